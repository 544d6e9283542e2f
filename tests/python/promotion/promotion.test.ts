// Which type two operands meet in: arrays of all types, with axes and without, and numbers of Python, as PyTorch 2.13,
// NumPy 2.4 and JAX have it; `x.py` beside `x.py.out`.
import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {printedBy} from '../conformance/run-suite.ts'

const folder = new URL('programs/', import.meta.url)

test.each(['torch', 'numpy', 'jax'])('%s', async (name) => {
  const expected = readFileSync(new URL(`${name}.py.out`, folder), 'utf8')
  expect(await printedBy(readFileSync(new URL(`${name}.py`, folder), 'utf8'))).toBe(expected)
})
