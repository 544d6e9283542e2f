// `npm run bench:memory -- [BOOK] [--pages N]`: the most memory at once that a build of a very large book takes, with
// all processes, beside what it may take: cold, and again with the caches. The large book is BOOK many times over.
// Prints JSON; says nothing about pass or fail.

import {mkdtemp, rm} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {BookFolder} from '../../plugins/book/src/load/book-folder.ts'
import {measure} from './build/measure.ts'
import {multiplyBook} from './build/multiply-book.ts'

/** Megabytes that 2,000 pages may take. */
const limit = 3000

const install = fileURLToPath(new URL('../../', import.meta.url))
const cli = path.join(install, 'plugins/book/bin/d2lbook.mjs')
const {positionals, values} = parseArgs({
  allowPositionals: true,
  options: {pages: {type: 'string', default: '2000'}},
})
const books = process.env.D2LBOOK_BOOKS
const book = path.resolve(positionals[0] ?? (books ? path.join(books, 'books/d2l-en') : 'docs'))
const work = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-bench-'))
const at = (name: string) => path.join(work, name)

const times = Math.round(Number(values.pages) / (await new BookFolder(book).configured()).pageFiles.length)
const pages = await multiplyBook(book, at('large'), Math.max(times, 1))
const build = () =>
  measure([cli, 'build', at('large'), '--cache', at('cache'), '--out', at('out')], {cwd: install})
const cold = await build()
const warm = await build()
await rm(work, {recursive: true, force: true})
console.log(JSON.stringify({book: path.basename(book), pages, limit, cold, warm}, null, 2))
