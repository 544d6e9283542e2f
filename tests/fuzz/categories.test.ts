// What is said of folders: what is taken of it, Docusaurus takes; all else is told.

import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {validateCategoryMetadataFile} from '@docusaurus/plugin-content-docs/lib/sidebars/validation.js'
import fc from 'fast-check'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {readCategories, withKnownPages} from '../../plugins/book/src/config/read-categories.ts'
import {anyText, linesOf, mutated} from './mutations.ts'
import {misplaced} from './places.ts'
import {runs} from './runs.ts'

let root: string
beforeAll(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'd2lbook-categories-'))
})
afterAll(() => rmSync(root, {recursive: true, force: true}))

const names = ['key', 'label', 'description', 'position', 'collapsed', 'collapsible', 'className', 'link', 'customProps', '__proto__', 'constructor', 'x'] // oxfmt-ignore
const values = fc.constantFrom(
  'a', '"a"', '3', '1.5', 'true', 'yes', 'null', '~', '', '{}', '{type: doc, id: a}', '{type: doc, id: zz}', '{type: generated-index}', '[', '[a]',
  '{type: generated-index, slug: /x, title: T, keywords: k}', '{type: generated-index, slug: x}', '{type: generated-index, id: a}', '{type: x}', '.nan', '1e999',
  '&a [*a]', '*b', '!!js/function x', '|\n  a\n  b', '2020-01-01', '{a: &x {b: *x}}', '"\\x07"', '['.repeat(20_000),
) // oxfmt-ignore
const yaml = linesOf(
  fc.tuple(fc.constantFrom(...names), values).map(([name, value]) => `${name}: ${value}`),
  6,
)
const json = fc
  .dictionary(fc.constantFrom(...names), fc.jsonValue(), {maxKeys: 5})
  .map((all) => JSON.stringify(all))
const files = fc.oneof(mutated(fc.oneof(yaml, yaml, json), 2), anyText)

test('any text says something sound of a folder, or nothing', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (text) => {
      writeFileSync(path.join(root, '_category_.yml'), text)
      const categories = await readCategories(root, [])
      const {messages} = categories
      expect(misplaced(messages, new Map([['_category_.yml', text]]))).toEqual([])
      const [own] = Object.values(withKnownPages(categories, new Set(['a'])))
      expect(own === undefined).toBe(messages.length > 0)
      expect(() => validateCategoryMetadataFile(own)).not.toThrow()
      expect(() => JSON.stringify(own)).not.toThrow()
      if (own?.link?.type === 'doc') expect(own.link.id).toBe('a')
    }),
    {...runs(200), examples: [['label: [']]},
  )
})
