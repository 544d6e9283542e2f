// `contourf`: what lies between two levels, each band in one colour.
import {colorOf, type FacesMark} from 'd2lbook-picture'
import {raise} from '../../../objects/exceptions.ts'
import type {Kwargs, Value} from '../../../objects/object.ts'
import {Artist, contourType} from '../artists.ts'
import type {AxesObject} from '../axes-object.ts'
import {toColor} from '../colors.ts'
import {Keywords} from '../keywords.ts'
import {isIterable, toItems} from '../numbers.ts'
import {toColorMap} from './color-map.ts'
import {gridOfArguments, levelsOf, type Grid} from './contour.ts'

type Corner = readonly [x: number, y: number, z: number]

/** `contourf(Z)`, `contourf(X, Y, Z)`, `contourf(X, Y, Z, levels)` */
export function filledContour(axes: AxesObject, args: readonly Value[], kwargs: Kwargs): Value {
  const keywords = new Keywords(kwargs)
  const {grid, asked} = gridOfArguments(args, keywords)
  const levels = levelsOf(grid, asked, true)
  if (levels.length < 2) throw raise('ValueError', 'Filled contours require at least 2 levels.')
  const colors = keywords.take('colors')
  const map = toColorMap(keywords.text('cmap') ?? 'viridis')
  const [least, most] = [levels[0] ?? 0, levels.at(-1) ?? 1]
  const [low, high] = [keywords.number('vmin') ?? least, keywords.number('vmax') ?? most]
  const opacity = keywords.number('alpha')
  for (const name of ['extent', 'origin', 'extend', 'hatches']) keywords.take(name)
  keywords.end('QuadContourSet')
  const given =
    colors === undefined ? [] : isIterable(colors) ? toItems(colors).map(toColor) : [toColor(colors)]
  const marks = levels.slice(1).map((top, index): FacesMark => {
    const bottom = levels[index] ?? top
    const share = ((bottom + top) / 2 - low) / (high - low)
    return {
      kind: 'faces',
      ...bandOf(grid, bottom, top),
      colors: [given[index % given.length] ?? colorOf(map, Math.min(1, Math.max(0, share)))],
      range: [bottom, top],
      ...(opacity !== undefined && {opacity}),
    }
  })
  axes.marks.push(...marks)
  const artist = new Artist(contourType, marks)
  artist.mapped = {axes, colorMap: map, range: [low, high]}
  return artist
}

/** Polygons, a gap after each. */
function bandOf(grid: Grid, bottom: number, top: number): {x: number[]; y: number[]} {
  const band: {x: number[]; y: number[]} = {x: [], y: []}
  const add = (polygon: readonly Corner[]): void => {
    if (polygon.length < 3) return
    for (const [x, y] of [...polygon, [NaN, NaN]] as const) {
      band.x.push(x)
      band.y.push(y)
    }
  }
  for (let row = 0; row + 1 < grid.rows; row++) {
    let [from, column] = [0, 0]
    // neighbours that lie within are one polygon
    for (; column + 1 < grid.columns; column++) {
      const corners = stripOf(grid, row, column, column + 1)
      if (corners.every(([, , z]) => z >= bottom && z <= top)) continue
      add(stripOf(grid, row, from, column))
      for (const part of plain(corners)) add(clipped(clipped(part, bottom, 1), top, -1))
      from = column + 1
    }
    add(stripOf(grid, row, from, column))
  }
  return band
}

/** Round a row's squares from one column to another; none for none. */
function stripOf({x, y, z}: Grid, row: number, from: number, to: number): Corner[] {
  if (from === to) return []
  const columns = Array.from({length: to - from + 1}, (_, index) => from + index)
  const at = (r: number, c: number): Corner => [x(r, c), y(r, c), z(r, c)]
  return [
    ...straightened(columns.map((column) => at(row, column))),
    ...straightened(columns.toReversed().map((column) => at(row + 1, column))),
  ]
}

/** Without points on the line between their neighbours. */
function straightened(points: readonly Corner[]): Corner[] {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]]
    if (!before || !after) return true
    const turn =
      (point[0] - before[0]) * (after[1] - before[1]) - (point[1] - before[1]) * (after[0] - before[0])
    return Math.abs(turn) > 1e-12 * Math.hypot(after[0] - before[0], after[1] - before[1]) ** 2
  })
}

/** Saddles are cut into triangles round their middle, whose height is the mean, as matplotlib has it. */
function plain(corners: readonly Corner[]): (readonly Corner[])[] {
  const [a = NaN, b = NaN, c = NaN, d = NaN] = corners.map(([, , z]) => z)
  const isSaddle = Math.min(a, c) > Math.max(b, d) || Math.min(b, d) > Math.max(a, c)
  if (!isSaddle) return [corners]
  const mean = (i: 0 | 1 | 2): number => corners.reduce((sum, corner) => sum + corner[i], 0) / corners.length
  const middle: Corner = [mean(0), mean(1), mean(2)]
  return corners.map((corner, index) => [corner, corners[(index + 1) % corners.length] ?? corner, middle])
}

/** The part above the level, or below it for the sign -1. Squares with a number missing are left out. */
function clipped(polygon: readonly Corner[], level: number, sign: 1 | -1): Corner[] {
  if (!polygon.every(([, , z]) => Number.isFinite(z))) return []
  const over = ([, , z]: Corner): number => sign * (z - level)
  return polygon.flatMap((corner, index) => {
    const next = polygon[(index + 1) % polygon.length] ?? corner
    const [here, there] = [over(corner), over(next)]
    const kept = here >= 0 ? [corner] : []
    if (here >= 0 === there >= 0) return kept
    const share = here / (here - there)
    const between = (i: 0 | 1 | 2): number => corner[i] + share * (next[i] - corner[i])
    return [...kept, [between(0), between(1), level] as const]
  })
}
