// How long an author waits: from saving a page of a book to seeing the change in an open browser, while `start` runs.

import {chmod, cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type {Page} from 'playwright'
import {launchChromium} from '../../browser/launch-chromium.ts'
import {startBook} from '../../browser/start-book.ts'

export interface EditTimes {
  /** The page that is edited and looked at. */
  page: string
  /** From saving to seeing, one edit after another. */
  seconds: number[]
}

/**
 * Edits one page `count` times.
 *
 * @param page path relative to the book, with `.md`
 */
export async function measureEdits(book: string, page: string, count: number): Promise<EditTimes> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-bench-edits-'))
  const copy = path.join(folder, 'book')
  await cp(book, copy, {recursive: true})
  await chmod(path.join(copy, page), 0o644)
  const server = await startBook(copy, path.join(folder, 'cache'))
  const browser = await launchChromium()
  try {
    const tab = await browser.newPage()
    await tab.goto(`${server.url}/${page.replace(/(^|\/)index\.md$|\.md$/, '$1')}`)
    const seconds: number[] = []
    for (let edit = 1; edit <= count; edit++)
      seconds.push(await secondsToSee(tab, path.join(copy, page), edit))
    return {page, seconds}
  } finally {
    await browser.close()
    await server.close()
    await rm(folder, {recursive: true, force: true})
  }
}

/** The edit is a new paragraph at the end. */
async function secondsToSee(tab: Page, file: string, edit: number): Promise<number> {
  const words = `Paragraph number ${edit}, written just now.`
  const source = await readFile(file, 'utf8')
  const seen = tab.locator('article').getByText(words).waitFor({timeout: 120_000})
  const saved = performance.now()
  await writeFile(file, `${source}\n\n${words}\n`)
  await seen
  return (performance.now() - saved) / 1000
}
