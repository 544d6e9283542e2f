// What the frameworks say of windows that slide over axes: strides, padding, dilation, as numbers, lists or words.
import {samePadding, type AxisWindow} from 'd2lbook-tensor'
import {raise} from '../../objects/exceptions.ts'
import type {Value} from '../../objects/object.ts'
import type {Framework} from '../framework.ts'
import {itemsOf, numbers, type Parameter, type Place} from '../parameters.ts'

/** One whole number for all axes, or one for each. */
export const lengths: Parameter<readonly number[]> = {
  read(value, place) {
    const read = numbers.read(value, place)
    return typeof read === 'number' ? [read] : read
  },
}

/** A word, or whole numbers. */
export const padding: Parameter<Padding | undefined> = {
  read(value, place) {
    if (value === undefined || value === null) return undefined
    if (typeof value === 'string') return value.toLowerCase()
    return readPadding(value as Value, place)
  },
}

/** `'same'`, one number for each axis, or two. */
export type Padding = string | readonly (number | readonly [number, number])[]

function readPadding(value: Value, place: Place): Padding {
  const items = itemsOf(value)
  if (!items) return lengths.read(value, place)
  return items.map((item) => {
    const pair = itemsOf(item)
    const [before = 0, after = 0] = pair ? lengths.read(item, place) : []
    return pair ? ([before, after] as const) : (lengths.read(item, place)[0] ?? 0)
  })
}

/** One for each of `count` axes. @throws the framework's error for another number of them */
export function forAxes(
  framework: Framework,
  what: string,
  given: readonly number[] | undefined,
  count: number,
  otherwise: number,
): number[] {
  const [first = otherwise] = given ?? []
  if (!given || given.length <= 1) return Array.from({length: count}, () => first)
  if (given.length === count) return [...given]
  throw raise(
    framework.name === 'torch' ? 'RuntimeError' : 'ValueError',
    `expected ${what} to be a single integer value or a list of ${count} values to match the convolution dimensions, but got ${what}=[${given.join(', ')}]`,
  )
}

/** In TensorFlow lists may name all axes, batch and channels as well. */
export function ofSpatial(
  given: readonly number[] | undefined,
  count: number,
  isChannelsLast: boolean,
): readonly number[] | undefined {
  if (!given || given.length !== count + 2) return given
  return isChannelsLast ? given.slice(1, -1) : given.slice(2)
}

/** Before and after each axis. */
export function pairsOf(
  framework: Framework,
  given: Padding | undefined,
  spatial: readonly number[],
  windows: readonly AxisWindow[],
): [number, number][] {
  if (typeof given === 'string')
    return spatial.map((length, axis) => ofWord(framework, given, length, windows[axis]))
  const [first = 0] = given ?? []
  // TensorFlow names the images' axis and the channels', too
  const own = given?.length === spatial.length + 2 ? given.slice(1, -1) : given
  const spread = own && own.length > 1 ? own : spatial.map(() => first)
  return spread.map((one) => (typeof one === 'number' ? [one, one] : [...one]))
}

function ofWord({name}: Framework, word: string, length: number, window?: AxisWindow): [number, number] {
  if (word === 'valid' || !window) return [0, 0]
  if (word !== 'same')
    throw name === 'torch'
      ? raise('RuntimeError', `Invalid padding string: '${word}'`)
      : raise(
          'ValueError',
          `Value for attr 'padding' of "${word}" is not in the list of allowed values: "SAME", "VALID"`,
        )
  return samePadding(length, window)
}
