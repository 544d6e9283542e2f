// Reads the inventories of other books: Sphinx's `objects.inv`, or the JSON of `d2lbook index`.

import {visibleText} from 'remark-d2lbook'
import type {OtherBookSource} from '../config/book-config.ts'
import {messageAt, type Report} from '../messages/message.ts'
import type {TargetKind} from '../facts/page-facts.ts'
import {inventoryAddress} from './inventory-address.ts'
import {readPhrases} from './read-phrases.ts'
import {readObjectsInv} from './objects-inv.ts'
import {otherBooks, type OtherBooks, type OtherTarget} from '../references/other-books.ts'

/** Reads the inventories; one that cannot be read is reported, its labels stay unknown. */
export async function openOtherBooks(
  sources: Readonly<Record<string, OtherBookSource>>,
  readFile: (file: string) => Promise<Uint8Array>,
  report: Report,
): Promise<OtherBooks> {
  const books = new Map<string, OtherTarget[]>()
  for (const [book, {file, url}] of Object.entries(sources)) {
    try {
      books.set(book, readInventory(await readFile(file), book, url.endsWith('/') ? url : `${url}/`))
    } catch (error) {
      const reason = isMissing(error)
        ? 'there is no such file'
        : error instanceof Error
          ? error.message
          : String(error)
      report(
        messageAt(
          'inventory-can-be-read',
          file,
          null,
          `the inventory of \`${book}\` cannot be read: ${reason}`,
        ),
      )
    }
  }
  return otherBooks(books)
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

function readInventory(file: Uint8Array, book: string, base: string): OtherTarget[] {
  // `{`, maybe behind a byte order mark
  const isJson = /^\uFEFF?\s*\{/.test(Buffer.from(file.subarray(0, 16)).toString('utf8'))
  return isJson
    ? readJsonInventory(Buffer.from(file).toString('utf8'), book, base)
    : readObjectsInv(file, book, base)
}

const kinds: readonly string[] = ['section', 'figure', 'table', 'equation'] satisfies TargetKind[]

function readJsonInventory(text: string, book: string, base: string): OtherTarget[] {
  const inventory: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
  if (!isRecord(inventory) || !Array.isArray(inventory['labels'])) throw new Error('it has no list `labels`')
  return inventory['labels'].filter(isRecord).flatMap((entry): OtherTarget[] => {
    const {label, kind, number, title, phrases, page, id, url} = entry
    if (typeof label !== 'string' || typeof kind !== 'string' || !isKind(kind)) return []
    const anchor = typeof id === 'string' ? id : label
    const own = typeof url === 'string' ? url : `${String(page)}#${encodeURIComponent(anchor)}`
    const address = inventoryAddress(own.replace(/^\//, ''), base)
    if (address === undefined) return []
    return [
      {
        kind,
        label,
        number: typeof number === 'string' ? visibleText(number) : null,
        title: readPhrases(phrases) ?? (typeof title === 'string' ? visibleText(title) : ''),
        url: address,
        book,
      },
    ]
  })
}

function isKind(kind: string): kind is TargetKind {
  return kinds.includes(kind)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
