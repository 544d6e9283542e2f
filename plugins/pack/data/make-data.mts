// Makes the files of the package `d2lbook-data`: `npm run data`. The same files every time; the text of a novel stays as it is.
import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import {crc32, deflateRawSync, gzipSync} from 'node:zlib'
import {createRandom} from '../../live/src/data/random.ts'
import {airfoilTable} from './airfoil.mts'
import {drawGarment, side} from './clothes.mts'
import {drawDigits} from './digits.mts'
import {houseTable} from './houses.mts'
import {sentencePairs} from './sentences.mts'

const folder = path.resolve(import.meta.dirname, '../../data/files')
const classes = 10

interface Picture {
  label: number
  /** 0 to 15. */
  pixels: Uint8Array
}

/** As `library/datasets/image-file.ts` of the room of Python reads them. */
function imageFile(train: readonly Picture[], test: readonly Picture[]): Uint8Array {
  const all = [...train, ...test]
  const pixels = all.flatMap((picture) => [...picture.pixels])
  const packed = Uint8Array.from(
    {length: Math.ceil(pixels.length / 2)},
    (_, i) => ((pixels[2 * i] ?? 0) << 4) | (pixels[2 * i + 1] ?? 0),
  )
  const numbers = Uint16Array.of(train.length, test.length, side, side)
  return Buffer.concat([
    Buffer.from('D2LI'),
    Buffer.from(numbers.buffer),
    Uint8Array.from(all, ({label}) => label),
    packed,
  ])
}

function clothes(count: number, part: string): Picture[] {
  const random = createRandom(1, `clothes to ${part}`)
  const labels = random.shuffle(Array.from({length: count}, (_, i) => i % classes))
  return labels.map((label) => ({label, pixels: drawGarment(label, random)}))
}

/** An archive of one file, of the first of January 1980. Source: PKWARE's APPNOTE, section 4.3. */
function zipOf(name: string, text: string): Uint8Array {
  const data = Buffer.from(text)
  const packed = deflateRawSync(data, {level: 9})
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt16LE(8, 4)
  head.writeUInt16LE(0x21, 8)
  head.writeUInt32LE(crc32(data), 10)
  head.writeUInt32LE(packed.length, 14)
  head.writeUInt32LE(data.length, 18)
  head.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed])
  const index = Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), head, Buffer.alloc(14), Buffer.from(name)])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, index, end])
}

const houses = createRandom(2, 'houses')

const files: Record<string, Uint8Array> = {
  'fashion-mnist.bin.gz': gzipSync(imageFile(clothes(1600, 'train'), clothes(400, 'test')), {level: 9}),
  'digits.bin.gz': gzipSync(
    imageFile(drawDigits(1600, 3, createRandom(3, 'pens')), drawDigits(400, 4, createRandom(4, 'pens'))),
    {level: 9},
  ),
  'house-train.csv.gz': gzipSync(houseTable(1, 1460, houses, true), {level: 9}),
  'house-test.csv.gz': gzipSync(houseTable(1461, 1459, houses, false), {level: 9}),
  'airfoil.dat.gz': gzipSync(airfoilTable(1503, createRandom(5, 'airfoils')), {level: 9}),
  'fra-eng.zip': zipOf('fra-eng/fra.txt', sentencePairs()),
}

for (const [name, data] of Object.entries(files)) {
  // the system that packed it is none of the reader's business
  if (name.endsWith('.gz')) data[9] = 255
  await writeFile(path.join(folder, name), data)
  console.log(name, data.length)
}
