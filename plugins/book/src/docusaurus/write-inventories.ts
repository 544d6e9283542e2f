// The inventories of the site's books, written into the built site: ours as JSON, and one that Sphinx reads.

import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {bookInventory} from '../inventories/book-inventory.ts'
import {writeObjectsInv} from '../inventories/objects-inv.ts'
import type {PublishedBook} from '../export/published-book.ts'

/** Writes `d2lbook.json` and `objects.inv` into the folder of each book (one per docs version). */
export async function writeInventories(
  books: PublishedBook[],
  outDir: string,
  baseUrl: string,
): Promise<void> {
  for (const {path: address, book, permalink} of books) {
    const folder = path.join(outDir, address.slice(baseUrl.length))
    const inventory = bookInventory(book.index, {permalink})
    const base = address.endsWith('/') ? address : `${address}/`
    const {name: project, release: version} = book.config
    await mkdir(folder, {recursive: true})
    await writeFile(path.join(folder, 'd2lbook.json'), JSON.stringify(inventory))
    await writeFile(path.join(folder, 'objects.inv'), writeObjectsInv(inventory, {project, version, base}))
  }
}
