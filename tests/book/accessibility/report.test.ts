// `d2lbook check --accessibility`

import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {afterAll, afterEach, beforeAll, expect, test, vi} from 'vitest'
import {accessibilityRules} from '../../../plugins/book/src/accessibility/accessibility-rules.ts'
import {run} from '../../../plugins/book/src/cli/run.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-report-'))
  await writeFile(path.join(folder, 'index.md'), '# T\n\n[here](https://d2l.ai), :ref:`gone`\n\n### Deep\n')
})
afterAll(() => rm(folder, {recursive: true}))
afterEach(() => vi.restoreAllMocks())

async function told(...flags: string[]): Promise<{code: number; text: string}> {
  const texts: unknown[] = []
  for (const stream of ['log', 'error'] as const)
    vi.spyOn(console, stream).mockImplementation((text: unknown) => texts.push(text))
  return {code: await run(['check', folder, ...flags]), text: texts.join('\n')}
}

test('tells by rule what to do, and how much there is; an error of another kind is not its business', async () => {
  const {code, text} = await told('--accessibility')
  expect(code).toBe(0)
  const parts = text.split('\n\n')
  expect(parts[0]).toMatch(
    /^The words of a link say where it leads\.\nMany readers go from link to link.*\.$/,
  )
  expect(parts[1]).toMatch(/index\.md:3:1 hint link-has-words: `here` does not say where this link leads$/)
  expect(parts[2]).toMatch(/^A heading is at most one level below.*\nWho finds the way by headings/)
  const counts = parts.at(-2)!.split('\n')
  expect(counts.map((line) => line.split(/ +/)[0])).toEqual(accessibilityRules)
  expect(counts.filter((line) => !line.endsWith(' 0')).map((line) => line.split(/ +/))).toEqual([
    ['link-has-words', '1'],
    ['heading-skips-no-level', '1'],
  ])
  expect(parts.at(-1)).toBe('2 hints in 1 file')
})

test('programs get the same messages', async () => {
  const {text} = await told('--accessibility', '--format', 'json')
  const found = JSON.parse(text) as {rule: string; line: number}[]
  expect(found.map(({rule, line}) => [rule, line])).toEqual([
    ['link-has-words', 3],
    ['heading-skips-no-level', 5],
  ])
})

test('goes with hints only', async () => {
  const {code, text} = await told('--accessibility', '--no-hints')
  expect(code).toBe(2)
  expect(text).toContain('--no-hints')
})
