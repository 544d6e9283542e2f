// Arrays as pictures.
import {extentOf, type Extent, type Scaling} from '../axis/limits.ts'
import {colorMap, type Color} from '../color/color-maps.ts'
import {pngUri} from '../color/png.ts'
import type {ImageMark} from '../figure.ts'
import {element, type Svg} from '../svg.ts'
import type {MarkKind} from './mark.ts'
import type {Place} from './place.ts'

/** Colours in the palette; one more stands for what is no number. */
const shades = 255

/** Left, right, bottom, top. */
function edgesOf({rows, columns, edges}: ImageMark): [number, number, number, number] {
  return edges ?? [-0.5, columns - 0.5, rows - 0.5, -0.5]
}

function draw(mark: ImageMark, place: Place): Svg {
  const [left, right, bottom, top] = edgesOf(mark)
  const [x1, x2, y1, y2] = [place.x(left), place.x(right), place.y(top), place.y(bottom)]
  if (mark.rows * mark.columns === 0 || ![x1, x2, y1, y2].every(Number.isFinite)) return ''
  return element('image', {
    x: Math.min(x1, x2),
    y: Math.min(y1, y2),
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
    preserveAspectRatio: 'none',
    class: 'd2l-plot-pixels',
    style: 'image-rendering: pixelated',
    href: uriOf(mark),
  })
}

function uriOf(mark: ImageMark): string {
  const {columns: width, rows: height, rgb} = mark
  if (rgb)
    return pngUri({width, height, bytes: Uint8Array.from(rgb, (part) => Math.max(0, Math.min(255, part)))})
  const map = colorMap(mark.colorMap)
  const palette: Color[] = Array.from({length: shades}, (_, shade) => map(shade / (shades - 1)))
  const bytes = shadesOf(mark)
  const hasGaps = bytes.includes(shades)
  return pngUri({
    width,
    height,
    bytes,
    palette: hasGaps ? [...palette, [0, 0, 0]] : palette,
    transparent: hasGaps ? shades : undefined,
  })
}

function shadesOf(mark: ImageMark): Uint8Array {
  const [low, high] = rangeOf(mark)
  return Uint8Array.from(mark.values ?? [], (value) => {
    if (Number.isNaN(value)) return shades
    const share = high > low ? (value - low) / (high - low) : 0
    return Math.round(Math.max(0, Math.min(1, share)) * (shades - 1))
  })
}

/** Which values have the first and the last colour. */
export function rangeOf({values = [], range}: ImageMark): [number, number] {
  if (range) return range
  const extent = extentOf(values, 'linear')
  return extent ? [extent.low, extent.high] : [0, 1]
}

/** No room is left around an image. */
function onFrame(edges: readonly number[], scaling: Scaling): Extent | undefined {
  const extent = extentOf(edges, scaling)
  return extent && {...extent, sticky: edges}
}

export const imageKind: MarkKind<ImageMark> = {
  xExtent: (mark, scaling) => {
    const [left, right] = edgesOf(mark)
    return onFrame([left, right], scaling)
  },
  yExtent: (mark, scaling) => {
    const [, , bottom, top] = edgesOf(mark)
    return onFrame([bottom, top], scaling)
  },
  draw,
}
