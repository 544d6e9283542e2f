// `jax.random`: what draws. The distributions that are made of these stand in python/random.ts.
import type {Dtype} from 'd2lbook-tensor'
import {Builtin} from '../../../objects/builtin.ts'
import {raise} from '../../../objects/exceptions.ts'
import {asIndex} from '../../../objects/index-of.ts'
import {Float, typeOf, type Value} from '../../../objects/object.ts'
import {sizeOf} from '../../../engine/broadcast.ts'
import {isFloating} from '../../../engine/dtype.ts'
import {dtypeOf, shape as shapeParameter} from '../../../engine/parameters.ts'
import {room} from '../../../engine/room.ts'
import {isArray, jax} from '../framework.ts'
import {detached, tensorOf} from '../transforms/arrays.ts'
import {KeyArray, keyArrayType, keyData, keyOf, keysLike} from './keys.ts'
import {errorFunction, inverseErf, log, log1p} from './single-math.ts'
import {foldIn, randomBits, split} from './threefry.ts'

const place = (name: string) => ({framework: jax, name, parameter: 'shape', position: 1})

function sizes(value: Value, name: string): number[] {
  return value === null ? [] : shapeParameter.read(value, place(name))
}

/** Of whole numbers all bits count; without 64-bit types the high word is 0, or all ones for a negative seed. */
function seedOf(value: Value, name: string): [number, number] {
  const index = isArray(value) && value.tensor.rank === 0 ? value.tensor.item() : asIndex(value)
  if (index === undefined)
    throw raise('TypeError', `PRNG key seed must be an integer; got ${typeOf(value).name}`)
  if (isArray(value) && value.tensor.rank > 0) throw raise('TypeError', `${name} accepts a scalar seed`)
  const seed = BigInt(index)
  if (seed >= 1n << 63n || seed < -(1n << 63n))
    throw raise('OverflowError', `Python int too large to convert to C long`)
  return [0, Number(BigInt.asUintN(32, seed))]
}

function floatType(dtype: Value, name: string): Dtype {
  const found = dtype === null ? 'float32' : dtypeOf(dtype, jax)
  if (found && isFloating(found)) return found
  throw raise('ValueError', `dtype argument to \`${name}\` must be a float dtype, got ${String(found)}`)
}

/** How many random bits the digits of a broken number take. */
const digits: Partial<Record<Dtype, number>> = {float32: 23, float16: 10, bfloat16: 7}

/** In [0, 1): the highest bits of each word are the digits. */
function units(key: Value, count: number, dtype: Dtype, name: string): Float64Array {
  const places = digits[dtype] ?? 23
  const width = dtype === 'float32' ? 32 : dtype === 'bfloat16' ? 8 : 16
  const words = randomBits(keyOf(key, name), count)
  const shift = Math.max(0, width - places)
  const mask = width === 32 ? 0xffffffff : 2 ** width - 1
  return Float64Array.from(words, (word) => ((word & mask) >>> shift) / 2 ** places)
}

/** Of numbers in 32 bits, each step rounded. */
function spread(unit: Float64Array, low: number, high: number): Float64Array {
  const width = Math.fround(high - low)
  return unit.map((value) => Math.max(low, Math.fround(Math.fround(value) * width + low)))
}

function uniform(key: Value, shape: Value, dtype: Value): Value {
  const type = floatType(dtype, 'uniform')
  const wanted = sizes(shape, 'uniform')
  return jax.wrap(room(jax).tensor(units(key, sizeOf(wanted), type, 'uniform'), wanted, type))
}

function uniformBetween(key: Value, shape: Value, dtype: Value, low: Value, high: Value): Value {
  const type = floatType(dtype, 'uniform')
  const wanted = sizes(shape, 'uniform')
  const [from, to] = [low, high].map((bound) =>
    Math.fround(bound instanceof Float ? bound.value : Number(bound)),
  )
  const unit = units(key, sizeOf(wanted), type, 'uniform')
  return jax.wrap(room(jax).tensor(spread(unit, from ?? 0, to ?? 1), wanted, type))
}

/** The number next to -1. */
const almostMinusOne = -(1 - 2 ** -24)
const rootOfTwo = Math.fround(Math.SQRT2)

function normal(key: Value, shape: Value, dtype: Value): Value {
  const type = floatType(dtype, 'normal')
  const wanted = sizes(shape, 'normal')
  const low = type === 'float32' ? almostMinusOne : type === 'float16' ? -(1 - 2 ** -11) : -(1 - 2 ** -8)
  const unit = units(key, sizeOf(wanted), type, 'normal')
  const values = spread(unit, low, 1).map((value) => Math.fround(rootOfTwo * inverseErf(value)))
  return jax.wrap(room(jax).tensor(values, wanted, type))
}

function elementwise(name: string, run: (value: number) => number): Builtin {
  return new Builtin(`${name}(x)`, (value: Value) => {
    const x = tensorOf(value)
    if (!x) throw raise('TypeError', `${name} requires ndarray or scalar arguments`)
    return jax.wrap(room(jax).tensor(detached(x).values().map(run), x.shape, x.dtype))
  })
}

function bits(key: Value, shape: Value, dtype: Value): Value {
  const type = dtype === null ? 'uint32' : (dtypeOf(dtype, jax) ?? 'uint32')
  const wanted = sizes(shape, 'bits')
  return jax.wrap(room(jax).tensor(randomBits(keyOf(key, 'bits'), sizeOf(wanted)), wanted, type))
}

