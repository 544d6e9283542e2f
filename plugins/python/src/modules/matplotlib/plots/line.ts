// `plot`: lines and markers.
import type {LineMark, LineStyle} from 'd2lbook-picture'
import {raise} from '../../../objects/exceptions.ts'
import {List} from '../../../objects/list.ts'
import type {Kwargs, Value} from '../../../objects/object.ts'
import {str} from '../../../objects/text.ts'
import {Artist, lineType} from '../artists.ts'
import type {AxesObject} from '../axes-object.ts'
import {toColor} from '../colors.ts'
import {parseFormat, toDash, toMarker, type Format} from '../format-string.ts'
import {Keywords} from '../keywords.ts'
import {isIterable, shapeText, toItems, toNumberArray, type NumberArray} from '../numbers.ts'
import {placesAlong} from './categories.ts'

/** `plot(y)`, `plot(x, y)`, `plot(x, y, 'm--')`, and several of these in one call. */
export function plot(axes: AxesObject, args: readonly Value[], kwargs: Kwargs): Value {
  const keywords = new Keywords(kwargs)
  const labels = keywords.take('label')
  const style = lineStyleOf(keywords)
  keywords.end('Line2D')
  const lines = curvesOf(axes, args).flatMap(({columns, format}) =>
    columns.map(({x, y}) => lineMark(x, y, {...style, ...definedOf(format, style)})),
  )
  const names =
    labels === undefined
      ? []
      : lines.length > 1 && isIterable(labels)
        ? toItems(labels)
        : lines.map(() => labels)
  lines.forEach((line, index) => {
    const name = names[index]
    if (name !== undefined) line.label = str(name)
    line.style.color ??= axes.nextLineColor()
  })
  axes.marks.push(...lines)
  return new List(lines.map((line) => new Artist(lineType, [line])))
}

/** Keywords say more than formats. */
function definedOf(format: Format, style: LineStyle): Format {
  return Object.fromEntries(
    Object.entries(format).filter(([key]) => style[key as keyof Format] === undefined),
  )
}

function lineMark(x: number[], y: number[], style: LineStyle): LineMark {
  return {kind: 'line', x, y, style}
}

/** What all lines take: colours, dashes, markers. */
export function lineStyleOf(keywords: Keywords): LineStyle {
  const color = keywords.take('color')
  const dash = keywords.text('linestyle')
  const marker = keywords.text('marker')
  const style: LineStyle = {
    ...(color !== undefined && {color: toColor(color)}),
    ...(dash !== undefined && {dash: toDash(dash)}),
    ...(marker !== undefined && toMarker(marker) !== undefined && {marker: toMarker(marker)}),
  }
  const [width, size, opacity] = [
    keywords.number('linewidth'),
    keywords.number('markersize'),
    keywords.number('alpha'),
  ]
  // signs are filled with the colour of their line
  keywords.take('markerfacecolor')
  keywords.take('markeredgecolor')
  return {
    ...style,
    ...(width !== undefined && {width}),
    ...(size !== undefined && {markerSize: size}),
    ...(opacity !== undefined && {opacity}),
  }
}

interface Curves {
  columns: {x: number[]; y: number[]}[]
  format: Format
}

/** Arguments by curves: one or two arrays each, and maybe a format. */
function curvesOf(axes: AxesObject, args: readonly Value[]): Curves[] {
  const rest = [...args]
  const found: Curves[] = []
  while (rest.length > 0) {
    const [first, second] = [rest.shift() ?? null, isFormat(rest[0]) ? undefined : rest.shift()]
    const format = isFormat(rest[0]) ? parseFormat(rest.shift() as string) : {}
    found.push({columns: columnsOf(axes, first, second), format})
  }
  return found
}

function isFormat(value: Value | undefined): value is string {
  return typeof value === 'string'
}

function columnsOf(axes: AxesObject, first: Value, second: Value | undefined): Curves['columns'] {
  const y = atLeast1d(second === undefined ? placesAlong(axes, 'y', first) : placesAlong(axes, 'y', second))
  const x = second === undefined ? counting(y) : atLeast1d(placesAlong(axes, 'x', first))
  const shapes = `but have shapes ${shapeText(x.shape)} and ${shapeText(y.shape)}`
  if (x.shape[0] !== y.shape[0])
    throw raise('ValueError', `x and y must have same first dimension, ${shapes}`)
  if (x.shape.length > 2 || y.shape.length > 2)
    throw raise('ValueError', `x and y can be no greater than 2D, ${shapes}`)
  const [xColumns, yColumns] = [columnsOfArray(x), columnsOfArray(y)]
  const count = Math.max(xColumns.length, yColumns.length)
  return Array.from({length: count}, (_, column) => ({
    x: [...(xColumns[column % xColumns.length] ?? [])],
    y: [...(yColumns[column % yColumns.length] ?? [])],
  }))
}

function atLeast1d(array: NumberArray): NumberArray {
  return array.shape.length === 0 ? {shape: [1], data: array.data} : array
}

function counting({shape}: NumberArray): NumberArray {
  const [length = 0] = shape
  return {shape: [length], data: Array.from({length}, (_, index) => index)}
}

function columnsOfArray({shape, data}: NumberArray): number[][] {
  const [rows = 0, width = 1] = shape
  return Array.from({length: width}, (_, column) =>
    Array.from({length: rows}, (_row, row) => data[row * width + column] ?? NaN),
  )
}

/** `errorbar`: a line, and a bar up and down from each point. */
export function errorBar(axes: AxesObject, x: Value, y: Value, yerr: Value, kwargs: Kwargs): LineMark[] {
  const keywords = new Keywords(kwargs)
  const format = keywords.text('fmt') ?? ''
  keywords.take('capsize')
  const label = keywords.text('label')
  const style = {...parseFormat(format), ...lineStyleOf(keywords)}
  keywords.end('Line2D')
  style.color ??= axes.nextLineColor()
  const [at, middle] = [toNumberArray(x).data, toNumberArray(y).data]
  const line = {...lineMark(at, middle, style), ...(label !== undefined && {label})}
  const errors = yerr === null ? undefined : toNumberArray(yerr)
  if (!errors) return [line]
  const [low, high] =
    errors.shape.length === 2 ? columnsOfArray(transposed(errors)) : [errors.data, errors.data]
  const bars = at.map((place, index) => {
    const [down = 0, up = 0] = [low?.[index] ?? low?.[0], high?.[index] ?? high?.[0]]
    return {place, from: (middle[index] ?? NaN) - down, to: (middle[index] ?? NaN) + up}
  })
  const strokes = lineMark(
    bars.flatMap(({place}) => [place, place, NaN]),
    bars.flatMap(({from, to}) => [from, to, NaN]),
    {color: style.color},
  )
  return [line, strokes]
}

function transposed({shape, data}: NumberArray): NumberArray {
  const [rows = 0, width = 0] = shape
  return {
    shape: [width, rows],
    data: Array.from(
      {length: data.length},
      (_, at) => data[(at % rows) * width + Math.floor(at / rows)] ?? NaN,
    ),
  }
}
