// Real books with random damages: whatever happens to their files, every page that is there is made, and what is told is
// told at its place. Set D2LBOOK_BOOKS to the folder that holds books/; FUZZ_RUNS and FUZZ_SEED take more copies, or others.

import {existsSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {messagesInLanguages} from '../../../plugins/book/src/cli/load-languages.ts'
import {BookFolder, loadFolder} from '../../../plugins/book/src/load/book-folder.ts'
import {readSource} from '../../../plugins/book/src/facts/read-source.ts'
import {formatMessages} from '../../../plugins/book/src/messages/format-messages.ts'
import {misplaced} from '../../fuzz/places.ts'
import {runs} from '../../fuzz/runs.ts'
import {faultsIn} from '../payloads/faults.ts'
import {renderBook} from '../whole-books/render-book.ts'
import {copyBook, damageBook} from './damage-book.ts'

const books = path.join(process.env['D2LBOOK_BOOKS'] ?? '', 'books')
const areHere = process.env['D2LBOOK_BOOKS'] !== undefined && existsSync(books)

const few = [
  'config.ini',
  'd2l.bib',
  'index.md',
  'chapter_preface',
  'chapter_attention-mechanisms',
  'chapter_references',
]

/** Of large books, a part. */
const parts: Record<string, string[] | undefined> = {
  edge: undefined,
  'd2lbook-manual': undefined,
  'mlc-en': undefined,
  'd2l-en': few,
  'd2l-vi': few,
  'd2l-pt': few,
}

const {numRuns, seed: first} = runs(1)

describe.skipIf(!areHere).each(Object.keys(parts))('%s (needs D2LBOOK_BOOKS)', (name) => {
  test('damaged copies keep their pages', {timeout: 3_600_000}, async () => {
    for (let seed = first; seed < first + numRuns; seed++) await expectPages(name, seed)
  })
})

async function expectPages(name: string, seed: number): Promise<void> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-damaged-'))
  try {
    const folder = path.join(books, name)
    await copyBook(
      folder,
      root,
      parts[name]?.filter((file) => existsSync(path.join(folder, file))),
    )
    const before = (await new BookFolder(root).configured()).pageFiles
    const damages = await damageBook(root, {seed, times: Math.max(20, 2 * before.length)})
    const about = `${name} ${seed}: ${damages.map(({file, kind}) => `${file}: ${kind}`).join('; ')}`
    // other settings may name other pages
    if (!damages.some(({file}) => file === 'config.ini'))
      expect((await new BookFolder(root).configured()).pageFiles, about).toEqual(
        before.filter((file) => existsSync(path.join(root, file))),
      )
    await expectSound(root, about)
  } finally {
    await rm(root, {recursive: true, force: true})
  }
}

async function expectSound(root: string, about: string): Promise<void> {
  const files = (await new BookFolder(root).configured()).pageFiles
  const messages = await messagesInLanguages(new BookFolder(root), {})
  const {book, pages} = await renderBook(root)
  expect(pages.map(({file}) => file).toSorted(), about).toEqual([...files].toSorted())
  const sources = new Map<string, string>()
  for (const file of new Set(messages.map((message) => message.file)))
    if (existsSync(path.join(root, file))) sources.set(file, (await readSource(path.join(root, file))).text)
  expect(misplaced(messages, sources), about).toEqual([])
  for (const {file, html} of pages)
    expect(
      faultsIn(html, ({tagName}) => tagName === 'style'),
      `${file} of ${about}`,
    ).toEqual([])
  // the same once more: nothing in it depends on chance
  expect((await loadFolder(root)).messages, about).toEqual(book.messages)
  const shown = formatMessages(messages, 'pretty', {version: '0', isColoured: false, prefix: ''})
  expect(shown.replaceAll('\n', ''), about).not.toMatch(/\p{Cc}/u)
}
