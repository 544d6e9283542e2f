// Light on surfaces. Source: matplotlib's art3d, `_shade_colors`, and its LightSource at azimuth 225 and altitude 19.4712 degrees.
import type {Point3} from './projection.ts'

const altitude = (19.4712 * Math.PI) / 180
const turn = ((90 - 225) * Math.PI) / 180
const light: Point3 = [
  Math.cos(turn) * Math.cos(altitude),
  Math.sin(turn) * Math.cos(altitude),
  Math.sin(altitude),
]

const cycle = '#1f77b4 #ff7f0e #2ca02c #d62728 #9467bd #8c564b #e377c2 #7f7f7f #bcbd22 #17becf'.split(' ')

/** Names that only CSS knows stay as they are. */
export function shaded(color: string, normal: Point3): string {
  const hex = cycle[Number(/^C(\d)$/.exec(color)?.[1] ?? NaN)] ?? color
  const parts = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})([\da-f]{2})?$/i.exec(hex)
  if (!parts) return color
  const shine = normal[0] * light[0] + normal[1] * light[1] + normal[2] * light[2]
  const share = 0.3 + (0.7 * (shine + 1)) / 2
  const channels = parts.slice(1, 4).map((part) => Math.round(Number.parseInt(part, 16) * share))
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}${parts[4] ?? ''}`
}
