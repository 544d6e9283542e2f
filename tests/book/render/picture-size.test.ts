import {expect, test} from 'vitest'
import {pictureSize} from '../../../plugins/book/src/render/picture.ts'
import {sizeOf} from '../../../plugins/book/src/text/drawings.ts'

test.each([
  ['nothing', undefined, {width: 80, height: 40}],
  ['a width', 'width:50%', {width: 80, height: 40}],
  ['both', 'width:1em;height:1em', {width: 80, height: 40}],
  ['a height alone', 'height:20px', {style: 'height:20px;aspect-ratio:auto 80 / 40'}],
])('the author gives %s', (_, style, expected) => {
  expect(pictureSize(style, {src: 'a.png', width: 80, height: 40})).toEqual(expected)
  expect(pictureSize(style, {src: 'a.png'})).toEqual({})
})

const drawing = (attributes: string) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}/>`)

/** The head of a photograph of 8 by 4 dots, taken in an orientation that cameras know by a number. */
function photograph(orientation: number): Buffer {
  const entry = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
  const exif = [...Buffer.from('Exif\0\0MM\0*\0\0\0\b', 'latin1'), ...entry]
  const frame = [8, 0, 4, 0, 8, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]
  const part = (marker: number, content: number[]) => [0xff, marker, 0, content.length + 2, ...content]
  return Buffer.from([0xff, 0xd8, ...part(0xe1, exif), ...part(0xc0, frame), 0xff, 0xd9])
}

test.each([
  ['a drawing', drawing('width="80" height="40"'), {width: 80, height: 40}],
  ['one that has coordinates alone', drawing('viewBox="0 0 80 40"'), {width: 80, height: 40}],
  ['one as wide as what is around it', drawing('width="100%" viewBox="0 0 80 40"'), {width: 80, height: 40}],
  ['one in inches', drawing('width="1in" height="0.5in"'), {width: 96, height: 48}],
  ['one that does not say', drawing(''), {}],
  ['a photograph', photograph(1), {width: 8, height: 4}],
  ['one that lies on its side', photograph(6), {width: 4, height: 8}],
  ['no picture', Buffer.from('no picture'), {}],
])('the size of %s', (_, bytes, expected) => {
  expect(sizeOf(bytes)).toEqual(expected)
})
