// The folder of recorded outputs of a book: a file for each page and framework, large pictures as files beside it.

import {readdir, readFile, rm} from 'node:fs/promises'
import path from 'node:path'
import {hashOf} from '../files/hash.ts'
import {writeWhole} from '../files/whole-file.ts'
import {insideFolder} from '../files/within-folder.ts'
import {isRecord} from '../text/is-record.ts'
import {formOf, type MimeData, type StoredOutput} from 'remark-d2lbook'
import {readRecord, recordText, type PageRecord, type RecordedCell} from './page-record.ts'

/** The file of a page in a framework, relative to the folder. */
function recordFile(page: string, tab: string | null): string {
  return `${tab === null ? '' : `${tab}/`}${page}.json`
}

/** `undefined` where there is none, or it cannot be read. */
export async function readPageRecord(
  folder: string,
  page: string,
  tab: string | null,
): Promise<PageRecord | undefined> {
  const file = path.join(folder, recordFile(page, tab))
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const record = readRecord(parsed(text))
  return record && {...record, cells: await Promise.all(record.cells.map((cell) => withPictures(cell, file)))}
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Pictures of more characters than these are files. */
const longest = 2000

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
}

/** Writes the file of a page; pictures that it no longer has are removed. */
export async function writePageRecord(folder: string, record: PageRecord): Promise<void> {
  const file = insideFolder(folder, recordFile(record.page, record.tab))
  const pictures = new Map<string, Uint8Array | string>()
  const cells = record.cells.map((cell) => ({
    ...cell,
    outputs: cell.outputs.map((output) => withPictureFiles(output, pictures)),
  }))
  await writeWhole(file, recordText({...record, cells}))
  const beside = file.replace(/\.json$/, '')
  const names = new Set(pictures.keys())
  for (const name of await picturesIn(beside)) if (!names.has(name)) await rm(path.join(beside, name))
  for (const [name, picture] of pictures) await writePicture(path.join(beside, name), picture)
}

async function picturesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => /^[\da-f]{12}\.(?:png|jpg|gif|webp|svg)$/.test(name))
}

async function writePicture(file: string, picture: Uint8Array | string): Promise<void> {
  const before = await readFile(file).catch(() => undefined)
  if (!before?.equals(Buffer.from(picture))) await writeWhole(file, picture)
}

function withPictureFiles(output: StoredOutput, pictures: Map<string, Uint8Array | string>): StoredOutput {
  if (!('data' in output)) return output
  const data: MimeData = {}
  for (const mime of Object.keys(output.data)) {
    const text = formOf(output.data, mime) ?? ''
    const ending = endings[mime]
    if (ending === undefined || text.length <= longest) data[mime] = output.data[mime]
    else {
      const picture = ending === 'svg' ? text : Buffer.from(text, 'base64')
      const name = `${hashOf(picture).slice(0, 12)}.${ending}`
      pictures.set(name, picture)
      data[mime] = {file: name}
    }
  }
  return {...output, data}
}

async function withPictures(cell: RecordedCell, file: string): Promise<RecordedCell> {
  const outputs = await Promise.all(cell.outputs.map((output) => withPicturesOf(output, file)))
  return {...cell, outputs}
}

async function withPicturesOf(output: StoredOutput, file: string): Promise<StoredOutput> {
  if (!isRecord(output) || !('data' in output) || !isRecord(output.data)) return output
  const forms = await Promise.all(
    Object.entries(output.data).map(async ([mime, value]): Promise<[string, unknown][]> => {
      if (!isRecord(value) || typeof value['file'] !== 'string' || !(mime in endings)) return [[mime, value]]
      const place = path.join(file.replace(/\.json$/, ''), path.basename(value['file']))
      const picture = await readFile(place).catch(() => undefined)
      // one that is gone is left to the other forms of the output
      if (!picture) return []
      return [[mime, mime === 'image/svg+xml' ? picture.toString('utf8') : picture.toString('base64')]]
    }),
  )
  return {...output, data: Object.fromEntries(forms.flat())}
}
