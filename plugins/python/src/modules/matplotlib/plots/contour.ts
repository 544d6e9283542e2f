// `contour`: curves of equal height, each level one line of several pieces.
import {colorOf, type LineMark} from 'd2lbook-picture'
import {raise} from '../../../objects/exceptions.ts'
import {asInteger} from '../../../objects/index-of.ts'
import type {Kwargs, Value} from '../../../objects/object.ts'
import {contourType, Artist} from '../artists.ts'
import type {AxesObject} from '../axes-object.ts'
import {toColor} from '../colors.ts'
import {Keywords} from '../keywords.ts'
import {isIterable, shapeText, toItems, toNumberArray, toNumbers, type NumberArray} from '../numbers.ts'
import {toColorMap} from './color-map.ts'

export interface Grid {
  rows: number
  columns: number
  x: (row: number, column: number) => number
  y: (row: number, column: number) => number
  z: (row: number, column: number) => number
}

/** `contour(Z)`, `contour(X, Y, Z)`, `contour(X, Y, Z, levels)` */
export function contour(axes: AxesObject, args: readonly Value[], kwargs: Kwargs): Value {
  const keywords = new Keywords(kwargs)
  const {grid, asked} = gridOfArguments(args, keywords)
  const levels = levelsOf(grid, asked)
  const colors = keywords.take('colors')
  const map = toColorMap(keywords.text('cmap') ?? 'viridis')
  const [width, opacity] = [keywords.number('linewidth'), keywords.number('alpha')]
  for (const name of ['linestyles', 'extent', 'origin', 'zorder', 'extend', 'negative_linestyles'])
    keywords.take(name)
  keywords.end('QuadContourSet')
  const given =
    colors === undefined ? [] : isIterable(colors) ? toItems(colors).map(toColor) : [toColor(colors)]
  const marks = levels.map((level, index): LineMark => {
    const share = levels.length > 1 ? index / (levels.length - 1) : 0.5
    return {
      kind: 'line',
      ...levelCurve(grid, level),
      style: {
        color: given[index % given.length] ?? colorOf(map, share),
        width: width ?? 1.5,
        ...(opacity !== undefined && {opacity}),
      },
    }
  })
  axes.marks.push(...marks)
  return new Artist(contourType, marks)
}

/** What all kinds of contours are given, and the levels that are asked for. */
export function gridOfArguments(
  args: readonly Value[],
  keywords: Keywords,
): {grid: Grid; asked: Value | undefined} {
  const [first = null, second = null, third = null] = args
  return {
    grid: args.length < 3 ? gridOf(null, null, first) : gridOf(first, second, third),
    asked: keywords.take('levels') ?? (args.length < 3 ? args[1] : args[3]),
  }
}

/** @throws TypeError where the shapes do not belong together */
function gridOf(x: Value, y: Value, z: Value): Grid {
  const heights = toNumberArray(z)
  const [rows = 0, columns = 0] = heights.shape
  if (heights.shape.length !== 2) throw raise('TypeError', `Input z must be 2D, not ${heights.shape.length}D`)
  if (rows < 2 || columns < 2)
    throw raise(
      'TypeError',
      `Input z must be at least a (2, 2) shaped array, but has shape ${shapeText(heights.shape)}`,
    )
  const place = (value: Value, name: 'x' | 'y'): Grid['x'] => {
    const along = name === 'x' ? columns : rows
    if (value === null) return (row, column) => (name === 'x' ? column : row)
    const array = toNumberArray(value)
    if (array.shape.length === 2 && array.shape.join() === heights.shape.join()) return at(array)
    if (array.shape.length === 1 && array.shape[0] === along)
      return (row, column) => array.data[name === 'x' ? column : row] ?? NaN
    if (array.shape.length === 1)
      throw raise(
        'TypeError',
        `Length of ${name} (${array.shape[0]}) must match number of ${name === 'x' ? 'columns' : 'rows'} in z (${along})`,
      )
    throw raise(
      'TypeError',
      `Shapes of ${name} ${shapeText(array.shape)} and z ${shapeText(heights.shape)} do not match`,
    )
  }
  return {rows, columns, x: place(x, 'x'), y: place(y, 'y'), z: at(heights)}
}

function at({shape: [, width = 0], data}: NumberArray): Grid['x'] {
  return (row, column) => data[row * width + column] ?? NaN
}

