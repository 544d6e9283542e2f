// Programs that use Python's library print what CPython prints: `x.py` beside `x.py.out`.
import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {printedBy} from '../conformance/run-suite.ts'

const folder = new URL('programs/', import.meta.url)
const programs = readdirSync(folder).filter((name) => name.endsWith('.py'))

test.each(programs)('%s', async (name) => {
  const expected = readFileSync(new URL(`${name}.out`, folder), 'utf8')
  expect(await printedBy(readFileSync(new URL(name, folder), 'utf8'))).toBe(expected)
})
