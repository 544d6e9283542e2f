// Everything that a checkout makes of some books, into one folder: sites, index, messages, drift, exports. Two such
// folders, of two checkouts, are held against each other by compare-outputs.ts.
//
//   npx tsx tests/equality/write-outputs.ts CHECKOUT OUT [demo] [FOLDER_OF_A_BOOK...]

import {spawnSync} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'

const command = 'plugins/book/bin/d2lbook.mjs'

const [checkout, out, ...books] = process.argv.slice(2)
if (!checkout || !out || books.length === 0) {
  console.error('usage: write-outputs.ts CHECKOUT OUT [demo] [FOLDER_OF_A_BOOK...]')
  process.exit(2)
}

for (const book of books) {
  if (book === 'demo') writeDemo(path.resolve(out, 'demo'))
  else writeBook(path.resolve(book), path.resolve(out, path.basename(book)))
}

function writeDemo(folder: string): void {
  mkdirSync(folder, {recursive: true})
  const build = ['node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build', '--out-dir', `${folder}/site`]
  keep(folder, 'build', build)
  writeReports(path.join(path.resolve(checkout!), 'docs'), folder)
}

function writeBook(book: string, folder: string): void {
  mkdirSync(folder, {recursive: true})
  const cache = ['--cache', `${folder}-cache`]
  keep(folder, 'build', [command, 'build', book, '--out', `${folder}/site`, ...cache])
  writeReports(book, folder)
}

function writeReports(book: string, folder: string): void {
  keep(folder, 'index', [command, 'index', book])
  keep(folder, 'check', [command, 'check', book, '--format', 'json'])
  keep(folder, 'drift', [command, 'drift', book, '--format', 'json'])
  for (const form of ['ipynb', 'md'])
    keep(folder, form, [command, 'export', book, `--${form}`, '--out', `${folder}/${form}`])
}

/** What a command of the checkout says, with its exit code, in a file. */
function keep(folder: string, name: string, args: string[]): void {
  const {stdout, stderr, status} = spawnSync(process.execPath, args, {
    cwd: checkout,
    encoding: 'utf8',
    env: {...process.env, NODE_ENV: undefined, FORCE_COLOR: '0'},
    maxBuffer: 2 ** 30,
  })
  const said = `${stdout}\n${stderr}\nexit ${status}\n`
  writeFileSync(
    path.join(folder, `${name}.txt`),
    said.replaceAll(path.relative(path.resolve(checkout!), folder), 'OUT').replaceAll(folder, 'OUT'),
  )
}
