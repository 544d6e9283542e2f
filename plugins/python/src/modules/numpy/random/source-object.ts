// A source of random bits as Python's part of `numpy.random` holds it, and what is drawn from it.
import {raise} from '../../../objects/exceptions.ts'
import {Builtin} from '../../../objects/builtin.ts'
import {tellOtherNumbers} from '../../../objects/other-numbers.ts'
import {toArray} from '../../../objects/iterate.ts'
import {Float, objectType, PyObject, PyType, type Value} from '../../../objects/object.ts'
import {runtime} from '../../../objects/runtime.ts'
import {Tuple} from '../../../objects/tuple.ts'
import {room} from '../../../engine/room.ts'
import {shape, type Place} from '../../../engine/parameters.ts'
import {operandOf, tensorFromValue} from '../../../engine/convert.ts'
import {numpy} from '../framework.ts'
import {dtypeNamed} from '../types.ts'
import type {Dtype, Tensor} from 'd2lbook-tensor'
import type {BitSource} from './bit-source.ts'
import {interval} from './interval.ts'
import {laws, multinomial, type Law} from './laws.ts'
import {LegacySource} from './legacy-source.ts'
import {Pcg64Source} from './pcg64-source.ts'
import {seedWords} from './seed-sequence.ts'

const sourceType = new PyType('_Source', [objectType])
sourceType.module = 'numpy.random'

class SourceObject extends PyObject {
  override readonly type = sourceType
  readonly source: BitSource
  /** No cell has given it a seed: the real one would have drawn other numbers. */
  isOwn: boolean

  constructor(source: BitSource, isOwn: boolean) {
    super()
    this.source = source
    this.isOwn = isOwn
  }

  /** For what is about to be drawn. */
  use(): BitSource {
    if (this.isOwn) tellOtherNumbers()
    return this.source
  }
}

const place = (name: string, parameter: string): Place => ({framework: numpy, name, parameter, position: 1})

const sizesOf = (size: Value, name: string): number[] => shape.read(size, place(name, 'size'))

/** Of the session; each generator without a seed gets its own. */
function freshSeed(): number {
  const {state} = runtime()
  const count = Number(state.get('numpy seeds') ?? 0)
  state.set('numpy seeds', count + 1)
  const seed = state.get('seed')
  return (typeof seed === 'number' ? seed : 0) + count
}

const largest = 2 ** 32 - 1

function legacy(seed: Value): SourceObject {
  const made = new SourceObject(new LegacySource(), seed === null)
  reseed(made, seed)
  return made
}

function reseed(self: SourceObject, seed: Value): null {
  const {source} = self
  if (!(source instanceof LegacySource)) return null
  source.spare = undefined
  self.isOwn = seed === null
  const words = seed === null ? [freshSeed()] : tensorFromValue(seed, numpy)?.values()
  if (!words)
    throw raise(
      'TypeError',
      "Cannot cast array from dtype('O') to dtype('int64') according to the rule 'safe'",
    )
  const numbers = Array.from(words)
  if (numbers.some((word) => word < 0 || word > largest))
    throw raise('ValueError', 'Seed must be between 0 and 2**32 - 1')
  const [first = 0] = numbers
  if (numbers.length === 1 && !(seed instanceof PyObject && !(seed instanceof Float)))
    source.twister.seedByWord(first)
  else source.twister.seed(numbers.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n))
  return null
}

function pcg64(words: Value): SourceObject {
  const isOwn = words === null
  const numbers = isOwn ? seedWords([freshSeed()], [], 8) : toArray(words).map(Number)
  return new SourceObject(new Pcg64Source(numbers), isOwn)
}

function arrayOf(values: Float64Array, sizes: readonly number[], dtype: Dtype): Value {
  return numpy.wrap(room(numpy).tensor(values, sizes, dtype))
}

