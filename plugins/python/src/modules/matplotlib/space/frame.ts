// The box around a plot in space: three walls with a grid, three axes with ticks and labels.
import {withTicks, type Mark, type Ticks} from 'd2lbook-picture'
import type {Box, Point3} from './projection.ts'

export interface FrameSettings {
  labels: readonly [x?: string, y?: string, z?: string]
  ticks: readonly [x?: Ticks, y?: Ticks, z?: Ticks]
  hasGrid: boolean
}

type Project = (point: Point3) => Point3

/** In shares of a side, from the edge outwards. */
const tickLength = 0.03
const numbersAt = 0.11
const labelAt = [0.27, 0.27, 0.32]
/** More numbers would run into each other. */
const mostIntervals = 5
const sides = [0, 1, 2] as const

/** Behind whatever stands in the box. */
export function frameOf(box: Box, project: Project, settings: FrameSettings): Mark[] {
  const isHighFar = sides.map((axis) => depthOf(box, axis, 1, project) > depthOf(box, axis, 0, project))
  const far = sides.map((axis) => box[axis][isHighFar[axis] ? 1 : 0])
  const near = sides.map((axis) => box[axis][isHighFar[axis] ? 0 : 1])
  const ticked = sides.map(
    (axis) =>
      withTicks({limits: [...box[axis]], scaling: 'linear', set: settings.ticks[axis]}, mostIntervals).ticks,
  )
  const places = ticked.map((ticks) => ticks.map(({at}) => at))
  return [
    wallsOf(box, far, project),
    ...(settings.hasGrid ? [strokes(gridOf(box, far, places), project, '#b0b0b0', 0.8)] : []),
    ...sides.flatMap((axis) => axisMarks(axis, box, edgeOf(axis, near, far), ticked[axis] ?? [], project)),
    ...sides.flatMap((axis) => labelOf(axis, box, edgeOf(axis, near, far), settings.labels[axis], project)),
  ]
}

function depthOf(box: Box, axis: number, end: 0 | 1, project: Project): number {
  const middle = sides.map((one) => (one === axis ? box[one][end] : (box[one][0] + box[one][1]) / 2))
  return project(pointOf(middle))[2]
}

function pointOf([x = 0, y = 0, z = 0]: readonly number[]): Point3 {
  return [x, y, z]
}

function moved(point: readonly number[], axis: number, value: number): Point3 {
  return pointOf(point.with(axis, value))
}

function wallsOf(box: Box, far: readonly number[], project: Project): Mark {
  const corners = sides.flatMap((axis) => {
    const [a, b] = sides.filter((one) => one !== axis) as [number, number]
    const ends = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ] as const
    return [
      ...ends.map(([i, j]) => project(moved(moved(far, a, box[a as 0][i]), b, box[b as 0][j]))),
      [NaN, NaN, NaN] as const,
    ]
  })
  return {
    kind: 'faces',
    x: corners.map(([x]) => x),
    y: corners.map(([, y]) => y),
    colors: ['#8080800d', '#8080801a', '#80808014'],
    isFrame: true,
  }
}

/** From each tick over both walls that it stands on. */
function gridOf(box: Box, far: readonly number[], places: readonly number[][]): Point3[][] {
  return sides.flatMap((axis) => {
    const [a, b] = sides.filter((one) => one !== axis) as [0, 1]
    return (places[axis] ?? []).map((at) => {
      const corner = moved(far, axis, at)
      const [alongA, alongB] = [a, b].map((other) => (far[other] === box[other as 0][0] ? 1 : 0)) as [0, 0]
      return [moved(corner, a, box[a][alongA]), corner, moved(corner, b, box[b][alongB])]
    })
  })
}

/** The edge that the axis stands on: of x and y the near one at the floor, of z the one at the side. */
function edgeOf(axis: number, near: readonly number[], far: readonly number[]): number[] {
  const crossing = axis === 0 ? 1 : 0
  return sides.map((one) => (one === crossing ? near[one] : far[one]) ?? 0)
}

function outwards(
  axis: number,
  box: Box,
  point: Point3,
  share: number,
  isAlong: (one: number) => boolean,
): Point3 {
  return pointOf(
    sides.map((one) => {
      const [low, high] = box[one]
      if (one === axis || !isAlong(one)) return point[one]
      return point[one] + (point[one] > (low + high) / 2 ? 1 : -1) * share * (high - low)
    }),
  )
}

function axisMarks(
  axis: 0 | 1 | 2,
  box: Box,
  edge: readonly number[],
  ticks: readonly {at: number; text: string}[],
  project: Project,
): Mark[] {
  const direction = axis === 0 ? 1 : 0
  const lines = ticks.map(({at}) => {
    const from = moved(edge, axis, at)
    return [from, outwards(axis, box, from, tickLength, (one) => one === direction)]
  })
  return [
    strokes(
      [[moved(edge, axis, box[axis][0]), moved(edge, axis, box[axis][1])], ...lines],
      project,
      'C7',
      0.8,
    ),
    ...ticks.map(({at, text}) =>
      textAt(
        outwards(axis, box, moved(edge, axis, at), numbersAt, () => true),
        text,
        project,
      ),
    ),
  ]
}

function labelOf(
  axis: 0 | 1 | 2,
  box: Box,
  edge: readonly number[],
  label: string | undefined,
  project: Project,
): Mark[] {
  if (!label) return []
  const middle = moved(edge, axis, (box[axis][0] + box[axis][1]) / 2)
  return [
    textAt(
      outwards(axis, box, middle, labelAt[axis] ?? 0, () => true),
      label,
      project,
    ),
  ]
}

function textAt(point: Point3, text: string, project: Project): Mark {
  const [x, y] = project(point)
  return {kind: 'text', x, y, text, anchor: 'middle', verticalAnchor: 'center', isFrame: true}
}

function strokes(
  lines: readonly (readonly Point3[])[],
  project: Project,
  color: string,
  width: number,
): Mark {
  const points = lines.flatMap((line) => [...line.map(project), [NaN, NaN, NaN] as const])
  return {
    kind: 'line',
    x: points.map(([x]) => x),
    y: points.map(([, y]) => y),
    style: {color, width},
    isFrame: true,
  }
}

/** What of the plane is seen: the box and what stands around it, with room for the texts. */
export function planeLimits(frame: readonly Mark[]): {x: [number, number]; y: [number, number]} {
  const seen = (side: 'x' | 'y', room: number): [number, number] => {
    let [low, high] = [Infinity, -Infinity]
    for (const mark of frame) {
      const places = mark.kind === 'text' ? [mark[side]] : mark.kind === 'faces' ? mark[side] : []
      for (const place of places.filter(Number.isFinite))
        [low, high] = [Math.min(low, place), Math.max(high, place)]
    }
    return [low - room * (high - low), high + room * (high - low)]
  }
  return {x: seen('x', 0.07), y: seen('y', 0.04)}
}
