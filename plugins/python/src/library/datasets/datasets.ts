// Small data for the cells of a page, where the host has the files of the package `d2lbook-data`.
//
// For modules of frameworks that bring data with them (`torchvision.datasets`, `keras.datasets`, `gluon.data.vision`):
//
//   const {pixels, labels, count, height, width} = images('fashion-mnist', 'train')
//
// and for what is fetched by its address (`requests.get`, `pandas.read_csv('http://...')`):
//
//   const bytes = file('http://d2l-data.s3-accelerate.amazonaws.com/timemachine.txt')
//
// Both tell the reader of the cell which data they are (once in a cell), and throw `Unavailable('needs-data', ...)` with the
// reason where there is none. In Python: `import _datasets`, with `images(name, part)` and `file(url)`.
import {runtime} from '../../objects/runtime.ts'
import {Unavailable} from '../../objects/unavailable.ts'
import type {StandInNote} from '../../output/output.ts'
import {unpacked} from '../files/inflate.ts'
import {readImages, type ImageSet} from './image-file.ts'
import {imageSets, standInAt, type ImageSetName, type Part, type StandIn} from './stand-ins.ts'

export type {ImageSet} from './image-file.ts'
export type {ImageSetName, Part} from './stand-ins.ts'

/** Where a host has the files of the package: a folder in Node, the site's own files in a page. */
export interface DataSource {
  /** At once, since Python waits for it. @returns undefined where there is no such file */
  read(name: string): Uint8Array | undefined
}

/** Whether there is anything to be had for this address: a check that loads and tells nothing. */
export function hasFile(url: string): boolean {
  return sourceOfSession() !== undefined && standInAt(url) !== undefined
}

/**
 * Pictures of one channel and what each shows, as their real data set numbers it.
 *
 * @returns pixels from 0 to 255, picture by picture, row by row; it is shared: copy it before writing
 * @throws Unavailable where the host has no data
 */
export function images(name: ImageSetName, part: Part): ImageSet {
  const standIn = imageSets[name]
  const key = `${name} ${part}`
  const read = imagesOf(sourceOfSession())
  const set = read.get(key) ?? readImages(bytesOf(standIn, standIn.title), part)
  read.set(key, set)
  tell(standIn, set.count)
  return set
}

/** For sessions one after the other that have the same source. */
const imagesRead = new WeakMap<DataSource, Map<string, ImageSet>>()

function imagesOf(source: DataSource | undefined): Map<string, ImageSet> {
  const known = source && imagesRead.get(source)
  const made = known ?? new Map<string, ImageSet>()
  if (source) imagesRead.set(source, made)
  return made
}

/**
 * What lies at an address.
 *
 * @throws Unavailable where the host has nothing for it
 */
export function file(url: string): Uint8Array {
  const standIn = standInAt(url)
  if (!standIn) throw unavailable(`${url} lies on the network, which the cells of a page cannot reach`)
  const bytes = bytesOf(standIn, url)
  if (standIn.count !== undefined) tell(standIn, standIn.count)
  return bytes
}

function sourceOfSession(): DataSource | undefined {
  return runtime().state.get('data') as DataSource | undefined
}

function bytesOf({file: name}: StandIn, asked: string): Uint8Array {
  const bytes = sourceOfSession()?.read(name)
  if (bytes) return unpacked(bytes)
  throw unavailable(
    `${asked} lies on the network, which the cells of a page cannot reach; the package d2lbook-data has a small stand-in for it`,
  )
}

function unavailable(text: string): Unavailable {
  return new Unavailable('needs-data', 'ConnectionError', text)
}

/** Readers learn that it is not the data of which the text speaks. */
function tell({title, unit}: StandIn, count: number): void {
  const {state, cellEndings} = runtime()
  const told = toldIn(state)
  if (told.size === 0) cellEndings.add(() => told.clear())
  if (told.has(title)) return
  told.add(title)
  const data: StandInNote = {note: 'stand-in', name: title, count, unit}
  runtime().show({kind: 'note', data, text: noteText(data)})
}

function toldIn(state: Map<string, unknown>): Set<string> {
  const known = state.get('data that was told of')
  if (known instanceof Set) return known as Set<string>
  const made = new Set<string>()
  state.set('data that was told of', made)
  return made
}

function noteText({name, count, unit}: StandInNote): string {
  return `${name}: a small stand-in, ${count.toLocaleString('en')} ${unit}`
}
