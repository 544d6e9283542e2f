// The folders of the book room stand on floors: each imports only what lies below it. The linter holds that, folder by
// folder; here its rules are held against the folders that there are, and against the table for people.

import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {expect, test} from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const source = path.join(root, 'plugins/book/src')

interface LintOverride {
  files: string[]
  rules: {'no-restricted-imports'?: [string, {patterns: {regex?: string}[]}] | 'off'}
}

/** Folder to what the linter forbids it to import, in the order of the rules. */
async function floorsOfLinter(): Promise<Map<string, RegExp>> {
  const {overrides} = JSON.parse(await readFile(path.join(root, '.oxlintrc.json'), 'utf8')) as {
    overrides: LintOverride[]
  }
  return new Map(
    overrides.flatMap(({files, rules}): [string, RegExp][] => {
      const folder = /^plugins\/book\/src\/(\w+)\/\*\*$/.exec(files[0] ?? '')?.[1]
      const rule = rules['no-restricted-imports']
      const forbidden = typeof rule === 'object' && rule[1].patterns.find(({regex}) => regex)?.regex
      return folder && forbidden ? [[folder, new RegExp(forbidden)]] : []
    }),
  )
}

async function floorsOfTable(): Promise<string[]> {
  const text = await readFile(path.join(root, 'docs/design/architecture.md'), 'utf8')
  const [, after = ''] = text.split(':label:`tab_floors`')
  const [table = ''] = after.trimStart().split('\n\n')
  return [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, folder]) => folder!)
}

test('every folder has its floor, in the linter and in the table', async () => {
  const entries = await readdir(source, {withFileTypes: true})
  const folders = entries.filter((entry) => entry.isDirectory()).map(({name}) => name)
  const floors = [...(await floorsOfLinter()).keys()]
  expect(floors.toSorted()).toEqual(folders.toSorted())
  expect(await floorsOfTable()).toEqual(floors)
})

test('a folder may import those below it and no other', async () => {
  const forbidden = [...(await floorsOfLinter())]
  for (const [floor, [folder, rule]] of forbidden.entries())
    for (const [other, [name]] of forbidden.entries())
      expect(`${folder} -> ${name}: ${rule.test(`../${name}/file.ts`)}`).toBe(
        `${folder} -> ${name}: ${other >= floor}`,
      )
})

test('a folder has no folders of its own, which rules would not see', async () => {
  const inner = (await readdir(source, {withFileTypes: true, recursive: true})).filter(
    (entry) => entry.isDirectory() && entry.parentPath !== source,
  )
  expect(inner.map(({name}) => name)).toEqual([])
})
