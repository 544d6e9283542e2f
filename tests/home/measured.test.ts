// The figures that the front page names, measured again.

import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {expect, test} from 'vitest'
import {equalOutputs, languages} from '../../src/home/measured.ts'

const root = path.resolve(import.meta.dirname, '../..')

test('every output that can be compared is the same', async () => {
  const coverage = await readFile(path.join(root, 'docs/guide/coverage.md'), 'utf8')
  const books = coverage.slice(coverage.indexOf('## Books'), coverage.indexOf('## Chapters'))
  const counts = [...books.matchAll(/(\d+) of (\d+) \|$/gm)].map(([, equal, all]) => [
    Number(equal),
    Number(all),
  ])
  expect(counts.length).toBeGreaterThan(5)
  const sum = (place: 0 | 1) => counts.reduce((total, count) => total + count[place]!, 0)
  expect([sum(0), sum(1)]).toEqual([equalOutputs, equalOutputs])
})

test('so many languages have words of their own', async () => {
  const index = await readFile(path.join(root, 'plugins/theme/src/words/index.ts'), 'utf8')
  expect([...index.matchAll(/^import .* from '\.\/(?!words)[\w-]+\.ts'$/gm)]).toHaveLength(languages)
})
