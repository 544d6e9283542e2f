// What the rooms import of each other is what the tables for people say, and what their packages declare.

import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {glob} from 'tinyglobby'
import {beforeAll, describe, expect, test} from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

/** Rooms by the names of their packages. */
const rooms: Record<string, string> = {
  'remark-d2lbook': 'dialect',
  'docusaurus-plugin-d2lbook': 'book',
  'docusaurus-theme-d2lbook': 'theme',
  'd2lbook-live': 'live',
  'd2lbook-tensor': 'tensor',
  'd2lbook-picture': 'picture',
  'd2lbook-python': 'python',
  'd2lbook-data': 'data',
}

const fromRoom =
  /(?:\bfrom|\bimport|\bimport\(|\brequire\(|\bresolve\()\s*'((?:remark-d2lbook|docusaurus-(?:plugin|theme)-d2lbook|d2lbook-\w+)(?:\/[\w./-]+)?)'/g

/** Modules of other rooms that the sources of each room name. */
let imports: Map<string, string[]>
let architecture: string

beforeAll(async () => {
  architecture = await readFile(path.join(root, 'docs/design/architecture.md'), 'utf8')
  imports = new Map(
    await Promise.all(Object.keys(rooms).map(async (name) => [name, await importsOf(name)] as const)),
  )
})

async function importsOf(name: string): Promise<string[]> {
  const cwd = path.join(root, 'plugins', rooms[name] ?? '', 'src')
  const files = await glob('**/*.{ts,tsx,cjs,mjs,css}', {cwd, absolute: true})
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  const found = texts.flatMap((text) => [...text.matchAll(fromRoom)].map(([, module = '']) => module))
  return [...new Set(found)].filter((module) => packageOf(module) !== name).toSorted()
}

function packageOf(module: string): string {
  return module.split('/')[0] ?? ''
}

/** The rows of the table with this label, each as the names in its cells. */
function tableOf(label: string): string[][][] {
  const [, after = ''] = architecture.split(`:label:\`${label}\``)
  const [table = ''] = after.trimStart().split('\n\n')
  const rows = table.split('\n').slice(2)
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)),
  )
}

test('the table of rooms tells what each imports', () => {
  const told = tableOf('tab_rooms').map((cells) => [cells[1]?.[0], cells.at(-1)?.toSorted()])
  const real = [...imports].map(([name, modules]) => [
    name,
    [...new Set(modules.map((module) => rooms[packageOf(module)] ?? module))].toSorted(),
  ])
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(real))
})

test('the table of the book room tells which modules of the others it imports', () => {
  const told = tableOf('tab_book-imports').flatMap(([modules = []]) => modules)
  const real = imports.get('docusaurus-plugin-d2lbook')?.filter((module) => module !== 'remark-d2lbook')
  expect(told.toSorted()).toEqual(real)
})

describe.each(Object.entries(rooms))('%s', (name, room) => {
  test('declares the packages that it imports', async () => {
    const manifest = JSON.parse(await readFile(path.join(root, 'plugins', room, 'package.json'), 'utf8')) as {
      dependencies?: Record<string, string>
      peerDependencies?: Record<string, string>
    }
    const declared = {...manifest.dependencies, ...manifest.peerDependencies}
    const imported = [...new Set((imports.get(name) ?? []).map(packageOf))]
    expect(
      Object.keys(declared)
        .filter((other) => other in rooms)
        .toSorted(),
    ).toEqual(imported.toSorted())
  })
})
