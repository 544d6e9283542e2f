// Seeds of the program and of operations, as TensorFlow's eager context keeps them.
// Source: tensorflow/python/framework/random_seed.py, tensorflow/python/eager/context.py.
import {MersenneTwister} from '../../../library/mersenne-twister.ts'
import {runtime} from '../../../objects/runtime.ts'
import {Philox} from './philox.ts'

const mostSeed = 2 ** 31 - 1
/** Of the program, where an operation alone has a seed. */
const defaultSeed = 87654321

class Seeds {
  /** Undefined until `set_seed`. */
  program: number | undefined
  #twister = new MersenneTwister()
  /** Operations with a seed go on where they ended, until the program is seeded anew. */
  readonly #generators = new Map<string, Philox>()

  constructor(seed: number) {
    this.#twister.seed(BigInt(Math.abs(seed)))
  }

  seed(seed: number): void {
    this.program = seed
    this.#twister = new MersenneTwister()
    this.#twister.seed(BigInt(Math.abs(seed)))
    this.#generators.clear()
  }

  pair(own: number | undefined): [number, number] {
    const program = this.program ?? defaultSeed
    const second = own ?? Number(this.#twister.below(mostSeed + 1))
    const pair: [number, number] = [modulo(program), modulo(second)]
    return pair[0] === 0 && pair[1] === 0 ? [0, mostSeed] : pair
  }

  generator(operation: string, own: number | undefined): Philox {
    const [seed, seed2] = this.pair(own)
    const key = `${operation} ${seed} ${seed2}`
    const known = this.#generators.get(key)
    if (known) return known
    const made = Philox.ofSeeds(seed, seed2)
    if (own !== undefined) this.#generators.set(key, made)
    return made
  }
}

function modulo(seed: number): number {
  return ((seed % mostSeed) + mostSeed) % mostSeed
}

function seedsOfSession(): Seeds {
  const {state} = runtime()
  const known = state.get('seeds of tensorflow')
  if (known instanceof Seeds) return known
  const seed = state.get('seed')
  const made = new Seeds(typeof seed === 'number' ? seed : 0)
  state.set('seeds of tensorflow', made)
  return made
}

/** `tf.random.set_seed` */
export function setSeed(seed: number): void {
  seedsOfSession().seed(seed)
}

/** The two seeds that an operation is given, with or without a seed of its own. */
export function seedPair(own: number | undefined): [number, number] {
  return seedsOfSession().pair(own)
}

/**
 * What an operation draws from now: a copy; the session's generator goes on behind what is reserved.
 *
 * @param operation its name and type of numbers
 * @param blocks that it reserves
 */
export function reserve(operation: string, own: number | undefined, blocks: number): Philox {
  const generator = seedsOfSession().generator(operation, own)
  const drawn = generator.copy()
  generator.skip(blocks)
  return drawn
}
