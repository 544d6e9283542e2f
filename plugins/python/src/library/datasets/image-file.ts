// The package's files of pictures: `D2LI`, then numbers of 16 bits (little-endian): pictures to train with, pictures to test with,
// height, width; then what each picture shows (a byte each), then the pixels in 16 shades of grey, two to a byte.
import type {Part} from './stand-ins.ts'

export interface ImageSet {
  count: number
  height: number
  width: number
  /** 0 to 255, picture by picture, row by row. */
  pixels: Uint8Array
  /** What each shows: 0 to 9. */
  labels: Uint8Array
}

const headLength = 12

/** @throws RangeError where it is no such file */
export function readImages(data: Uint8Array, part: Part): ImageSet {
  if (String.fromCharCode(...data.subarray(0, 4)) !== 'D2LI') throw new RangeError('no file of pictures')
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const [train, test, height, width] = [4, 6, 8, 10].map((at) => view.getUint16(at, true)) as [
    number,
    number,
    number,
    number,
  ]
  const [from, count] = part === 'train' ? [0, train] : [train, test]
  const labels = data.slice(headLength + from, headLength + from + count)
  const size = height * width
  const pixels = new Uint8Array(count * size)
  const start = headLength + train + test
  for (let i = 0; i < pixels.length; i++) {
    const at = from * size + i
    const both = data[start + (at >> 1)] ?? 0
    pixels[i] = (at & 1 ? both & 15 : both >> 4) * 17
  }
  return {count, height, width, pixels, labels}
}
