// The guide tells the options that the components have.
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {guidePage, withOptionTables} from '../../plugins/pack/guide/option-tables.mts'

const root = join(import.meta.dirname, '../..')
const guide = await readFile(join(root, guidePage), 'utf8')

test('the tables of the guide are those of the components; `npm run guide:options` writes them anew', () => {
  expect(guide).toBe(withOptionTables(guide))
})

test('the text around the tables stays, and a table that is gone is told', () => {
  const damaged = guide.replace(/^\| `noise` .*\n/m, '').replace(/\| `slider` \|.*\n/, '| odd | row |\n')
  expect(damaged).not.toBe(guide)
  expect(withOptionTables(damaged)).toBe(guide)
  expect(() => withOptionTables(guide.replace(':label:`tab_inputs`', ''))).toThrow(
    /no table with the label tab_inputs/,
  )
})
