// Programs of a folder, `x.py`, and what they print: `x.py.out` beside it.
import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {printedBy} from '../conformance/run-suite.ts'
import {isAlike} from '../truth/truth-pages.ts'

/** Numbers may differ in their last digits. @param end what all of them go on with */
export function testPrograms(folder: URL, end = ''): void {
  const programs = readdirSync(folder).filter((name) => name.endsWith('.py'))

  test.each(programs)('%s', async (name) => {
    const expected = readFileSync(new URL(`${name}.out`, folder), 'utf8')
    const printed = await printedBy(readFileSync(new URL(name, folder), 'utf8') + end)
    expect(isAlike(printed, expected) ? expected : printed).toBe(expected)
  })
}
