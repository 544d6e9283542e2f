// Sphinx's inventory, version 2: a short head, then one zlib-packed line a thing. So other books (and Sphinx itself)
// find our labels, and we find theirs.

import {deflateSync, inflateSync} from 'node:zlib'
import {visibleText} from 'remark-d2lbook'
import {oneLine} from '../text/one-line.ts'
import {plainTextOf} from '../facts/phrases.ts'
import type {BookInventory, InventoryTitle} from './book-inventory.ts'
import {inventoryAddress} from './inventory-address.ts'
import type {OtherTarget} from '../references/other-books.ts'

const magic = '# Sphinx inventory version 2'

/** Writes the labels and pages of a book; their addresses are made relative to `base`, the site's own. */
export function writeObjectsInv(
  inventory: BookInventory,
  {project, version, base}: {project: string; version: string; base: string},
): Buffer {
  const labels = inventory.labels.map(({label, kind, url, ...shown}) =>
    kind === 'equation'
      ? line(label, 'math:equation', relative(url, base), shown)
      : // what `:ref:` asks for, Sphinx looks up in lower case
        line(label.toLowerCase(), 'std:label', relative(url, base), shown),
  )
  const pages = inventory.pages.map(({path, url, ...shown}) =>
    line(path, 'std:doc', relative(url, base), shown),
  )
  const head = [
    magic,
    `# Project: ${oneLine(project).trim()}`,
    `# Version: ${oneLine(version).trim()}`,
    '# The remainder of this file is compressed using zlib.',
  ]
  const body = deflateSync([...new Set([...labels, ...pages])].map((text) => `${text}\n`).join(''), {
    level: 9,
  })
  return Buffer.concat([Buffer.from(`${head.join('\n')}\n`), body])
}

function line(name: string, type: string, uri: string, {title, phrases}: InventoryTitle): string {
  const short = uri.endsWith(name) && name !== '' ? `${uri.slice(0, -name.length)}$` : uri
  const shown = oneLine(plainTextOf(phrases ?? title)).trim()
  return `${oneLine(name).trim()} ${type} -1 ${short} ${shown === '' || shown === name ? '-' : shown}`
}

function relative(url: string | undefined, base: string): string {
  const path = url ?? ''
  return path.startsWith(base) ? path.slice(base.length) : path
}

/**
 * Reads the labels of an inventory of version 2. It holds titles, but no numbers, and does not tell sections from
 * figures and tables: all of them are sections then.
 *
 * @param book name of the book, for the reader
 * @param base address of the book, with a slash at its end
 * @throws Error when the file is no such inventory
 */
export function readObjectsInv(file: Uint8Array, book: string, base: string): OtherTarget[] {
  const buffer = Buffer.from(file)
  let start = 0
  const head: string[] = []
  while (head.length < 4) {
    const end = buffer.indexOf(10, start)
    if (end < 0) break
    head.push(buffer.toString('utf8', start, end).trimEnd())
    start = end + 1
  }
  if (head[0] !== magic || head.length < 4) throw new Error('not a Sphinx inventory of version 2')
  return visibleText(inflateSync(buffer.subarray(start)).toString('utf8'))
    .split('\n')
    .flatMap((text) => readLine(text, book, base))
}

function readLine(text: string, book: string, base: string): OtherTarget[] {
  const match = /^(.+?)\s+(\S+)\s+(-?\d+)\s+?(\S*)\s+(.*)$/.exec(text.trimEnd())
  if (!match) return []
  const [, name = '', type, , uri = '', shown = ''] = match
  const kind = type === 'std:label' ? 'section' : type === 'math:equation' ? 'equation' : undefined
  if (kind === undefined) return []
  const url = inventoryAddress(
    uri.replace(/\$$/, () => name),
    base,
  )
  if (url === undefined) return []
  return [{kind, label: name, number: null, title: shown === '-' ? name : shown, url, book}]
}
