// What lies between two curves, lightly coloured.
import {extentOf} from '../axis/limits.ts'
import {paintOf} from '../color/colors.ts'
import type {AreaMark} from '../figure.ts'
import {element, short, type Svg} from '../svg.ts'
import type {MarkKind} from './mark.ts'
import type {Place} from './place.ts'
import type {Point} from './thin.ts'

function edgesOf({x, lower, upper}: AreaMark, place: Place): {below: Point[]; above: Point[]} {
  const whole = x.flatMap((value, index) => {
    const [at, low, high] = [place.x(value), place.y(lower[index] ?? NaN), place.y(upper[index] ?? NaN)]
    return [at, low, high].every(Number.isFinite) ? [{at, low, high}] : []
  })
  return {
    below: whole.map(({at, low}) => [at, low] as const),
    above: whole.map(({at, high}) => [at, high] as const),
  }
}

function draw(mark: AreaMark, place: Place): Svg {
  const {below, above} = edgesOf(mark, place)
  const d = [...above, ...below.toReversed()].map(
    ([x, y], index) => `${index === 0 ? 'M' : 'L'}${short(x)},${short(y)}`,
  )
  return d.length === 0 ? '' : fill(`${d.join('')}Z`, mark)
}

function fill(d: string, {color, opacity}: AreaMark): Svg {
  return element('path', {d, ...paintOf(color), fill: 'currentColor', opacity: opacity?.toString()})
}

export const areaKind: MarkKind<AreaMark> = {
  xExtent: ({x}, scaling) => extentOf(x, scaling),
  yExtent: ({lower, upper}, scaling) => extentOf([...lower, ...upper], scaling),
  draw,
  drawHandle: (mark, width, height) =>
    fill(`M0 ${short(height * 0.85)}V${short(height * 0.15)}H${short(width)}V${short(height * 0.85)}Z`, mark),
  obstacles: (mark, place) => {
    const {below, above} = edgesOf(mark, place)
    return [...below, ...above]
  },
}
