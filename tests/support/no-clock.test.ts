// No test waits for a clock, or looks at one: what a machine does in a second, a busy one does not.

import {readFileSync} from 'node:fs'
import path from 'node:path'
import {globSync} from 'tinyglobby'
import {expect, test} from 'vitest'

const tests = path.resolve(import.meta.dirname, '..')

const clock =
  /\bsetTimeout\(|\bsetInterval\(|\bwaitForTimeout\(|\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\b|\bcpuUsage\(|\bhrtime\b|\btimers\/promises\b/

/** Files that may, and why. */
const allowed: Record<string, string> = {
  'browser/launch-chromium.ts': 'a part of the name of a folder',
  'book/text/claim-folder.test.ts': 'the age of a file that is made old',
  'e2e/watched-build.ts': 'looks at what a build says until it says it',
  'tensor/browser/memory-page.ts': 'lets other tasks of the page run, as often as needed',
}

const files = globSync('**/*.{ts,tsx,mts}', {cwd: tests, ignore: ['bench/**', '**/fixtures/**']})

test('no file of the tests has a clock, but for those that have a reason', () => {
  const found = files.filter((file) => clock.test(readFileSync(path.join(tests, file), 'utf8')))
  expect(found.toSorted()).toEqual(Object.keys(allowed).toSorted())
})

test('no test has a second try', () => {
  const config = readFileSync(path.join(tests, '../vitest.config.mts'), 'utf8')
  expect(config).not.toContain('retry')
  const found = files.filter((file) => /\bretry: ?[1-9]/.test(readFileSync(path.join(tests, file), 'utf8')))
  expect(found).toEqual([])
})
