import {spawnSync} from 'node:child_process'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {expect, test} from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')
const probe = path.join(import.meta.dirname, 'list-modules.cjs')
const book = path.join(import.meta.dirname, '../../../docs')

/** How a call ends, and what it loads: packages by their names, own files by their folders. */
function call(args: string[]) {
  const program = path.join(root, 'plugins/book/bin/d2lbook.mjs')
  const {status, output} = spawnSync(process.execPath, ['--require', probe, program, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  const files = (output[3] ?? '').split('\n').filter((file) => file !== '' && file !== probe)
  const packages = files.map((file) => /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file)?.[1])
  const own = files.filter((_, i) => packages[i] === undefined)
  return {
    status,
    text: `${output[1]}${output[2]}`,
    packages: [...new Set(packages.filter((name) => name !== undefined))].toSorted(),
    own: own.map((file) => path.relative(root, file).replaceAll('\\', '/')),
  }
}

test.each([
  [['--help'], 0, 'Usage: d2lbook'],
  [['--version'], 0, '0.'],
  [['help', 'build'], 0, 'Usage: d2lbook build'],
  [['check', '--help'], 0, 'Usage: d2lbook check'],
  [['start', '--help'], 0, 'Usage: d2lbook start'],
  [['chekc', book], 2, '(Did you mean check?)'],
  [['check'], 2, "missing required argument 'book'"],
  [['check', book, '--formta', 'json'], 2, '(Did you mean --format?)'],
  [['check', path.join(root, 'nowhere')], 2, 'there is no such folder'],
  [['build', path.join(root, 'package.json')], 2, 'is a file'],
  [['start', book, '--port', 'many'], 2, 'A port is a number'],
  [['build', book, '--languages', 'english please'], 2, 'is no language tag'],
])('`d2lbook %s` is answered without loading what a book needs', (args, status, words) => {
  const {own, packages, ...told} = call(args)
  expect(told.text).toContain(words)
  expect(told.status).toBe(status)
  expect(packages).toEqual(['commander', 'esbuild'])
  const others = own.filter((file) => !file.startsWith('plugins/book/src/cli/'))
  expect(others.length).toBeLessThan(10)
  expect(own.length).toBeLessThan(40)
})

test('a command that reads a book loads what it needs, and nothing of a site', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-quick-'))
  await writeFile(path.join(folder, 'index.md'), '# One\n\nA formula, $a + b$.\n')
  const {status, packages, own} = call(['check', folder])
  await rm(folder, {recursive: true})
  expect(status).toBe(0)
  expect(own).toContain('plugins/book/src/load/load-book.ts')
  expect(packages).toContain('unified')
  expect(
    packages.filter((name) => /^@docusaurus|^@swc|^@citation-js|^react|^postcss|^joi/.test(name)),
  ).toEqual([])
})