/** `_draw(source, 'normal', size, loc, scale)`: numbers of Python where nothing says otherwise. */
function draw(self: SourceObject, name: string, size: Value, parameters: Value[]): Value {
  const {[name]: law} = laws
  if (!law) throw new Error(`no law called ${name}`)
  const given = parameters.map((value) => operandOf(value, numpy) ?? wrongParameter())
  checkAll(law, given)
  const source = self.use()
  const wide = given.reduce<readonly number[]>((sizes, {shape: own}) => common(sizes, own), [])
  if (size === null && wide.length === 0) {
    const one = law.draw(source, ...given.map((tensor) => tensor.item()))
    return law.isWhole ? one : new Float(one)
  }
  const sizes = size === null ? wide : sizesOf(size, name)
  checkSize(sizes, wide)
  const values = new Float64Array(sizes.reduce((product, length) => product * length, 1))
  fill(values, sizes, given, law, source)
  return arrayOf(values, sizes, law.isWhole ? 'int64' : 'float64')
}

function fill(
  values: Float64Array,
  sizes: readonly number[],
  given: readonly Tensor[],
  {draw: next}: Law,
  source: BitSource,
): void {
  if (given.every(({size}) => size === 1)) {
    const numbers = given.map((tensor) => tensor.item())
    for (let i = 0; i < values.length; i++) values[i] = next(source, ...numbers)
    return
  }
  const columns = given.map((tensor) => tensor.expandTo([...sizes]).values())
  for (let i = 0; i < values.length; i++) values[i] = next(source, ...columns.map((column) => column[i] ?? 0))
}

function wrongParameter(): never {
  throw raise('TypeError', 'must be real number, not str')
}

function checkAll({checks = []}: Law, given: readonly Tensor[]): void {
  for (const [i, [, text, isRight]] of checks.entries())
    if (given[i] && !Array.from(given[i].values()).every(isRight)) throw raise('ValueError', text)
}

function common(x: readonly number[], y: readonly number[]): number[] {
  const rank = Math.max(x.length, y.length)
  return Array.from({length: rank}, (_, axis) => {
    const [a = 1, b = 1] = [x[axis - rank + x.length], y[axis - rank + y.length]]
    if (a !== b && a !== 1 && b !== 1)
      throw raise('ValueError', 'shape mismatch: objects cannot be broadcast to a single shape.')
    return a === 1 ? b : a
  })
}

function checkSize(sizes: readonly number[], wide: readonly number[]): void {
  if (common(sizes, wide).join() === sizes.join()) return
  const text = (shapes: readonly number[]): string =>
    `(${shapes.join(', ')}${shapes.length === 1 ? ',' : ''})`
  throw raise(
    'ValueError',
    `Output size ${text(sizes)} is not compatible with broadcast dimensions of inputs ${text(wide)}.`,
  )
}

/** From `low` to `last`, both included. */
function integers(self: SourceObject, low: Value, last: Value, size: Value, dtype: Value): Value {
  const first = operandOf(low, numpy) ?? wrongParameter()
  const most = operandOf(last, numpy) ?? wrongParameter()
  const source = self.use()
  const type = dtypeNamed(dtype)?.dtype ?? 'int64'
  const sizes = size === null ? common(first.shape, most.shape) : sizesOf(size, 'integers')
  const lows = first.expandTo([...sizes]).values()
  const highs = most.expandTo([...sizes]).values()
  const values = Float64Array.from(lows, (from, i) => {
    const to = highs[i] ?? 0
    if (to < from) throw raise('ValueError', 'low >= high')
    return from + source.upTo(to - from)
  })
  return arrayOf(values, sizes, type)
}

/** The last numbers of `0 ... count - 1` in random order change places, down to place `first`. */
function order(self: SourceObject, count: number, first: number): Value {
  const source = self.use()
  const isWhole = first === 1
  const places = Float64Array.from({length: count}, (_, i) => i)
  shufflePlaces(places, first, (last) => (isWhole ? interval(source, last) : source.upTo(last)))
  return arrayOf(places, [count], 'int64')
}

