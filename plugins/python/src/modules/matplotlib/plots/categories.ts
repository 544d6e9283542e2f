// Texts in place of numbers: they stand at 0, 1, 2, ... of the axis, which says them.
import {TensorObject} from '../../../engine/tensor-object.ts'
import type {Value} from '../../../objects/object.ts'
import type {AxesObject} from '../axes-object.ts'
import {toItems, toNumberArray, type NumberArray} from '../numbers.ts'

export function placesAlong(axes: AxesObject, side: 'x' | 'y', value: Value): NumberArray {
  const items = typeof value === 'string' ? [value] : toTexts(value)
  if (!items) return toNumberArray(value)
  const names = axes.categories[side]
  for (const item of items) if (!names.includes(item)) names.push(item)
  const ticks = {at: names.map((_, index) => index), labels: [...names]}
  if (side === 'x') axes.settings.xTicks = ticks
  else axes.settings.yTicks = ticks
  return {shape: [items.length], data: items.map((item) => names.indexOf(item))}
}

/** Undefined where not all are texts. */
function toTexts(value: Value): string[] | undefined {
  if (value instanceof TensorObject) return undefined
  const items = toItems(value)
  const texts = items.filter((item) => typeof item === 'string')
  return items.length > 0 && texts.length === items.length ? texts : undefined
}
