// Points joined by lines.
import {short} from './svg.ts'

/** The `d` of a path through the points, which are places in the drawing; where one is not finite the line breaks. */
export function linePath(points: readonly (readonly [x: number, y: number])[]): string {
  let isBroken = true
  return points
    .map(([x, y]) => {
      const command = isBroken ? 'M' : 'L'
      isBroken = !Number.isFinite(x) || !Number.isFinite(y)
      return isBroken ? '' : `${command}${short(x)},${short(y)}`
    })
    .join('')
}
