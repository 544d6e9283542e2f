// Where marks are drawn: a rectangle with its own coordinates, from its upper left corner.
import type {Limits, Scaling} from '../axis/limits.ts'
import {linearScale, logScale} from '../scales.ts'

export interface Place {
  width: number
  height: number
  /** Of the type of labels. */
  textSize: number
  /** Of signs at points: smaller in a figure that is drawn smaller than its author said. */
  markerScale: number
  x: (value: number) => number
  y: (value: number) => number
}

export interface PlaceAxis {
  limits: Limits
  scaling: Scaling
}

export function placeOf(room: Omit<Place, 'x' | 'y'>, x: PlaceAxis, y: PlaceAxis): Place {
  return {
    ...room,
    x: scaleOf(x, [0, room.width]),
    y: scaleOf(y, [room.height, 0]),
  }
}

function scaleOf({limits, scaling}: PlaceAxis, range: Limits): (value: number) => number {
  const scale = (scaling === 'log' ? logScale : linearScale)(limits, range)
  const [first, last] = range
  // coordinates far away are nothing that a browser could draw
  const [least, most] = [Math.min(first, last) - 5000, Math.max(first, last) + 5000]
  return (value) => {
    const at = scale(value)
    return Number.isNaN(at) ? NaN : Math.max(least, Math.min(most, at))
  }
}
