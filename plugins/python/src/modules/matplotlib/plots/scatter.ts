// `scatter`: points with sizes and colours.
import {colorOf, type ScatterMark} from 'd2lbook-picture'
import {raise} from '../../../objects/exceptions.ts'
import type {Kwargs, Value} from '../../../objects/object.ts'
import {Artist, pathsType} from '../artists.ts'
import type {AxesObject} from '../axes-object.ts'
import {isColor, toColor} from '../colors.ts'
import {toMarker} from '../format-string.ts'
import {Keywords} from '../keywords.ts'
import {toItems, toNumbers} from '../numbers.ts'
import {placesAlong} from './categories.ts'
import {toColorMap} from './color-map.ts'

export function scatter(axes: AxesObject, x: Value, y: Value, kwargs: Kwargs): Value {
  const [across, up] = [placesAlong(axes, 'x', x).data, placesAlong(axes, 'y', y).data]
  if (across.length !== up.length) throw raise('ValueError', 'x and y must be the same size')
  const style = scatterStyleOf(axes, across.length, new Keywords(kwargs))
  const mark: ScatterMark = {kind: 'scatter', x: across, y: up, ...style}
  axes.marks.push(mark)
  return new Artist(pathsType, [mark])
}

/** Sizes, colours and the rest, of so many points. */
export function scatterStyleOf(
  axes: AxesObject,
  count: number,
  keywords: Keywords,
): Omit<ScatterMark, 'kind' | 'x' | 'y'> {
  const [label, opacity, marker] = [keywords.text('label'), keywords.number('alpha'), keywords.text('marker')]
  const sizes = sizesOf(keywords.take('s'), count)
  const map = toColorMap(keywords.text('cmap'))
  const range: [number | undefined, number | undefined] = [keywords.number('vmin'), keywords.number('vmax')]
  const given = keywords.take('color', 'facecolor')
  keywords.take('edgecolor')
  keywords.take('linewidth')
  keywords.end('PathCollection')
  const colors = given === undefined ? [axes.nextShapeColor()] : colorsOf(given, count, map, range)
  return {
    colors,
    ...(sizes && {sizes}),
    ...(label !== undefined && {label}),
    ...(opacity !== undefined && {opacity}),
    ...(marker !== undefined && {marker: toMarker(marker) ?? 'o'}),
  }
}

function sizesOf(given: Value | undefined, count: number): number[] | undefined {
  if (given === undefined) return undefined
  const sizes = toNumbers(given)
  if (sizes.length !== 1 && sizes.length !== count)
    throw raise('ValueError', `s (size ${sizes.length}) cannot be broadcast to match x and y (size ${count})`)
  return sizes
}

/** One colour, one for each point, or numbers for a colour map. */
function colorsOf(
  given: Value,
  count: number,
  map: string,
  [least, most]: [number | undefined, number | undefined],
): string[] {
  if (isColor(given)) return [toColor(given)]
  const items = toItems(given)
  if (items.length !== count)
    throw raise(
      'ValueError',
      `'c' argument has ${items.length} elements, which is inconsistent with 'x' and 'y' with size ${count}.`,
    )
  if (items.every(isColor)) return items.map(toColor)
  const values = toNumbers(given)
  const finite = values.filter(Number.isFinite)
  const [low, high] = [least ?? Math.min(...finite), most ?? Math.max(...finite)]
  return values.map((value) => colorOf(map, high > low ? (value - low) / (high - low) : 0))
}
