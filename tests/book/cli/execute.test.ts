// `d2lbook execute` where there is no Jupyter, and no such page.

import path from 'node:path'
import {afterEach, expect, test, vi} from 'vitest'
import {run} from '../../../plugins/book/src/cli/run.ts'
import {findJupyter} from '../../../plugins/book/src/export/jupyter.ts'

const book = path.join(import.meta.dirname, '../../e2e/fixtures/recorded-book')

afterEach(() => vi.restoreAllMocks())

async function told(...args: string[]): Promise<[code: number, text: string]> {
  const texts: unknown[] = []
  vi.spyOn(console, 'error').mockImplementation((text: unknown) => texts.push(text))
  return [await run(['execute', book, ...args]), texts.join('\n')]
}

test('without Jupyter it says what to install', async () => {
  expect(await findJupyter('/no/such/python')).toBeUndefined()
  const [code, text] = await told('--python', process.execPath)
  expect(code).toBe(2)
  expect(text).toContain('python3 -m pip install nbclient ipykernel')
})

test.each([
  [['--jobs', 'many'], 'A whole number from 1.'],
  [['--timeout', '-3'], 'A time is a number of seconds above 0.'],
])('%j is refused', async (args, text) => {
  const written: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((part) => written.push(String(part)) > 0)
  expect((await told(...args))[0]).toBe(2)
  expect(written.join('')).toContain(text)
})
