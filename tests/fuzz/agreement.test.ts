// Small books with slips, loaded as a build loads them: it ends for none, and tells what the check tells.

import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import {test} from 'vitest'
import {expectAgreement} from '../faults/expect-agreement.ts'
import {linesOf, mutated} from './mutations.ts'
import {runs} from './runs.ts'
import {structuredPage} from './structured-page.ts'

const toc = linesOf(
  fc.constantFrom(':numbered:', ':maxdepth: 1', ':caption: A', ':glob:', ':hidden:', '', 'a', 'part/b', 'a', 'Words <a>', '/a', '../a', 'part/*', '*', 'index', 'nowhere', 'https://d2l.ai', 'self', 'T <https://d2l.ai>'), // oxfmt-ignore
  8,
).map((lines) => `# Book\n\n\`\`\`toc\n${lines}\n\`\`\`\n`)
const matter = linesOf(
  fc.constantFrom('title: A', 'title: a: b', 'slug: /x', 'slug: /a', 'slug: ../y', 'id: x', 'id: a/b', 'draft: true', 'unlisted: true', 'tags: [a]', 'tags: x', 'sidebar_label: S', 'sidebar_position: 3', 'pagination_next: null', 'image: x.png', 'toc_max_heading_level: 9', 'hide_title: true', 'last_update: {date: x}', 'custom_edit_url: javascript:x', 'sidebar_custom_props: 3'), // oxfmt-ignore
  4,
).map((lines) => (lines === '' ? '' : `---\n${lines}\n---\n\n`))
const page = fc.tuple(matter, structuredPage).map((parts) => parts.join(''))
const category = linesOf(fc.constantFrom('label: A', 'position: 1', 'link: {type: doc, id: b}', 'link: {type: generated-index}', 'link: null', 'collapsed: x', ': ['), 3) // oxfmt-ignore
const config = fc.constantFrom('', '[build]\ntabs = pytorch, mxnet\n', '[build]\nindex = a\n', '[build]\nnotebooks = *.md\n', '[build]\nexclusions = part/*\n') // oxfmt-ignore
const books = fc.record({
  'index.md': fc.oneof(mutated(toc, 2), page),
  'a.md': mutated(page, 2),
  'part/b.md': mutated(page, 2),
  'part/README.md': fc.constantFrom('# Readme\n', ''),
  'part/_category_.yml': category,
  'config.ini': mutated(config, 1),
})

// each takes a second
const {numRuns, ...rest} = runs(3)

test('check and build agree on any book', {timeout: 3_600_000}, async () => {
  await fc.assert(
    fc.asyncProperty(books, async (files) => {
      const root = mkdtempSync(path.join(os.tmpdir(), 'd2lbook-agree-'))
      mkdirSync(path.join(root, 'part'))
      for (const [name, text] of Object.entries(files)) writeFileSync(path.join(root, name), text)
      try {
        await expectAgreement(root)
      } finally {
        rmSync(root, {recursive: true, force: true})
      }
    }),
    {...rest, numRuns: Math.min(numRuns, 200)},
  )
})
