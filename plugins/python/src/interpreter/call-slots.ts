// The slots of a call, made as large as they have to be at once: arrays that grow cost more than the call.
import type {Value} from '../objects/object.ts'

export type Slots = (Value | undefined)[]

const none = undefined

export function slotsOf1(a: Value, size: number): Slots {
  switch (size) {
    case 1:
      return [a]
    case 2:
      return [a, none]
    case 3:
      return [a, none, none]
    case 4:
      return [a, none, none, none]
    case 5:
      return [a, none, none, none, none]
    default:
      return padded([a], size)
  }
}

export function slotsOf2(a: Value, b: Value, size: number): Slots {
  switch (size) {
    case 2:
      return [a, b]
    case 3:
      return [a, b, none]
    case 4:
      return [a, b, none, none]
    case 5:
      return [a, b, none, none, none]
    default:
      return padded([a, b], size)
  }
}

export function slotsOf3(a: Value, b: Value, c: Value, size: number): Slots {
  switch (size) {
    case 3:
      return [a, b, c]
    case 4:
      return [a, b, c, none]
    case 5:
      return [a, b, c, none, none]
    default:
      return padded([a, b, c], size)
  }
}

const paddings: undefined[][] = []

/** A new array of this size, filled up with nothing. */
export function padded(values: readonly Value[], size: number): Slots {
  const count = size - values.length
  if (count <= 0) return values.slice(0, size)
  let padding = paddings[count]
  if (!padding) paddings[count] = padding = Array.from({length: count}, () => undefined)
  return (values as Slots).concat(padding)
}
