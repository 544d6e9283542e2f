// `bar`, `barh` and `hist`.
import type {BarMark} from 'd2lbook-picture'
import {raise} from '../../../objects/exceptions.ts'
import {List} from '../../../objects/list.ts'
import type {Kwargs, Value} from '../../../objects/object.ts'
import {asInteger} from '../../../objects/index-of.ts'
import {Tuple} from '../../../objects/tuple.ts'
import {Artist, barsType} from '../artists.ts'
import type {AxesObject} from '../axes-object.ts'
import {isColor, toColor} from '../colors.ts'
import {Keywords} from '../keywords.ts'
import {float, isIterable, shapeText, spread, toItems, toNumberArray, toNumbers} from '../numbers.ts'
import {placesAlong} from './categories.ts'

export interface BarArguments {
  places: Value
  lengths: Value
  thickness: Value
  foot: Value
  align: string
  isHorizontal: boolean
}

export function bars(axes: AxesObject, given: BarArguments, kwargs: Kwargs): Value {
  const keywords = new Keywords(kwargs)
  const {isHorizontal} = given
  const style = barStyleOf(keywords, axes)
  takeTickLabels(keywords)
  keywords.end('Rectangle')
  const places = placesAlong(axes, isHorizontal ? 'y' : 'x', given.places)
  const lengths = toNumberArray(given.lengths)
  const count = Math.max(places.data.length, lengths.data.length)
  if (places.data.length !== count && places.data.length !== 1)
    throw mismatch(places.shape, lengths.shape, isHorizontal)
  if (lengths.data.length !== count && lengths.data.length !== 1)
    throw mismatch(places.shape, lengths.shape, isHorizontal)
  const width = spread(toNumbers(given.thickness), count)
  const x = spread(places.data, count).map((place, index) =>
    given.align === 'edge' ? place : place - (width[index] ?? 0) / 2,
  )
  const mark: BarMark = {
    kind: 'bar',
    x,
    width,
    base: given.foot === null ? x.map(() => 0) : spread(toNumbers(given.foot), count),
    height: spread(lengths.data, count),
    ...style,
    ...(isHorizontal && {isHorizontal}),
  }
  axes.marks.push(mark)
  return new Artist(barsType, [mark])
}

function mismatch(places: readonly number[], lengths: readonly number[], isHorizontal: boolean): Error {
  const [first, second] = isHorizontal ? ['y', 'width'] : ['x', 'height']
  return raise(
    'ValueError',
    `shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between '${first}' with shape ${shapeText(places)} and '${second}' with shape ${shapeText(lengths)}.`,
  )
}

function takeTickLabels(keywords: Keywords): void {
  if (keywords.take('tick_label') !== undefined)
    throw raise('NotImplementedError', 'tick_label is not part of the plots of this page; use xticks')
}

function barStyleOf(keywords: Keywords, axes: AxesObject): Partial<BarMark> {
  const [label, opacity] = [keywords.text('label'), keywords.number('alpha')]
  const [color, edge] = [keywords.take('color', 'facecolor'), keywords.take('edgecolor')]
  keywords.take('linewidth')
  const fills =
    color === undefined
      ? axes.nextShapeColor()
      : toColor(isColor(color) ? color : (toItems(color)[0] ?? null))
  return {
    color: keywords.flag('fill') === false ? 'none' : fills,
    ...(edge !== undefined && {edge: toColor(edge)}),
    ...(label !== undefined && {label}),
    ...(opacity !== undefined && {opacity}),
  }
}

/** @returns counts, edges and bars, as a tuple */
export function histogram(axes: AxesObject, data: Value, binning: Value, kwargs: Kwargs): Value {
  const keywords = new Keywords(kwargs)
  const isDensity = keywords.flag('density') ?? false
  const share = keywords.number('rwidth')
  const limits = keywords.take('range')
  const weights = keywords.take('weights')
  if (weights !== undefined)
    throw raise('NotImplementedError', 'weights are not part of the histograms of this page')
  const names = keywords.take('label')
  const colors = keywords.take('color')
  const opacity = keywords.number('alpha')
  const edge = keywords.take('edgecolor')
  keywords.end('Rectangle')
  const sets = setsOf(data)
  const edges = edgesOf(sets.flat(), binning, limits === undefined ? undefined : toNumbers(limits))
  const counts = sets.map((set) => countsOf(set, edges, isDensity))
  const labels = names === undefined ? [] : isIterable(names) ? toItems(names) : [names]
  const fills = colors === undefined ? [] : isColor(colors) ? [colors] : toItems(colors)
  const marks = counts.map((heights, index): BarMark => {
    const label = labels[index]
    return {
      kind: 'bar',
      ...barsOfSet(edges, index, sets.length, share),
      base: heights.map(() => 0),
      height: heights,
      color: fills[index] === undefined ? axes.nextShapeColor() : toColor(fills[index]),
      ...(typeof label === 'string' && {label}),
      ...(opacity !== undefined && {opacity}),
      ...(edge !== undefined && {edge: toColor(edge)}),
    }
  })
  axes.marks.push(...marks)
  return resultOf(counts, edges, marks)
}

