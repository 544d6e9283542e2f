// The folders of the python room stand on floors: what one imports lies in itself or below it.
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {glob} from 'tinyglobby'
import {expect, test} from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const source = path.join(root, 'plugins/python/src')

/** From the table for people, lowest first. */
async function floors(): Promise<string[]> {
  const text = await readFile(path.join(root, 'docs/design/architecture.md'), 'utf8')
  const [, after = ''] = text.split(':label:`tab_python-floors`')
  const [table = ''] = after.trimStart().split('\n\n')
  return [...table.matchAll(/^\| `(\w+)` \|/gm)].flatMap(([, folder]) => folder ?? [])
}

const folderOf = (file: string): string => file.split('/')[0] ?? ''

test('the table has every folder', async () => {
  const files = await glob('*/**/*.ts', {cwd: source})
  expect((await floors()).toSorted()).toEqual([...new Set(files.map(folderOf))].toSorted())
})

test('no folder imports what lies above it', async () => {
  const order = await floors()
  const upward: string[] = []
  for (const file of await glob('*/**/*.ts', {cwd: source})) {
    const text = await readFile(path.join(source, file), 'utf8')
    for (const [, address = ''] of text.matchAll(/(?:from|import)\s*\(?'(\.[^']*)'/g)) {
      const target = path.posix.join(path.posix.dirname(file), address)
      if (order.indexOf(folderOf(target)) > order.indexOf(folderOf(file))) upward.push(`${file} -> ${target}`)
    }
  }
  expect(upward).toEqual([])
})
