// What the demo book shows of cells: they run in each framework that there is, and show the same.

import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {createSession, type CellResult} from 'd2lbook-python'
import {expect, test} from 'vitest'
import {cellsOf} from './page-program.ts'

const tabs = ['pytorch', 'tensorflow', 'mxnet', 'jax']

async function runPage(name: string, tab: string): Promise<CellResult[]> {
  const page = await readFile(join(import.meta.dirname, '../../../docs/chapter_mlp', name), 'utf8')
  const cells = cellsOf(page, tab, tabs).map(({index, source}) => ({id: String(index), source}))
  return createSession({cells, onEvent: () => undefined}).runAll()
}

function textsOf(results: readonly CellResult[]): string[] {
  return results.flatMap(({outputs}) =>
    outputs.flatMap((output) => (output.kind === 'text' ? [output.text] : [])),
  )
}

test.each(tabs)('the page on activation functions runs: %s', async (tab) => {
  const results = await runPage('activation.md', tab)
  expect(results.map(({status}) => status)).toEqual(['ok', 'ok', 'ok', 'ok'])
  const shown = results.map(({outputs}) => outputs.map(({kind}) => kind))
  expect(shown).toEqual([['text'], [], ['figure'], ['figure', 'text']])
  expect(textsOf(results).at(-1)).toBe('tanh(1.24 x + 0.05), loss 0.0076\n')
})

// PyTorch 2.13, TensorFlow 2.21 and JAX print these
test.each([
  ['pytorch', 'loss 0.0460, 97.5% right\n'],
  ['tensorflow', 'loss 0.0701, 97.5% right\n'],
  ['jax', 'loss 0.2399, 89.5% right\n'],
])('the page on training prints what the framework prints: %s', async (tab, ending) => {
  const results = await runPage('training.md', tab)
  expect(results.map(({status}) => status)).toEqual(results.map(() => 'ok'))
  expect(textsOf(results).at(-1)).toBe(ending)
})

test('the page on training says that the numbers of MXNet are others', async () => {
  const results = await runPage('training.md', 'mxnet')
  expect(results.map(({status}) => status)).toEqual(results.map(() => 'ok'))
  expect(results.map(({hasOtherNumbers}) => hasOtherNumbers ?? false)).toContain(true)
})
