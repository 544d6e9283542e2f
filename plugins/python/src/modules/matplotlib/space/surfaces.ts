// `plot_wireframe` and `plot_surface`: grids of points in space.
import {colorOf, type FacesMark, type LineMark, type SpacePlaces} from 'd2lbook-picture'
import {raise} from '../../../objects/exceptions.ts'
import type {Kwargs, Value} from '../../../objects/object.ts'
import {Artist} from '../artists.ts'
import {toColor} from '../colors.ts'
import {Keywords} from '../keywords.ts'
import {shapeText, toNumberArray, type NumberArray} from '../numbers.ts'
import {toColorMap} from '../plots/color-map.ts'
import {lineStyleOf} from '../plots/line.ts'
import {facesType, wiresType} from './artists3d.ts'
import type {Axes3D} from './axes3d.ts'
import {cross, unit, type Point3} from './projection.ts'
import {shaded} from './shade.ts'

interface Mesh {
  rows: number
  columns: number
  at: (row: number, column: number) => Point3
}

export function wireframe(axes: Axes3D, x: Value, y: Value, z: Value, kwargs: Kwargs): Value {
  const keywords = new Keywords(kwargs)
  const mesh = meshOf(x, y, z)
  const [down, across] = stridesOf(mesh, keywords)
  const label = keywords.text('label')
  const color = keywords.take('color', 'edgecolor', 'colors')
  const style = lineStyleOf(keywords)
  keywords.end('Line3DCollection')
  if (down === 0 && across === 0) throw raise('ValueError', 'Either rstride or cstride must be non zero')
  const [rows, columns] = [kept(mesh.rows, down), kept(mesh.columns, across)]
  const lines = [
    ...rows.map((row) => range(mesh.columns).map((column) => mesh.at(row, column))),
    ...columns.map((column) => range(mesh.rows).map((row) => mesh.at(row, column))),
  ]
  const mark: LineMark = {
    kind: 'line',
    x: [],
    y: [],
    space: placesOf(lines),
    style: {...style, color: color === undefined ? axes.nextLineColor() : toColor(color)},
    ...(label !== undefined && {label}),
  }
  axes.marks.push(mark)
  return new Artist(wiresType, [mark])
}

export function surface(axes: Axes3D, x: Value, y: Value, z: Value, kwargs: Kwargs): Value {
  const keywords = new Keywords(kwargs)
  const mesh = meshOf(x, y, z)
  const strides = stridesOf(mesh, keywords)
  const [map, low, high] = [keywords.text('cmap'), keywords.number('vmin'), keywords.number('vmax')]
  const [color, edge] = [keywords.take('color', 'facecolor'), keywords.take('edgecolor')]
  const isShaded = keywords.flag('shade') ?? map === undefined
  const [label, opacity] = [keywords.text('label'), keywords.number('alpha')]
  keywords.take('linewidth')
  keywords.end('Poly3DCollection')
  const faces = facesOf(mesh, strides)
  const own = color === undefined ? axes.nextLineColor() : toColor(color)
  const colors =
    map === undefined
      ? isShaded
        ? faces.map((face) => shaded(own, normalOf(face)))
        : [own]
      : byHeight(faces, toColorMap(map), heightsOf(faces, low, high))
  const mark: FacesMark = {
    kind: 'faces',
    x: [],
    y: [],
    space: placesOf(faces),
    colors,
    ...(edge !== undefined && toColor(edge) !== 'none' && {edge: toColor(edge)}),
    ...(opacity !== undefined && {opacity}),
    ...(label !== undefined && {label}),
  }
  axes.marks.push(mark)
  const artist = new Artist(facesType, [mark])
  if (map !== undefined) artist.mapped = {axes, colorMap: map, range: heightsOf(faces, low, high)}
  return artist
}

/** Arrays that are broadcast to one grid. */
function meshOf(x: Value, y: Value, z: Value): Mesh {
  const [across, up, heights] = [toNumberArray(x), toNumberArray(y), toNumberArray(z)]
  if (heights.shape.length !== 2) throw raise('ValueError', 'Argument Z must be 2-dimensional.')
  const [rows = 0, columns = 0] = [0, 1].map((axis) =>
    Math.max(...[across, up, heights].map(({shape}) => shape.at(axis - 2) ?? 1)),
  )
  const parts = [across, up, heights].map((array) => readerOf(array, rows, columns))
  const [atX, atY, atZ] = parts as [Reader, Reader, Reader]
  return {rows, columns, at: (row, column) => [atX(row, column), atY(row, column), atZ(row, column)]}
}

