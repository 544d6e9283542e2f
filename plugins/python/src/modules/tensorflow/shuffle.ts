// What `tf.data` needs of random numbers.
import {Builtin} from '../../objects/builtin.ts'
import {toArray} from '../../objects/iterate.ts'
import {List} from '../../objects/list.ts'
import type {Value} from '../../objects/object.ts'
import {Tuple} from '../../objects/tuple.ts'
import {Philox} from './random/philox.ts'
import {seedPair} from './random/seeds.ts'

/** Places as they leave a buffer in which they wait: always one that is drawn. */
function shuffled(places: readonly Value[], size: number, words: () => number): Value[] {
  const buffer: Value[] = []
  let start = 0
  let end = 0
  return places.map(() => {
    while (end < places.length && end - start < size) {
      buffer[end % size] = places[end] ?? null
      end++
    }
    const at = (start + (words() % (end - start))) % size
    const chosen = buffer[at] ?? null
    buffer[at] = buffer[start++ % size] ?? null
    return chosen
  })
}

function wordsOf(seed: number, seed2: number): () => number {
  const words = Philox.ofSeeds(seed, seed2).words()
  return () => words.next().value
}

export const shuffling: readonly (readonly [string, Value])[] = [
  [
    '_seed_pair',
    new Builtin('_seed_pair(seed)', (seed: Value) => {
      const own = typeof seed === 'number' ? seed : undefined
      return new Tuple(seedPair(own))
    }),
  ],
  [
    '_random_words',
    new Builtin('_random_words(seed, seed2)', (seed: number, seed2: number) => {
      return new Builtin('next_word()', wordsOf(seed, seed2))
    }),
  ],
  [
    '_shuffled_places',
    new Builtin(
      '_shuffled_places(places, size, seed, seed2)',
      (places: Value, size: number, seed: number, seed2: number) =>
        new List(shuffled(toArray(places), size, wordsOf(seed, seed2))),
    ),
  ],
]