/**
 * Round numbers, of which about seven lie within the heights. Source: matplotlib's MaxNLocator.
 *
 * @param isFilled with one below and one above the heights
 */
export function levelsOf({rows, columns, z}: Grid, asked: Value | undefined, isFilled = false): number[] {
  if (asked !== undefined && asked !== null && isIterable(asked)) return toNumbers(asked)
  const heights = Array.from({length: rows * columns}, (_, i) => z(Math.floor(i / columns), i % columns))
  const finite = heights.filter(Number.isFinite)
  const [low, high] = finite.reduce(
    ([least, most], height) => [Math.min(least, height), Math.max(most, height)],
    [Infinity, -Infinity],
  )
  if (!(high > low)) return []
  const most = Number(asked === undefined || asked === null ? 7 : (asInteger(asked) ?? 7)) + 1
  const raw = (high - low) / most
  const unit = 10 ** Math.floor(Math.log10(raw))
  const step =
    unit * ([1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((one) => one * unit >= raw * (1 - 1e-10)) ?? 10)
  const levels: number[] = []
  const slack = 1e-10 * Math.max(1, Math.abs(high / step), Math.abs(low / step))
  const [first, last] = isFilled
    ? [Math.floor(low / step + slack), Math.ceil(high / step - slack)]
    : [Math.ceil(low / step - slack), Math.floor(high / step + slack)]
  for (let k = first; k <= last; k++) levels.push(Number((k * step).toPrecision(12)))
  return levels
}

type Point = readonly [x: number, y: number]

/** Where the heights cross the level: pieces of lines through the squares of the grid, one after the other. */
function levelCurve(grid: Grid, level: number): {x: number[]; y: number[]} {
  const pieces: [Point, Point][] = []
  for (let row = 0; row + 1 < grid.rows; row++)
    for (let column = 0; column + 1 < grid.columns; column++) {
      const crossings = crossingsOf(grid, level, row, column)
      for (let i = 0; i + 1 < crossings.length; i += 2) {
        const [a, b] = [crossings[i], crossings[i + 1]]
        // a corner that lies at the level itself gives pieces without length
        if (a && b && keyOf(a) !== keyOf(b)) pieces.push([a, b])
      }
    }
  const points = joined(pieces)
  return {x: points.map(([x]) => x), y: points.map(([, y]) => y)}
}

/** Along the four sides of a square, in their order round it. */
function crossingsOf({x, y, z}: Grid, level: number, row: number, column: number): Point[] {
  const corners = [
    [row, column],
    [row, column + 1],
    [row + 1, column + 1],
    [row + 1, column],
  ] as const
  return corners.flatMap(([r, c], i): Point[] => {
    const [nextRow, nextColumn] = corners[(i + 1) % 4] ?? [r, c]
    const [a, b] = [z(r, c), z(nextRow, nextColumn)]
    if (!(a < level !== b < level) || !Number.isFinite(a + b)) return []
    const share = (level - a) / (b - a)
    return [
      [
        x(r, c) + share * (x(nextRow, nextColumn) - x(r, c)),
        y(r, c) + share * (y(nextRow, nextColumn) - y(r, c)),
      ],
    ]
  })
}

const gap: Point = [NaN, NaN]
const keyOf = ([x, y]: Point): string => `${x.toPrecision(9)} ${y.toPrecision(9)}`

/** Pieces that meet become one line; a gap stands between lines. */
function joined(pieces: readonly [Point, Point][]): Point[] {
  const ends = new Map<string, [Point, Point][]>()
  for (const piece of pieces)
    for (const end of piece) ends.set(keyOf(end), [...(ends.get(keyOf(end)) ?? []), piece])
  const used = new Set<[Point, Point]>()
  const follow = (from: Point): Point[] => {
    const line: Point[] = []
    let end = from
    for (;;) {
      const next = ends.get(keyOf(end))?.find((piece) => !used.has(piece))
      if (!next) return line
      used.add(next)
      end = keyOf(next[0]) === keyOf(end) ? next[1] : next[0]
      line.push(end)
    }
  }
  const points: Point[] = []
  for (const piece of pieces) {
    if (used.has(piece)) continue
    used.add(piece)
    const [start, second] = piece
    if (points.length > 0) points.push(gap)
    points.push(...follow(start).toReversed(), start, second, ...follow(second))
  }
  return points
}
