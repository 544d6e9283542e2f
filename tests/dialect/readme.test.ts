// The README's examples, from the sources; `tests/packages` runs them as who installs the package does.

import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'

import {readmeExamples} from '../packages/readme-examples.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(import.meta.dirname, '.readme-'))
})

afterAll(() => rm(folder, {recursive: true}))

async function printedBy(place: number): Promise<string> {
  const {source} = (await readmeExamples('dialect'))[place]!
  const file = path.join(folder, `${place}.ts`)
  await writeFile(file, source)
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await import(file)
  const printed = log.mock.calls.flat().join('\n')
  vi.restoreAllMocks()
  return printed
}

test('a page becomes HTML with its picture and its formulas', async () => {
  const html = await printedBy(0)
  expect(html).toContain('<a href="#fig_mlp" class="reference">Fig. 1</a>')
  expect(html).toContain('<figure id="fig_mlp">')
  expect(html).toContain('style="width:300px"')
  expect(html).toContain('<span class="katex-display">')
  expect(html).not.toContain('katex-error')
})

test('a page becomes a tree', async () => {
  expect(await printedBy(1)).toBe('heading,paragraph')
})

test('other pages and other languages', async () => {
  expect(await printedBy(2)).toBe('<p>Xem <a href="cnn.html#sec_cnn" class="reference">Mục 7.1</a>.</p>')
})