type Reader = (row: number, column: number) => number

function readerOf({shape, data}: NumberArray, rows: number, columns: number): Reader {
  const [height, width] = [shape.at(-2) ?? 1, shape.at(-1) ?? 1]
  if ((height !== 1 && height !== rows) || (width !== 1 && width !== columns) || shape.length > 2)
    throw raise(
      'ValueError',
      `shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape ${shapeText(shape)} and arg 2 with shape ${shapeText([rows, columns])}.`,
    )
  return (row, column) => data[(height === 1 ? 0 : row) * width + (width === 1 ? 0 : column)] ?? NaN
}

/** How many rows and columns lie between those that are drawn. */
function stridesOf({rows, columns}: Mesh, keywords: Keywords): [rows: number, columns: number] {
  const strides = [keywords.number('rstride'), keywords.number('cstride')]
  const counts = [keywords.number('rcount'), keywords.number('ccount')]
  const isGiven = (numbers: readonly (number | undefined)[]): boolean =>
    numbers.some((number) => number !== undefined)
  if (isGiven(strides) && isGiven(counts))
    throw raise('ValueError', 'Cannot specify both stride and count arguments')
  if (isGiven(strides)) return [strides[0] ?? 1, strides[1] ?? 1]
  const strideFor = (length: number, count = 50): number =>
    count === 0 ? 0 : Math.max(1, Math.ceil(length / count))
  return [strideFor(rows, counts[0]), strideFor(columns, counts[1])]
}

/** Every so many, and the last; none for 0. */
function kept(length: number, stride: number): number[] {
  if (stride === 0) return []
  return range(length).filter((index) => index % stride === 0 || index === length - 1)
}

function range(length: number): number[] {
  return Array.from({length}, (_, index) => index)
}

/** The outline of each patch of the grid. */
function facesOf(mesh: Mesh, [down, across]: readonly [number, number]): Point3[][] {
  const [rows, columns] = [kept(mesh.rows, down || 1), kept(mesh.columns, across || 1)]
  return rows.slice(1).flatMap((bottom, i) =>
    columns.slice(1).flatMap((right, j) => {
      const face = outline(mesh, [rows[i] ?? 0, bottom], [columns[j] ?? 0, right])
      return face.every((point) => point.every(Number.isFinite)) ? [face] : []
    }),
  )
}

function outline({at}: Mesh, [top, bottom]: [number, number], [left, right]: [number, number]): Point3[] {
  const [high, wide] = [range(bottom - top), range(right - left)]
  return [
    ...wide.map((step) => at(top, left + step)),
    ...high.map((step) => at(top + step, right)),
    ...wide.map((step) => at(bottom, right - step)),
    ...high.map((step) => at(bottom - step, left)),
  ]
}

/** Lines or polygons one after the other, a gap after each. */
function placesOf(parts: readonly (readonly Point3[])[]): SpacePlaces {
  const all = parts.flatMap((points) => [...points, [NaN, NaN, NaN] as const])
  return {x: all.map(([x]) => x), y: all.map(([, y]) => y), z: all.map(([, , z]) => z)}
}

function byHeight(faces: readonly Point3[][], map: string, [low, high]: [number, number]): string[] {
  return faces.map((face) => colorOf(map, high > low ? (heightOf(face) - low) / (high - low) : 0))
}

/** From the lowest to the highest, unless these are given. */
function heightsOf(faces: readonly Point3[][], low?: number, high?: number): [number, number] {
  let [least, most] = [Infinity, -Infinity]
  for (const height of faces.map(heightOf)) [least, most] = [Math.min(least, height), Math.max(most, height)]
  return [low ?? least, high ?? most]
}

function heightOf(face: readonly Point3[]): number {
  return face.reduce((sum, point) => sum + point[2], 0) / face.length
}

/** From three corners that are far apart. */
function normalOf(face: readonly Point3[]): Point3 {
  const third = Math.floor(face.length / 3)
  const [a, b, c] = [face[0], face[third], face[2 * third]]
  if (!a || !b || !c) return [0, 0, 1]
  const between = (p: Point3, q: Point3): Point3 => [p[0] - q[0], p[1] - q[1], p[2] - q[2]]
  return unit(cross(between(a, b), between(b, c)))
}
