// Programs print what JAX, Flax and Optax print: `x.py` beside `x.py.out`, numbers up to their last digits.
import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {printedBy} from '../conformance/run-suite.ts'
import {isAlike} from '../truth/truth-pages.ts'

const folder = new URL('programs/', import.meta.url)
const programs = readdirSync(folder).filter((name) => name.endsWith('.py'))

test.each(programs)('%s', async (name) => {
  const expected = readFileSync(new URL(`${name}.out`, folder), 'utf8')
  const printed = await printedBy(readFileSync(new URL(name, folder), 'utf8'))
  expect(isAlike(printed, expected) ? expected : printed).toBe(expected)
})
