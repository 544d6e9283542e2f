// `imshow`: arrays as pictures.
import type {ImageMark} from 'd2lbook-picture'
import {raise} from '../../../objects/exceptions.ts'
import type {Kwargs, Value} from '../../../objects/object.ts'
import {defineType} from '../../../objects/builtin.ts'
import {objectType} from '../../../objects/object.ts'
import {Artist} from '../artists.ts'
import type {AxesObject} from '../axes-object.ts'
import {Keywords} from '../keywords.ts'
import {shapeText, toNumberArray, toNumbers, type NumberArray} from '../numbers.ts'
import {toColorMap} from './color-map.ts'

/** An image knows its axes: `plt.imshow(img).axes.add_patch(...)`. */
class ImageArtist extends Artist {
  readonly axes: AxesObject

  constructor(axes: AxesObject, image: ImageMark) {
    super(imageType, [image])
    this.axes = axes
    const {colorMap = 'viridis', range = [0, 1]} = image
    this.mapped = {axes, colorMap, range}
  }
}

const imageType = defineType<ImageArtist>('AxesImage', [objectType], {
  getters: {axes: ({axes}) => axes, figure: ({axes}) => axes.figure},
})
imageType.module = 'matplotlib.image'

export function showImage(axes: AxesObject, image: Value, kwargs: Kwargs): ImageArtist {
  const keywords = new Keywords(kwargs)
  const array = toNumberArray(image)
  const {shape} = array
  const isColored = shape.length === 3 && (shape[2] === 3 || shape[2] === 4)
  if (shape.length !== 2 && !isColored && !(shape.length === 3 && shape[2] === 1))
    throw raise('TypeError', `Invalid shape ${shapeText(shape)} for image data`)
  const [map, low, high] = [keywords.text('cmap'), keywords.number('vmin'), keywords.number('vmax')]
  const [aspect, origin, extent] = [keywords.text('aspect'), keywords.text('origin'), keywords.take('extent')]
  // pixels stay squares of one colour
  keywords.take('interpolation')
  keywords.take('alpha')
  keywords.end('AxesImage')
  const [rows = 0, columns = 0] = shape
  const edges = extent === undefined ? undefined : edgesOf(toNumbers(extent))
  const mark: ImageMark = {
    kind: 'image',
    rows,
    columns,
    ...(isColored ? {rgb: colorsOf(array)} : shades(array.data, toColorMap(map), low, high)),
    ...(edges ? {edges} : origin === 'lower' ? {edges: [-0.5, columns - 0.5, -0.5, rows - 0.5]} : {}),
  }
  if (origin === 'lower') flip(mark)
  axes.settings.hasEqualAspect = aspect !== 'auto'
  axes.marks.push(mark)
  return new ImageArtist(axes, mark)
}

function edgesOf([left = 0, right = 1, bottom = 0, top = 1]: readonly number[]): [
  number,
  number,
  number,
  number,
] {
  return [left, right, bottom, top]
}

function shades(
  values: number[],
  colorMap: string,
  low: number | undefined,
  high: number | undefined,
): Partial<ImageMark> {
  const finite = values.filter(Number.isFinite)
  const least = low ?? finite.reduce((smallest, value) => Math.min(smallest, value), Infinity)
  const most = high ?? finite.reduce((largest, value) => Math.max(largest, value), -Infinity)
  return {values, colorMap, range: least <= most ? [least, most] : [0, 1]}
}

/** Numbers up to 1 are shares, larger ones count to 255. */
function colorsOf({shape, data}: NumberArray): number[] {
  const [, , depth = 3] = shape
  const factor = data.every((value) => value <= 1) ? 255 : 1
  const rgb: number[] = []
  data.forEach((value, at) => {
    if (at % depth < 3) rgb.push(Math.round(Math.max(0, Math.min(255, value * factor))))
  })
  return rgb
}

/** The first row stands at the bottom. */
function flip(mark: ImageMark): void {
  const reversed = (values: number[], width: number): number[] =>
    Array.from({length: mark.rows}, (_, row) =>
      values.slice((mark.rows - 1 - row) * width, (mark.rows - row) * width),
    ).flat()
  if (mark.values) mark.values = reversed(mark.values, mark.columns)
  if (mark.rgb) mark.rgb = reversed(mark.rgb, mark.columns * 3)
}
