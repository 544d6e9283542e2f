// Errors as Docusaurus and the bundler throw them: each names its page and, where that can be known, the line.

import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {
  bundlerError,
  pageErrors,
  tellPageError,
  type PageNames,
} from '../../../plugins/book/src/docusaurus/page-errors.ts'

let folder: string
let names: PageNames
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'd2lbook-errors-'))
  writeFileSync(
    path.join(folder, 'page.mdx'),
    "import X from './nowhere.js'\n\n# Page\n\n<Nowhere />\n\n{undefined.x}\n\n{window.name}\n\n{f(1)}\n",
  )
  const page = path.join(folder, 'page.mdx')
  names = {
    byAddress: new Map([['/page', page]]),
    byFile: new Map([[path.join(folder, 'copies/page.mdx'), page]]),
  }
})
afterAll(() => rmSync(folder, {recursive: true}))

/** As people read it, with the page's name alone. */
const tell = (error: unknown) =>
  pageErrors(error, names).map((one) => tellPageError(one).replace(/^\S*page\.mdx/, 'page.mdx'))

const caused = (message: string, cause: unknown) => new Error(message, {cause})

/** How pages that cannot be drawn end a build. */
function drawing(...reasons: [string, Error][]): Error {
  const pages = reasons.map(([address, reason]) =>
    caused(
      `Can't render static file for pathname \u001B[36m"${address}"\u001B[39m\n\nIt looks like ...`,
      reason,
    ),
  )
  const message = `Docusaurus static site generation failed for ${pages.length} paths:\n- "${reasons[0]![0]}"`
  return caused('Unable to build website for locale en.', caused(message, new AggregateError(pages)))
}

test.each<[string, () => Error, string[]]>([
  [
    'a component that is nowhere',
    () =>
      drawing([
        '/page/',
        new Error('Expected component `Nowhere` to be defined: you likely forgot to import it.'),
      ]),
    [
      'page.mdx:5 this page cannot be built: Expected component `Nowhere` to be defined: you likely forgot to import it',
    ],
  ],
  [
    'a value that is none',
    () => drawing(['/page', new TypeError("Cannot read properties of undefined (reading 'x')")]),
    ["page.mdx:7 this page cannot be built: Cannot read properties of undefined (reading 'x')"],
  ],
  [
    'what only a browser has',
    () => drawing(['/page', new ReferenceError('window is not defined')]),
    [
      'page.mdx:9 this page cannot be built: `window` is there in a browser only: use it in `useEffect` or in `<BrowserOnly>`',
    ],
  ],
  [
    'several pages, and one that is no page of the book',
    () => drawing(['/page', new TypeError('f is not a function')], ['/search', new Error('')]),
    ['page.mdx:11 this page cannot be built: f is not a function', '/search: Error'],
  ],
  [
    'the same on two pages of one name is told once',
    () => drawing(['/page', new TypeError('no')], ['/page/', new TypeError('no')]),
    ['page.mdx this page cannot be built: no'],
  ],
  [
    'metadata of a page',
    () =>
      caused(
        'Unable to build website for locale en.',
        caused(
          `Can't process doc metadata for doc at path path=${path.join(folder, 'page.mdx')} in version name=current`,
          new Error('bad indentation of a mapping entry (4:2)\n\n 1 | a\n-----^'),
        ),
      ),
    ['page.mdx:4 this page cannot be built: bad indentation of a mapping entry (4:2)'],
  ],
  [
    'a copy stands for the page of the author',
    () =>
      caused(
        `Processing of page source file path="${path.join(folder, 'copies/page.mdx')}" failed.`,
        new Error('no'),
      ),
    ['page.mdx this page cannot be built: no'],
  ],
  [
    'no page at all',
    () => caused('Unable to build', new Error('ENOSPC: no space left')),
    ['ENOSPC: no space left'],
  ],
  ['errors without words', () => new AggregateError([new Error('one'), new Error('two')]), ['one', 'two']],
])('%s', (_, error, expected) => expect(tell(error())).toEqual(expected))

test.each<[string, () => {message: string; moduleIdentifier?: string}, string]>([
  [
    'an import of nothing',
    () => ({
      message: `  × Module not found: Can't resolve './nowhere.js' in '${folder}'\n    ╭─[18:0]\n 18 │ import X from './nowhere.js';\n    ╰────\n`,
      moduleIdentifier: `/x/mdx-loader.js??ruleSet[1].rules[8].use[0]!/x/refs-loader.cjs??y!${path.join(folder, 'page.mdx')}?a=b`,
    }),
    'page.mdx:1 this page cannot be built: there is no `./nowhere.js`',
  ],
  [
    'a page that is no MDX',
    () => ({
      message:
        `  × Module build failed (from ./mdx-loader.js):\n  ╰─▶   × Error: MDX compilation failed for file "${path.join(folder, 'page.mdx')}"\n        │ Cause: Could not parse expression with acorn\n        │ Details: {"line": 7, "column": 3}\n`.replaceAll(
          / {8}│ /g,
          '',
        ),
    }),
    'page.mdx:7 this page cannot be built: Could not parse expression with acorn',
  ],
  ['no page', () => ({message: 'the disk is full'}), 'the disk is full'],
])('the bundler tells of %s', (_, error, expected) =>
  expect(tellPageError(bundlerError(error(), names)).replace(/^\S*page\.mdx/, 'page.mdx')).toBe(expected),
)
