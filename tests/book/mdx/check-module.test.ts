// What is told of modules that a page imports, and of what these import in turn.

import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {moduleFault, moduleFiles, usableModule} from '../../../plugins/book/src/mdx/check-module.ts'

const files: Record<string, string> = {
  'good.jsx': "import {useState} from 'react'\nexport default () => <b>{useState(1)[0]}</b>\n",
  'typed.ts': "import type {T} from './none.ts'\nexport const x = 1 as T\n",
  'old.cjs': "try { require('./none.js') } catch {}\nmodule.exports = () => { return 1 }\n",
  'open.js': '\n\nexport default () => {\n',
  'twice.js': 'let a = 1\nlet a = 2\n',
  'waits.js': 'export default await Promise.resolve(1)\n',
  'round.js': "import './about.js'\nexport default 1\n",
  'about.js': "import x from './round.js'\nexport default x\n",
  'lost.js': "export * from './none.js'\n",
  'deep.js': "import x from './lost.js'\nexport default x\n",
  'needs.cjs': "module.exports = require('./none.js')\n",
  'package.js': "import x from 'no-such-package-here'\nexport default x\n",
  'good.json': '\uFEFF{"a": 1}',
  'cut.json': '{"a": ',
  'good.css': 'a { color: red }\n',
  'open.css': 'a {\n  color: red',
  'good.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'cut.svg': '<svg xmlns="http://www.w3.org/2000/svg"><g>',
  'part.mdx': "import X from './none.js'\n\nWords.\n",
  'part.md': "import X from './none.js'\n\nWords.\n",
  'odd/package.json': '{',
  'odd/inner/one.js': 'export default 1\n',
  'node_modules/unsound/index.js': 'export default () => {\n',
}

let root: string
beforeAll(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'd2lbook-modules-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), {recursive: true})
    writeFileSync(path.join(root, name), text)
  }
})
afterAll(() => rmSync(root, {recursive: true}))

const places = () => ({folders: [root], site: null, isOwnSite: false})

test.each<[string, string | null]>([
  ['./good.jsx', null],
  ['./typed.ts', null],
  ['./old.cjs', null],
  ['./waits.js', null],
  ['./round', null],
  ['./good.json', null],
  ['./good.css', null],
  ['./good.svg', null],
  ['./part.md', null],
  ['unsound', null],
  ['./none.js', null],
  ['./open.js', "cannot be read: Expected '}', got '<eof>' (line 3)"],
  ['./twice.js', "cannot be read: Identifier 'a' has already been declared (line 2)"],
  [
    './odd/inner/one.js',
    "lies below a `package.json` that cannot be read: Expected property name or '}' in JSON at position 1",
  ],
  ['./lost.js', 'imports `./none.js`, which is not there'],
  ['./deep.js', 'imports `./lost.js`, which imports `./none.js`, which is not there'],
  ['./needs.cjs', 'imports `./none.js`, which is not there'],
  ['./package.js', 'imports `no-such-package-here`, which is not there'],
  ['./cut.json', 'cannot be read: Unexpected end of JSON input'],
  ['./open.css', 'cannot be read: Unclosed block (line 1)'],
  ['./cut.svg', 'is no sound SVG: `<g>` is never closed'],
  ['./part.mdx', 'imports `./none.js`, which is not there'],
])('%s', (source, fault) => {
  expect(moduleFault(source, places())?.text ?? null).toBe(fault)
})

test('a part of a page does without what it cannot import; any other module cannot be imported', () => {
  expect(usableModule('./part.mdx', places())).toBe(path.join(root, 'part.mdx'))
  expect(usableModule('./deep.js', places())).toBeNull()
  expect(usableModule('./none.js', places())).toBeNull()
  expect(usableModule('react', places())).toBe(true)
})

test('a module is made of all that it imports', () => {
  const names = (source: string) => moduleFiles(source, places()).map((file) => path.relative(root, file))
  expect(names('./round')).toEqual(['round.js', 'about.js'])
  expect(names('./deep.js')).toEqual(['deep.js', 'lost.js'])
  expect(names('unsound')).toEqual([])
})