function resultOf(counts: readonly number[][], edges: readonly number[], marks: readonly BarMark[]): Value {
  const lists = counts.map((heights) => new List(heights.map(float)))
  const drawn = marks.map((mark) => new Artist(barsType, [mark]))
  const isOne = marks.length === 1
  return new Tuple([
    isOne ? (lists[0] ?? null) : new List(lists),
    new List(edges.map(float)),
    isOne ? (drawn[0] ?? null) : new List(drawn),
  ])
}

/** One set of numbers, or several: a list of lists, or the columns of a table. */
function setsOf(data: Value): number[][] {
  const items = toItems(data)
  if (!items.some(isIterable)) return [items.flatMap(toNumbers)]
  const rows = items.map(toNumbers)
  const isTable = !Array.isArray(data) && 'shape' in (toShape(data) ?? {})
  return isTable ? (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? NaN)) : rows
}

/** Of arrays; lists have none. */
function toShape(data: Value): {shape: true} | undefined {
  return data !== null && typeof data === 'object' && data.type.lookup('shape') !== undefined
    ? {shape: true}
    : undefined
}

function edgesOf(values: readonly number[], binning: Value, limits: readonly number[] | undefined): number[] {
  const count = asInteger(binning)
  if (count === undefined && isIterable(binning)) return toNumbers(binning)
  if (count === undefined)
    throw raise('NotImplementedError', 'bins are a number or a list of edges in the plots of this page')
  if (count < 1) throw raise('ValueError', '`bins` must be positive, when an integer')
  const finite = values.filter(Number.isFinite)
  let [low, high] = limits ?? (finite.length === 0 ? [0, 1] : [smallest(finite), largest(finite)])
  if (low === high) [low, high] = [(low ?? 0) - 0.5, (high ?? 0) + 0.5]
  const [from, width] = [low ?? 0, ((high ?? 1) - (low ?? 0)) / Number(count)]
  return Array.from({length: Number(count) + 1}, (_, index) =>
    index === Number(count) ? (high ?? 1) : from + index * width,
  )
}

function smallest(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Infinity)
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), -Infinity)
}

/** The last bin has both its edges. */
function countsOf(values: readonly number[], edges: readonly number[], isDensity: boolean): number[] {
  const counts = edges.slice(1).map(() => 0)
  for (const value of values) {
    const bin = value === edges.at(-1) ? counts.length - 1 : binOf(value, edges)
    if (bin >= 0 && bin < counts.length) counts[bin] = (counts[bin] ?? 0) + 1
  }
  if (!isDensity) return counts
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count, bin) => count / total / ((edges[bin + 1] ?? 0) - (edges[bin] ?? 0)))
}

/** The bin that it falls into: the last edge that is not beyond it. */
function binOf(value: number, edges: readonly number[]): number {
  if (!(value >= (edges[0] ?? 0) && value <= (edges.at(-1) ?? 0))) return -1
  let [low, high] = [0, edges.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((edges[middle] ?? 0) <= value) low = middle
    else high = middle
  }
  return low
}

/** Bars of several sets stand side by side within their bin, which they fill to four fifths. */
function barsOfSet(
  edges: readonly number[],
  index: number,
  sets: number,
  share = sets > 1 ? 0.8 : 1,
): {x: number[]; width: number[]} {
  const bins = edges.slice(1).map((to, bin) => ({from: edges[bin] ?? 0, size: to - (edges[bin] ?? 0)}))
  return {
    x: bins.map(({from, size}) => from + (size * (1 - share)) / 2 + (size * share * index) / sets),
    width: bins.map(({size}) => (size * share) / sets),
  }
}