/** Sorted several times by random words, so that equal ones do not matter. */
function shuffledPlaces(key: Value, count: number): number[] {
  const rounds = Math.ceil((3 * Math.log(Math.max(1, count))) / Math.log(2 ** 32 - 1))
  let order = Array.from({length: count}, (_, i) => i)
  let [high, low] = keyOf(key, 'permutation')
  for (let round = 0; round < rounds; round++) {
    const [a = 0, b = 0, c = 0, d = 0] = split([high, low], 2)
    ;[high, low] = [a, b]
    const words = randomBits([c, d], count)
    const places = order.map((_, i) => i).toSorted((x, y) => (words[x] ?? 0) - (words[y] ?? 0))
    order = places.map((at) => order[at] ?? 0)
  }
  return order
}

/** The rest of a number of twice as many bits, in numbers of these. */
function offset(higher: Value, lower: Value, span: Value, width: Value): Value {
  const [high, low, all] = [higher, lower, span].map((value) => (isArray(value) ? value.tensor : undefined))
  if (!high || !low || !all) return null
  const spans = all.expandTo(high.shape).values()
  const lows = low.values()
  const wrap = (value: number): number => (width === 32 ? value >>> 0 : value & (2 ** Number(width) - 1))
  const rest = (value: number, by: number): number => (by === 0 ? value : value % by)
  const values = high.values().map((value, i) => {
    const by = spans[i] ?? 0
    const root = rest(2 ** (Number(width) / 2), by)
    const times = rest(wrap(Math.imul(root, root)), by)
    return rest(wrap(wrap(Math.imul(rest(value, by), times)) + rest(lows[i] ?? 0, by)), by)
  })
  return jax.wrap(room(jax).tensor(values, high.shape, high.dtype))
}

/** The next of the 32-bit floats on the way to the other. */
function next(value: number, toward: number): number {
  const single = new Float32Array([value])
  const word = new Int32Array(single.buffer)
  if (value === toward || word[0] === undefined) return value
  if (value === 0) return toward > 0 ? 2 ** -149 : -(2 ** -149)
  word[0] += value > 0 === toward > value ? 1 : -1
  return single[0] ?? value
}

export const randomMembers: readonly (readonly [string, Value])[] = [
  // the name before JAX 0.4.24, as books write it
  ['PRNGKeyArray', keyArrayType],
  [
    'PRNGKey',
    new Builtin('PRNGKey(seed, *, impl=None)', (seed: Value) => keysLike(null, seedOf(seed, 'PRNGKey'), [])),
  ],
  [
    'key',
    new Builtin('key(seed, *, impl=None, dtype=None)', (seed: Value) => {
      const data = room(jax).tensor(Float64Array.from(seedOf(seed, 'key')), [2], 'uint32')
      return new KeyArray(data)
    }),
  ],
  [
    'split',
    new Builtin('split(key, num=2)', (key: Value, num: Value) => {
      const shape = typeof num === 'number' ? [num] : sizes(num, 'split')
      return keysLike(key, split(keyOf(key, 'split'), sizeOf(shape)), shape)
    }),
  ],
  [
    'fold_in',
    new Builtin('fold_in(key, data)', (key: Value, data: Value) => {
      const number = isArray(data) ? data.tensor.item() : Number(asIndex(data) ?? 0)
      return keysLike(key, foldIn(keyOf(key, 'fold_in'), number), [])
    }),
  ],
  ['key_data', new Builtin('key_data(keys)', (keys: Value) => jax.wrap(keyData(keys, 'key_data')))],
  [
    'wrap_key_data',
    new Builtin(
      'wrap_key_data(key_bits_array, *, impl=None)',
      (keys: Value) => new KeyArray(keyData(keys, 'wrap_key_data')),
    ),
  ],
  ['key_impl', new Builtin('key_impl(keys)', () => 'fry')],
  ['clone', new Builtin('clone(key)', (key: Value) => key)],
  ['bits', new Builtin('bits(key, shape=None, dtype=None)', bits)],
  ['normal', new Builtin('normal(key, shape=None, dtype=None, *, out_sharding=None)', normal)],
  ['_uniform', new Builtin('_uniform(key, shape, dtype)', uniform)],
  ['_uniform_between', new Builtin('_uniform_between(key, shape, dtype, low, high)', uniformBetween)],
  [
    '_places',
    new Builtin('_places(key, count)', (key: Value, count: number) => {
      return jax.wrap(room(jax).tensor(shuffledPlaces(key, count), [count], 'int32'))
    }),
  ],
  ['_log', elementwise('log', log)],
  ['_log1p', elementwise('log1p', log1p)],
  ['_erf', elementwise('erf', errorFunction)],
  [
    '_next',
    new Builtin('_next(x, y)', (value: Value, toward: Value) => {
      const x = tensorOf(value)
      const goal = toward instanceof Float ? toward.value : 0
      return x
        ? jax.wrap(
            room(jax).tensor(
              x.values().map((one) => next(one, goal)),
              x.shape,
              x.dtype,
            ),
          )
        : null
    }),
  ],
  ['_offset', new Builtin('_offset(higher, lower, span, width)', offset)],
  ['_erf_inv', elementwise('erf_inv', inverseErf)],
]
