// Pages of MDX with slips: each is read, as MDX or as Markdown, told at its places, and taken along in the exports.

import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {exportPage} from '../../plugins/book/src/export/export-page.ts'
import {notebookOf, notebookText} from '../../plugins/book/src/export/notebook.ts'
import {pageMarkdown} from '../../plugins/book/src/export/page-markdown.ts'
import {loadFolder} from '../../plugins/book/src/load/book-folder.ts'
import {notebookFaults} from '../support/notebook-schema.ts'
import {mutated} from './mutations.ts'
import {misplaced} from './places.ts'
import {runs} from './runs.ts'
import {structuredPage} from './structured-page.ts'

let root: string
beforeAll(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'd2lbook-mdx-'))
})
afterAll(() => rmSync(root, {recursive: true, force: true}))

const parts = fc.constantFrom(
  "import X from './x.js'", "import Live, {a as b} from '@theme/Live'", 'export const x = 3', 'export const f = (a) => <b>{a}</b>',
  'export default ({children}) => <main>{children}</main>', 'export {x}', 'export function y() { return 1 }', '<Live component="mlp" data="xor" />',
  '<Live component={x} {...y} />', 'Sum {1 + 1} and {x}.', '{/* a comment */}', '{[1, 2].map((i) => <li key={i}>{i}</li>)}', 'A <b>bold</b> word',
  '<Tabs>\n<TabItem value="a">\n\ntext\n\n</TabItem>\n</Tabs>', '<>\n\nfragment\n\n</>', '<a.b.c d="e" f={g} />', '<img src={x} alt="y" />',
  '<style>{`a {color: red}`}</style>', '{`${x}`}', '{(() => { throw 1 })()}', '{await 1}', '{x\n\ny}', '<div\n  a="b"\n>', '</div>', '{"\\u0007"}',
  '<b onClick={() => 1} dangerouslySetInnerHTML={{__html: "x"}}>y</b>', '<A:b c:d="e" />', '{1n ** 2n}', '{/x/.test(y)}', '{{a: 1}.a}', '{null}',
  '{Symbol()}', '{"a".repeat(9)}', '{[...Array(9)]}', '{__proto__}', '<constructor />', '<toString.x />', '{new.target}', '{import.meta.url}', '{this}',
) // oxfmt-ignore
const pages = fc
  .tuple(fc.array(fc.oneof(parts, parts, structuredPage), {maxLength: 6}))
  .map(([blocks]) => ['# Title', ...blocks].join('\n\n'))

test('any page of MDX is read, told and exported', async () => {
  await fc.assert(
    fc.asyncProperty(mutated(pages, 3), async (page) => {
      writeFileSync(path.join(root, 'index.mdx'), page)
      const book = await loadFolder(root)
      expect([...book.facts.keys()]).toEqual(['index'])
      expect(misplaced(book.messages, new Map([['index.mdx', page]]))).toEqual([])
      expect(book.messages.map(({rule}) => rule)).not.toContain('page-is-readable')
      const places = {
        permalink: (other: string) => `/${other}`,
        page: null,
        image: () => undefined,
        file: () => undefined,
      }
      const exported = await exportPage(book, 'index', places)
      for (const tab of [null, ...exported.tabs]) {
        expect(notebookFaults(notebookText(notebookOf(exported, tab)))).toEqual([])
        expect(typeof pageMarkdown(exported, tab)).toBe('string')
      }
    }),
    runs(60),
  )
})
