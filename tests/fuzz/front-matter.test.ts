// The settings at the head of a page, in the forms of all tools: read or told, and no line of text is taken for one.

import fc from 'fast-check'
import {parse, readFrontMatter} from 'remark-d2lbook'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {readPageFrontMatter} from '../../plugins/book/src/docusaurus/page-front-matter.ts'
import {pageFields} from '../../plugins/book/src/facts/page-fields.ts'
import {anyText, linesOf, mutated} from './mutations.ts'
import {runs} from './runs.ts'

const names = [
  'title', 'id', 'slug', 'tags', 'keywords', 'draft', 'date', 'layout', 'description', 'image', 'sidebar_position', 'sidebar_label',
  'toc_max_heading_level', 'toc_min_heading_level', 'last_update', 'custom_edit_url', 'pagination_next', 'hide_title', '__proto__',
  'constructor', 'my title', '"a"', 'sidebar_custom_props', 'unlisted', 'sidebar_class_name', 'mdx',
] // oxfmt-ignore
const values = fc.constantFrom(
  'x', 'a: b', '"a"', '"a', "'it's'", 'a, b', '[a, b]', '[a', '{a: 1}', '{a', '- a\n- b', '\n  - a\n  - b', '\n  a: b\n   c: d', '|\n  a\n  b',
  '>-\n  a', '*a', '&a [*a]', '&a x', '!!js/function "x"', '!!binary x', '2020-02-31', '1', '1e999', '-.inf', '.nan', 'true', 'yes', 'null', '~',
  '', '@x', '%x', '`x`', '# c', '"\\x07"', '"\\ud800"', '"\\u202e"', '../../x', '/a', 'javascript:x', '<b>x</b>', '$x$', '\t', '? a', '<<: *a',
  '0o7', '1_000', '😀',
) // oxfmt-ignore
const setting = fc
  .tuple(fc.constantFrom(...names), fc.constantFrom(': ', ': ', ':', ' = ', ' '), values)
  .map((parts) => parts.join(''))
const yaml = linesOf(setting, 6).map((text) => `---\n${text}\n---\n`)
const toml = linesOf(
  setting.map((text) => text.replace(/: ?/, ' = ')),
  6,
).map((text) => `+++\n${text}\n+++\n`)
const json = fc
  .dictionary(fc.constantFrom(...names), fc.jsonValue(), {maxKeys: 5})
  .map((all) => `${JSON.stringify(all, null, 1)}\n`)
const pandoc = linesOf(fc.constantFrom('% Title', '% A; B', '%', '  more', '% 2020'), 4)
const heads = fc.oneof(mutated(fc.oneof(yaml, yaml, toml, json, pandoc), 3), anyText)
const bodies = fc.constantFrom(
  '# Title\n\nBody words.\n',
  'Body words.\n',
  '\nBody words.\n\n---\n\nmore: words\n',
)

test('any head of a page is read, and the text below it stays', async () => {
  await fc.assert(
    fc.asyncProperty(heads, bodies, fc.boolean(), async (head, body, isMdx) => {
      const source = `${head}\n${body}`
      const matter = readFrontMatter(source, isMdx)
      expect(matter.start).toBeLessThanOrEqual(matter.end)
      expect(matter.end).toBeLessThanOrEqual(source.length)
      const {fields, problems} = pageFields(matter)
      for (const {start, end, reason} of [...matter.problems, ...problems]) {
        expect(start <= end && start >= 0 && end <= source.length, reason).toBe(true)
        expect(reason).not.toBe('')
      }
      expect(Object.getPrototypeOf(fields)).toBe(Object.prototype)
      expect(JSON.stringify(fields) ?? '').not.toMatch(/(?<!\\)(?:\\\\)*\\u00[01]/)
      const name = isMdx ? '/nowhere/a.mdx' : '/nowhere/a.md'
      const {content} = await readPageFrontMatter({filePath: name, fileContent: source})
      const [, words = ''] = /(Body words\.)\s/.exec(body) ?? []
      expect(content).toContain(words)
      const file = new VFile({path: name, value: source})
      const tree = parse(file, {mdx: isMdx})
      expect(file.messages.map(({ruleId}) => ruleId)).not.toContain('page-is-readable')
      if (!isMdx) expect(JSON.stringify(tree)).toContain('Body words.')
    }),
    runs(400),
  )
})
