// How a box in space is seen. Source: matplotlib's mplot3d, axes3d.py and proj3d.py.

export type Point3 = readonly [x: number, y: number, z: number]
type Bounds = readonly [low: number, high: number]
export type Box = readonly [x: Bounds, y: Bounds, z: Bounds]

export interface View {
  /** In degrees. */
  elevation: number
  azimuth: number
  roll: number
  /** How long the sides of the box are beside each other. */
  aspect: Point3
  /** Infinity: parallel rays. */
  focalLength: number
}

export const usualView: View = {
  elevation: 30,
  azimuth: -60,
  roll: 0,
  aspect: [4, 4, 3],
  focalLength: 1,
}

const distance = 10
/** As large as boxes were before their sides could be set. */
const scale = (1.8294640721620434 * 25) / 24

/** @returns places in the plane, and how far off: larger is farther */
export function makeProjection(box: Box, view: View): (point: Point3) => Point3 {
  const length = Math.hypot(...view.aspect)
  const sides = view.aspect.map((side) => (side * scale) / length)
  const {across, up, towards} = directionsOf(view)
  const isParallel = view.focalLength === Infinity
  const inBox = (value: number, axis: number): number => {
    const [low, high] = box[axis] ?? [0, 1]
    return ((value - low) / (high - low) - 0.5) * (sides[axis] ?? 1)
  }
  const eye = isParallel ? distance : distance * view.focalLength
  return (point) => {
    const from = point.map(inBox)
    const [x, y, near] = [dot(across, from), dot(up, from), dot(towards, from)]
    const depth = eye - near
    return isParallel
      ? [x / distance, y / distance, -near]
      : [(view.focalLength * x) / depth, (view.focalLength * y) / depth, depth]
  }
}

/** Of the picture, in space. */
function directionsOf({elevation, azimuth, roll}: View): Record<'across' | 'up' | 'towards', Point3> {
  const [e, a, r] = [elevation, azimuth, roll].map((degrees) => (degrees * Math.PI) / 180) as [
    number,
    number,
    number,
  ]
  const towards: Point3 = [Math.cos(e) * Math.cos(a), Math.cos(e) * Math.sin(a), Math.sin(e)]
  const top: Point3 = [0, 0, Math.cos(e) < 0 ? -1 : 1]
  // seen from straight above, the azimuth alone tells what is right
  const right =
    Math.abs(Math.cos(e)) < 1e-12 ? ([-Math.sin(a), Math.cos(a), 0] as const) : cross(top, towards)
  const across = unit(right)
  const up = cross(towards, across)
  const turned = (p: Point3, q: Point3, sign: number): Point3 =>
    [0, 1, 2].map((i) => (p[i] ?? 0) * Math.cos(r) + sign * (q[i] ?? 0) * Math.sin(r)) as [
      number,
      number,
      number,
    ]
  return {across: turned(across, up, -1), up: turned(up, across, 1), towards}
}

function dot(a: Point3, b: readonly number[]): number {
  return a[0] * (b[0] ?? 0) + a[1] * (b[1] ?? 0) + a[2] * (b[2] ?? 0)
}

export function cross(a: Point3, b: Point3): Point3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

export function unit(vector: Point3): Point3 {
  const length = Math.hypot(...vector) || 1
  return [vector[0] / length, vector[1] / length, vector[2] / length]
}
