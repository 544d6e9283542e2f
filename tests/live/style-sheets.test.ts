// Each part of a figure has its style sheet beside it; a theme takes one that holds them all.
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {glob} from 'tinyglobby'
import {expect, test} from 'vitest'
import {frameStyle} from '../../plugins/live/src/react/frame-style.ts'

const react = join(import.meta.dirname, '../../plugins/live/src/react')
const sheets = await glob('**/*.css', {cwd: react})
const read = (sheet: string): Promise<string> => readFile(join(react, sheet), 'utf8')

test('the style sheet of the theme holds that of every part, and nothing else', async () => {
  const lines = (await read('live.css'))
    .replace(/\/\*.*?\*\//gs, '')
    .trim()
    .split('\n')
  const imported = lines.map((line) => /^@import '\.\/(.*)';$/.exec(line)?.[1])
  expect(imported.toSorted()).toEqual(sheets.filter((sheet) => sheet !== 'live.css').toSorted())
})

test('the look of a class stands in one sheet', async () => {
  const owners = new Map<string, string[]>()
  for (const sheet of sheets) {
    for (const name of ownClasses(await read(sheet))) owners.set(name, [...(owners.get(name) ?? []), sheet])
  }
  expect([...owners].filter(([, where]) => where.length > 1)).toEqual([])
})

test('no sheet knows the size of a drawing: what lies over one is told its place', async () => {
  for (const sheet of sheets) expect([sheet, /100% \* \d/.exec(await read(sheet))]).toEqual([sheet, null])
  const style = frameStyle({width: 200, height: 100, margin: {left: 20, top: 10, right: 30, bottom: 15}})
  expect(style).toEqual({
    '--d2l-live-frame-left': 'calc(100% * 20 / 200)',
    '--d2l-live-frame-top': 'calc(100% * 10 / 100)',
    '--d2l-live-frame-right': 'calc(100% * 30 / 200)',
    '--d2l-live-frame-width': 'calc(100% * 150 / 200)',
    '--d2l-live-frame-height': 'calc(100% * 75 / 100)',
  })
})

/** Classes whose look a rule gives, wherever they stand. */
function ownClasses(sheet: string): Set<string> {
  return new Set([...sheet.matchAll(/^\.(d2l-live-[\w-]+)(?:,| \{)$/gm)].map(([, name]) => name!))
}
