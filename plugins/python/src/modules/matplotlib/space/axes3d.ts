// Axes in space: marks with places in space, seen from somewhere.
import type {Axes, FacesMark, Mark, SpacePlaces, Ticks} from 'd2lbook-picture'
import {PyType} from '../../../objects/object.ts'
import {AxesObject, axesType, type AxesFunctions, type GridPlace} from '../axes-object.ts'
import type {FigureObject} from '../figure-object.ts'
import {frameOf, planeLimits} from './frame.ts'
import {makeProjection, usualView, type Box, type Point3, type View} from './projection.ts'

export const axes3dType = new PyType('Axes3D', [axesType])
axes3dType.module = 'mpl_toolkits.mplot3d.axes3d'

export type Side = 'x' | 'y' | 'z'

export class Axes3D extends AxesObject {
  /** Functions of `pyplot` that do something else in space. */
  static ownFunctions: AxesFunctions = new Map()

  override readonly type = axes3dType
  view: View = usualView
  zLimits: [number, number] | undefined
  zTicks: Ticks | undefined
  zMargin = 0

  constructor(figure: FigureObject, place: GridPlace) {
    super(figure, place)
    this.settings.hasGrid = true
  }

  override get own(): AxesFunctions {
    return Axes3D.ownFunctions
  }

  override clear(): void {
    super.clear()
    this.settings.hasGrid = true
    Object.assign(this, {zLimits: undefined, zTicks: undefined, zMargin: 0})
  }

  override limits(side: Side): [number, number] {
    const {xLimits, yLimits} = this.settings
    const set = side === 'x' ? xLimits : side === 'y' ? yLimits : this.zLimits
    if (set) return [...set]
    const values = this.marks.flatMap((mark) => spaceOf(mark)?.[side].filter(Number.isFinite) ?? [])
    return roomFor(values, side === 'z' ? this.zMargin : 0.05)
  }

  override setLimits(side: Side, limits: [number, number]): void {
    if (side === 'z') this.zLimits = limits
    else super.setLimits(side, limits)
  }

  override data(rows: number, columns: number): Axes {
    const {settings, view} = this
    const box: Box = [this.limits('x'), this.limits('y'), this.limits('z')]
    const project = makeProjection(box, view)
    const frame = frameOf(box, project, {
      labels: [settings.xLabel, settings.yLabel, settings.zLabel],
      ticks: [settings.xTicks, settings.yTicks, this.zTicks],
      hasGrid: settings.hasGrid === true,
    })
    const {xTicks: _x, yTicks: _y, ...rest} = settings
    const plane = planeLimits(frame)
    return {
      ...rest,
      ...this.cell(rows, columns),
      xLimits: plane.x,
      yLimits: plane.y,
      isBare: true,
      hasGrid: false,
      hasEqualAspect: true,
      marks: [...(settings.isBare ? [] : frame), ...this.marks.map((mark) => seen(mark, project))],
    }
  }
}

export function spaceOf(mark: Mark): SpacePlaces | undefined {
  return 'space' in mark ? mark.space : undefined
}

function roomFor(values: readonly number[], margin: number): [number, number] {
  let [low, high] = [Infinity, -Infinity]
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)]
  const isEmpty = low > high
  if (isEmpty) [low, high] = [0, 1]
  if (low === high) {
    const half = low === 0 ? 0.05 : Math.abs(low) * 0.05
    ;[low, high] = [low - half, high + half]
  }
  const inner = isEmpty ? 0 : (high - low) * margin
  // the box itself leaves a little room
  const outer = (high - low + 2 * inner) / 48
  return [low - inner - outer, high + inner + outer]
}

function seen(mark: Mark, project: (point: Point3) => Point3): Mark {
  const space = spaceOf(mark)
  if (!space) return {...mark}
  const points = space.x.map((x, at) => project([x, space.y[at] ?? NaN, space.z[at] ?? NaN]))
  if (mark.kind === 'faces') return farFirst(mark, points)
  if (mark.kind === 'text') return {...mark, x: points[0]?.[0] ?? NaN, y: points[0]?.[1] ?? NaN}
  return {...mark, x: points.map(([x]) => x), y: points.map(([, y]) => y)} as Mark
}

const gap = [NaN, NaN, NaN] as const

/** The painter's order: what is nearer covers what is farther, by the mean of its corners. */
function farFirst(mark: FacesMark, points: readonly Point3[]): FacesMark {
  const faces: Point3[][] = [[]]
  for (const point of points)
    if (Number.isFinite(point[0])) faces.at(-1)?.push(point)
    else faces.push([])
  const sorted = faces
    .filter((face) => face.length > 0)
    .map((face, index) => ({
      face,
      color: mark.colors[index] ?? mark.colors[0] ?? 'C0',
      depth: face.reduce((sum, point) => sum + point[2], 0) / face.length,
    }))
    .toSorted((a, b) => b.depth - a.depth)
  const all = sorted.flatMap(({face}) => [...face, gap])
  return {
    ...mark,
    x: all.map(([x]) => x),
    y: all.map(([, y]) => y),
    colors: sorted.map(({color}) => color),
  }
}