function shufflePlaces(places: Float64Array, first: number, upTo: (last: number) => number): void {
  for (let i = places.length - 1; i >= first; i--) {
    const j = upTo(i)
    ;[places[i], places[j]] = [places[j] ?? 0, places[i] ?? 0]
  }
}

/** R. W. Floyd's way to draw few of many. */
function few(self: SourceObject, population: number, count: number, isShuffled: boolean): Value {
  const source = self.use()
  const seen = new Set<number>()
  const places = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const last = population - count + i
    const drawn = source.upTo(last)
    const chosen = seen.has(drawn) ? last : drawn
    seen.add(chosen)
    places[i] = chosen
  }
  if (isShuffled) shufflePlaces(places, 1, (last) => source.upTo(last))
  return arrayOf(places, [count], 'int64')
}

function manyCounts(self: SourceObject, trials: number, chances: Value, size: Value): Value {
  const source = self.use()
  const weights = tensorFromValue(chances, numpy, 'float64')?.values() ?? wrongParameter()
  const sizes = size === null ? [] : sizesOf(size, 'multinomial')
  const rows = sizes.reduce((product, length) => product * length, 1)
  const values = Array.from({length: rows}, () => multinomial(source, trials, weights)).flat()
  return arrayOf(Float64Array.from(values), [...sizes, weights.length], 'int64')
}

function stateOf(self: SourceObject): Value {
  const {source} = self
  if (!(source instanceof LegacySource)) return null
  const {twister, spare} = source
  const words = arrayOf(Float64Array.from(twister.words), [twister.words.length], 'int64')
  return new Tuple(['MT19937', words, twister.place, spare === undefined ? 0 : 1, new Float(spare ?? 0)])
}

function setState(self: SourceObject, given: Value): null {
  const {source} = self
  const [, words = null, at = 624, hasSpare = 0, spare = null] = toArray(given)
  if (!(source instanceof LegacySource)) return null
  source.twister.words.set(tensorFromValue(words, numpy)?.values() ?? [])
  source.twister.place = Number(at)
  source.spare = hasSpare === 1 && spare instanceof Float ? spare.value : undefined
  self.isOwn = false
  return null
}

function seedNumbers(entropy: Value, key: Value, count: number): Value {
  const numbers = (value: Value): number[] => toArray(value).flatMap((item) => wordsOf(item))
  const words = seedWords(numbers(entropy), numbers(key), count)
  return new Tuple(Array.from(words))
}

/** Words of 32 bits, the lowest first. */
function wordsOf(value: Value): number[] {
  const words: number[] = []
  const tensor = operandOf(value, numpy)
  let rest = typeof value === 'bigint' ? value : BigInt(tensor?.item() ?? 0)
  if (rest < 0n) throw raise('ValueError', 'expected non-negative integer')
  do {
    words.push(Number(rest & 0xffffffffn))
    rest >>= 32n
  } while (rest > 0n)
  return words
}

export const randomCore: readonly (readonly [string, Value])[] = [
  ['_legacy', new Builtin('_legacy(seed)', legacy)],
  ['_reseed', new Builtin('_reseed(source, seed)', reseed)],
  ['_pcg64', new Builtin('_pcg64(words)', pcg64)],
  ['_draw', new Builtin('_draw(source, name, size, *parameters)', draw)],
  ['_integers', new Builtin('_integers(source, low, last, size, dtype)', integers)],
  ['_order', new Builtin('_order(source, count, first)', order)],
  ['_few', new Builtin('_few(source, population, count, shuffle)', few)],
  ['_multinomial', new Builtin('_multinomial(source, n, pvals, size)', manyCounts)],
  ['_state', new Builtin('_state(source)', stateOf)],
  ['_set_state', new Builtin('_set_state(source, state)', setState)],
  ['_seed_words', new Builtin('_seed_words(entropy, key, count)', seedNumbers)],
]
