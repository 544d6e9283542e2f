// The guide tells what this Python has, and where it differs.
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {guidePage, withPythonTables} from '../../../plugins/pack/guide/python-page.mts'

const guide = await readFile(join(import.meta.dirname, '../../..', guidePage), 'utf8')

test('its tables and programs are those of the interpreter and the tests; `npm run guide:python` writes them anew', async () => {
  expect(guide).toBe(await withPythonTables(guide))
})

test('what is damaged is written anew, and what has lost its place is told', async () => {
  const damaged = guide.replace(/^\| `json` .*\n/m, '').replace(/^print\(hash.*\n/m, 'print(0)\n')
  expect(damaged).not.toBe(guide)
  expect(await withPythonTables(damaged)).toBe(guide)
  const without = guide.replace(':label:`sec_python-differences`', '')
  await expect(withPythonTables(without)).rejects.toThrow(/no section with the label sec_python-differences/)
})
