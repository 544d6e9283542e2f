// `npm run bench:build -- BOOK [--runs N]`: what a book costs to build, as ratios against plain Docusaurus Faster on
// the same pages, measured in turns in one run; how long an edit takes to be seen; what a page costs in a book many
// times as large. The peer makes neither search index nor notebooks; ours are in its figures, outputs of cells are
// not. Prints JSON; says nothing about pass or fail.

import {chmod, cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {makeBundle} from '../../plugins/pack/bundle-scripts.mts'
import {BookFolder} from '../../plugins/book/src/load/book-folder.ts'
import {measureEdits} from './build/measure-edits.ts'
import {measure, type Usage} from './build/measure.ts'
import {multiplyBook} from './build/multiply-book.ts'
import {writePlainSite} from './build/plain-site.ts'

const install = fileURLToPath(new URL('../../', import.meta.url))
const cli = path.join(install, 'plugins/book/bin/d2lbook.mjs')
const docusaurus = path.join(install, 'node_modules/@docusaurus/core/bin/docusaurus.mjs')

const {positionals, values} = parseArgs({
  allowPositionals: true,
  options: {
    runs: {type: 'string', default: '1'},
    scale: {type: 'string', default: '10'},
    'no-scale': {type: 'boolean'},
    edits: {type: 'string', default: '5'},
  },
})
const book = path.resolve(positionals[0] ?? 'docs')
const work = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-bench-'))

interface Round {
  plainCold: Usage
  ourCold: Usage
  plainWarm: Usage
  ourWarm: Usage
  check: Usage
}

/** Cold and warm builds of both, in turns; a warm build follows one edit after its own cold build. */
async function round(number: number): Promise<Round> {
  const plain = path.join(work, `plain-${number}`)
  const cache = path.join(work, `ours-${number}`)
  const copy = path.join(work, `book-${number}`)
  const files = (await new BookFolder(book).configured()).pageFiles
  const edited = files[Math.floor(files.length / 2)] ?? 'index.md'
  await cp(book, copy, {recursive: true})
  await cp(bundles, path.join(cache, 'islands'), {recursive: true})
  await writePlainSite(plain, book, files, install)
  const buildPlain = () => measure([docusaurus, 'build', plain], {cwd: plain})
  const buildOurs = () => ourBuild(copy, cache)
  const plainCold = await buildPlain()
  const ourCold = await buildOurs()
  await addParagraph(path.join(plain, 'docs', edited))
  await addParagraph(path.join(copy, edited))
  const plainWarm = await buildPlain()
  const ourWarm = await buildOurs()
  const check = await measure([cli, 'check', copy], {cwd: install})
  return {plainCold, ourCold, plainWarm, ourWarm, check}
}

async function addParagraph(file: string): Promise<void> {
  const source = await readFile(file, 'utf8')
  await chmod(file, 0o644)
  await writeFile(file, `${source}\n\nA paragraph that was not there before.\n`)
}

function ourBuild(folder: string, cache: string): Promise<Usage> {
  const out = path.join(cache, 'out')
  return measure([cli, 'build', folder, '--no-run', '--cache', cache, '--out', out], {cwd: install})
}

/** CPU seconds per page of the book and of the same book several times over. */
async function scaling(times: number) {
  const large = path.join(work, 'large')
  const pages = await multiplyBook(book, large, times)
  const small = await ourBuild(book, path.join(work, 'ours-scale-1'))
  const big = await ourBuild(large, path.join(work, 'ours-scale-n'))
  const files = (await new BookFolder(book).configured()).pageFiles
  return {
    pages,
    times,
    perPage: small.cpuSeconds / files.length,
    perPageLarge: big.cpuSeconds / pages,
    large: big,
  }
}

/** Of a page in the middle of the book. */
async function editTimes(count: number) {
  const files = (await new BookFolder(book).configured()).pageFiles
  const page = files[Math.floor(files.length / 2)]
  return page === undefined || count === 0 ? null : measureEdits(book, page, count)
}

function ratios({plainCold, ourCold, plainWarm, ourWarm, check}: Round) {
  return {
    coldCpu: ourCold.cpuSeconds / plainCold.cpuSeconds,
    coldMemory: ourCold.peakMegabytes / plainCold.peakMegabytes,
    coldWall: ourCold.wallSeconds / plainCold.wallSeconds,
    warmCpu: ourWarm.cpuSeconds / plainWarm.cpuSeconds,
    checkCpu: check.cpuSeconds / plainCold.cpuSeconds,
  }
}

// the package that is published brings the scripts of pages bundled; from its sources they are bundled here, once
const bundles = path.dirname(await makeBundle(cli, path.join(work, 'scripts')))
const rounds: Round[] = []
for (let number = 0; number < Number(values.runs); number++) rounds.push(await round(number))
const scale = values['no-scale'] ? null : await scaling(Number(values.scale))
const edits = await editTimes(Number(values.edits))
await rm(work, {recursive: true, force: true})
console.log(
  JSON.stringify(
    {
      book: path.basename(book),
      ratios: rounds.map(ratios),
      edits,
      scaling: scale && {...scale, ratio: scale.perPageLarge / scale.perPage},
      rounds,
    },
    null,
    2,
  ),
)
