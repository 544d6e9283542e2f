// What the demo book shows of cells: they run in each framework that there is, and show the same.

import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {createSession} from 'd2lbook-python'
import {expect, test} from 'vitest'
import {cellsOf} from './page-program.ts'

const file = join(import.meta.dirname, '../../../docs/chapter_mlp/activation.md')
const page = await readFile(file, 'utf8')

test.each(['pytorch', 'tensorflow', 'mxnet'])('the page on activation functions runs: %s', async (tab) => {
  const cells = cellsOf(page, tab, ['pytorch', 'tensorflow', 'mxnet', 'jax']).map(({index, source}) => ({
    id: String(index),
    source,
  }))
  const results = await createSession({cells, onEvent: () => undefined}).runAll()
  expect(results.map(({status}) => status)).toEqual(['ok', 'ok', 'ok', 'ok'])
  const shown = results.map(({outputs}) => outputs.map(({kind}) => kind))
  expect(shown).toEqual([['text'], [], ['figure'], ['figure', 'text']])
  const last = results.at(-1)?.outputs.at(-1)
  expect(last?.kind === 'text' && last.text).toBe('tanh(1.24 x + 0.05), loss 0.0076\n')
})
