// The numbers of PyTorch's generator on a processor. Sources: ATen/core/TransformationHelper.h, DistributionsHelper.h,
// native/cpu/DistributionTemplates.h, native/TensorFactories.cpp (randperm).
import type {Dtype} from '../tensor/dtype.ts'
import {mersenneTwister} from './mersenne-twister.ts'
import type {Random} from './random.ts'

/** From so many numbers on normal ones are made 16 at a time, in another order. */
const block = 16

/** As after `torch.manual_seed(seed)`. Dropout and `bernoulli_(p)`, which PyTorch leaves to another library, are not the same. */
export function createTorchRandom(seed: number): Random {
  const word = mersenneTwister(seed)
  let spare: number | undefined

  /** The lower 53 of 64 bits. */
  const double = (): number => {
    const high = word()
    return ((high & 0x1fffff) * 2 ** 32 + word()) * 2 ** -53
  }
  /** The lower 24 of 32 bits. */
  const single = (): number => (word() & 0xffffff) * 2 ** -24

  const normal = (): number => {
    if (spare !== undefined) {
      const value = spare
      spare = undefined
      return value
    }
    const angle = 2 * Math.PI * double()
    const radius = Math.sqrt(-2 * Math.log1p(-double()))
    spare = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }

  const integer = (low: number, high: number): number => {
    const range = high - low
    if (range < 2 ** 32) return low + (word() % range)
    return low + Number(((BigInt(word()) << 32n) | BigInt(word())) % BigInt(range))
  }

  const permutation = (count: number): Uint32Array => {
    const order = Uint32Array.from({length: count}, (_, index) => index)
    for (let first = 0; first < count - 1; first++) {
      const other = first + (word() % (count - first))
      ;[order[first], order[other]] = [order[other]!, order[first]!]
    }
    return order
  }

  const uniforms = (values: Float64Array, dtype: Dtype): void => {
    const draw = dtype === 'float64' ? double : single
    for (let i = 0; i < values.length; i++) values[i] = draw()
  }

  const normals = (values: Float64Array, dtype: Dtype): void => {
    if (values.length < block) {
      for (let i = 0; i < values.length; i++) values[i] = normal()
      return
    }
    uniforms(values, dtype)
    for (let start = 0; start + block <= values.length; start += block) pairUp(values, start)
    if (values.length % block === 0) return
    // the last sixteen are drawn anew
    const last = values.subarray(-block)
    uniforms(last, dtype)
    pairUp(last, 0)
  }

  return {uniform: double, normal, integer, permutation, uniforms, normals}
}

/** Box and Muller: each of eight numbers goes with the eighth after it. */
function pairUp(values: Float64Array, start: number): void {
  for (let i = start; i < start + block / 2; i++) {
    const radius = Math.sqrt(-2 * Math.log(1 - values[i]!))
    const angle = 2 * Math.PI * values[i + block / 2]!
    values[i] = radius * Math.cos(angle)
    values[i + block / 2] = radius * Math.sin(angle)
  }
}
