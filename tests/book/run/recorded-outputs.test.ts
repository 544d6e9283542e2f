// Whose outputs a page shows: its own, recorded ones, ours.

import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import type {BookOptions} from '../../../plugins/book/src/config/book-options.ts'
import {BookFolder} from '../../../plugins/book/src/load/book-folder.ts'
import {runBook} from '../../../plugins/book/src/run/book-run.ts'
import {outputMessages} from '../../../plugins/book/src/run/check-outputs.ts'
import {nbformatOutputs} from '../../../plugins/book/src/run/nbformat-outputs.ts'
import {outputText} from '../../../plugins/book/src/outputs/output-text.ts'
import {notebookText, printed, result, type WrittenCell} from '../records/notebook.ts'
import {folderWith} from './book-in-place.ts'
import {fence} from './page-program.ts'

const page = [
  '# Title',
  fence('x = 2'),
  fence('x + 1'),
  fence('import nothing_of_ours\nnothing_of_ours.f()'),
  fence('print(x)  # doctest: +SKIP'),
  `${fence('x')}\n\n\`\`\`{.text .output}\nby hand\n\`\`\``,
].join('\n\n')

const notebook: WrittenCell[] = [
  {source: 'x = 2'},
  {source: 'x + 1', outputs: [result('three')]},
  {source: 'import nothing_of_ours\nnothing_of_ours.f()', outputs: [printed('theirs\n')]},
]

/** The folder of a book with the notebook among its files. */
function book(
  config = '[outputs]\nnotebooks = executed\n',
  cells: readonly WrittenCell[] = notebook,
): Promise<string> {
  return folderWith({
    'config.ini': config,
    'index.md': page,
    'executed/index.ipynb': notebookText(cells),
  })
}

/** What each cell shows in words; what is out of date has `!`. */
async function shown(root: string, options: Partial<BookOptions> = {}): Promise<Record<string, string>> {
  const loaded = await new BookFolder(root, options).load()
  const {outputs} = await runBook(loaded, path.join(root, 'cache'))
  return Object.fromEntries(
    Object.entries(outputs.get('index') ?? {}).map(([ordinal, all]) => [
      ordinal,
      all
        .map(({outputs: ours, recorded, isStale}) => {
          const texts = (recorded ?? nbformatOutputs(ours)).map(outputText)
          return (isStale ? '!' : '') + texts.join('').trim()
        })
        .join(' | '),
    ]),
  )
}

describe('a page shows', () => {
  test('recorded outputs where there are some, ours elsewhere, and its own', async () => {
    expect(await shown(await book())).toEqual({1: 'three', 2: 'theirs', 3: '2'})
  })

  test('recorded outputs alone where nothing runs', async () => {
    expect(await shown(await book(), {run: false})).toEqual({1: 'three', 2: 'theirs'})
  })

  test('ours where they are preferred and there are some', async () => {
    const live = '[outputs]\nnotebooks = executed\nprefer = live\n'
    expect(await shown(await book(live))).toEqual({
      1: '3',
      2: 'theirs',
      3: '2',
      4: '2',
    })
  })

  test('what an option of the site says over the settings', async () => {
    const root = await book('[outputs]\nprefer = recorded\n')
    const outputs = {notebooks: 'executed', prefer: 'recorded'} as const
    expect(await shown(root, {outputs})).toMatchObject({1: 'three'})
    expect(await shown(root)).toMatchObject({1: '3'})
  })

  test('that an output is out of date', async () => {
    const root = await book()
    await writeFile(path.join(root, 'index.md'), page.replace('x = 2', 'x = 5'))
    expect(await shown(root)).toEqual({1: '!three', 2: 'theirs', 3: '5'})
  })
})

describe('check tells', () => {
  async function told(root: string): Promise<string[]> {
    const loaded = await new BookFolder(root).load()
    const all = [...loaded.messages, ...(await outputMessages(loaded))]
    return all
      .filter(({file, rule}) => file === 'config.ini' || rule === 'output-is-current')
      .map(({file, place, text}) => `${file}:${place?.[0]} ${text}`)
  }

  test.each([
    [
      'notebooks = exected',
      '`notebooks` of `[outputs]` names `exected`, which is no folder; did you mean `executed`?',
    ],
    ['prefer = recoded', '`recoded` of `prefer` is neither `recorded` nor `live`; did you mean `recorded`?'],
    ['notebook = executed', '`[outputs]` has no setting `notebook`; did you mean `notebooks`?'],
    ['tolerance = much', '`much` of `tolerance` is no part of a number such as `1e-4`'],
  ])('%s', async (line, text) => {
    expect(await told(await book(`[outputs]\n${line}\n`))).toEqual([`config.ini:2 ${text}`])
  })

  test('nothing of a book whose outputs are true', async () => {
    expect(await told(await book())).toEqual([])
  })
})
