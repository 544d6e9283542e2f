// A book whose cells run while it is built: what they put out stands in its pages and beside them, and is not computed
// twice.

import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {notebookFaults} from '../support/notebook-schema.ts'
import {BuiltPage} from './built-book.ts'
import {cli, run} from './build-site.ts'

let folder: string
let book: string
let output: string

const at = (...names: string[]) => path.join(folder, ...names)
const read = (...names: string[]) => readFile(at(...names), 'utf8')

function build(out: string, ...flags: string[]): Promise<string> {
  return run(process.execPath, [cli, 'build', book, '--out', at(out), '--cache', at('cache'), ...flags])
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-run-'))
  book = at('book')
  await cp(path.join(import.meta.dirname, 'fixtures/running-book'), book, {recursive: true})
  output = await build('site')
})

afterAll(() => rm(folder, {recursive: true, force: true}))

/** Texts of the outputs of a page, each with the frameworks that it is for. */
async function outputsOf(site: string): Promise<string[]> {
  const page = new BuiltPage(await read(site, 'chapter/page/index.html'))
  return page.all('.d2l-cell').flatMap((cell) => {
    const number = page.attribute(cell, 'data-cell')
    const boxes = page.all(`.d2l-cell[data-cell="${number}"] .d2l-output`)
    return boxes.map((box) => {
      const panel = box.parent as typeof cell
      const names = panel === cell ? undefined : page.attribute(panel, 'data-tabs')
      return `${number}${names ? ` ${names}` : ''}: ${page.textOf(box)}`
    })
  })
}

const whole = [
  '3: printed once',
  '3: 42',
  "6 pytorch: 'pytorchish'",
  "6 jax: 'jaxish'",
  '8: 6',
  expect.stringMatching(
    /^9: TypeError: double\(\) missing 1 required positional argument: 'x' ?Traceback/,
  ) as unknown as string,
  '12: stored by hand',
]

describe('the site', () => {
  test('shows what cells put out, for all frameworks and for each', async () => {
    expect(await outputsOf('site')).toEqual(whole)
  })

  test('needs no script for it', async () => {
    const page = new BuiltPage(await read('site/chapter/page/index.html'))
    const boxes = page.all('article .d2l-output')
    expect(boxes.length).toBe(whole.length)
    expect(boxes.map((box) => page.attribute(box, 'hidden'))).toEqual(boxes.map(() => undefined))
  })

  test('has the code of hidden cells, unseen', async () => {
    const page = new BuiltPage(await read('site/chapter/page/index.html'))
    const hidden = page.all('.d2l-cell[hidden]')
    expect(hidden.map((cell) => page.textOf(cell))).toEqual(['# hide code secret = [1, 2, 3]'])
  })

  test('leads to the package of the book, for each framework', async () => {
    const page = new BuiltPage(await read('site/chapter/page/index.html'))
    const [first] = page.all('[data-library]')
    const address = page.attribute(first!, 'data-library')!
    expect(page.all('[data-library]')).toHaveLength(1)
    for (const [tab, part] of [
      ['pytorch', 'torch'],
      ['jax', 'jax'],
    ] as const)
      expect(JSON.parse(await read('site', address.replace('{tab}', tab)))).toEqual({
        name: 'lib',
        part,
        cells: [
          {
            page: 'index',
            line: 7,
            source: 'def double(x):  #@save\n    """Twice as much."""\n    return 2 * x',
          },
        ],
      })
    expect(await read('site/index.html')).not.toContain('data-library')
  })

  test('runs no page whose author does not want it', async () => {
    const page = new BuiltPage(await read('site/chapter/still/index.html'))
    expect(page.all('.d2l-output')).toEqual([])
  })

  test('gives notebooks with the outputs of their framework', async () => {
    const text = await read('site/chapter/page.jax.ipynb')
    expect(notebookFaults(text)).toEqual([])
    const shown = JSON.stringify(JSON.parse(text).cells.map(({outputs}: {outputs?: object}) => outputs))
    for (const part of ['printed once', "'jaxish'", 'TypeError', 'stored by hand'])
      expect(shown).toContain(part)
    expect(shown).not.toContain('pytorchish')
  })

  test('gives Markdown with all of them', async () => {
    const text = await read('site/chapter/page.md')
    expect(text).toContain("**PyTorch**\n\n```text\n'pytorchish'\n```\n\n**JAX**\n\n```text\n'jaxish'\n```")
    expect(text).toContain('```text\nprinted once\n```\n\n```text\n42\n```')
  })

  test('tells what the runs have cost', () => {
    expect(output).toMatch(/ran 20 cells in \d+\.\d s of CPU; --no-run leaves this out/)
  })
})

test('what is the same is not run again; an edit runs what depends on it', async () => {
  expect(await build('site')).toMatch(/ran 0 cells in \d+\.\d s of CPU, 20 from cache/)
  const file = path.join(book, 'chapter/page.md')
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace('secret = [1, 2, 3]', 'secret = [4, 5, 6]'))
  // in each framework the cell itself and the one that needs it
  expect(await build('site')).toMatch(/ran 4 cells in \d+\.\d s of CPU, 16 from cache/)
  expect(await outputsOf('site')).toEqual(whole.map((one) => (one === '8: 6' ? '8: 15' : one)))
  await writeFile(file, text)
})

test('--no-run shows what stands in the pages alone', async () => {
  expect(await build('without', '--no-run')).not.toContain('of CPU')
  expect(await outputsOf('without')).toEqual(['12: stored by hand'])
})

test('the command tells all of it, with lines of the files', async () => {
  const args = [cli, 'run', path.join(book, 'chapter/page'), '--tab', 'pytorch', '--cache', at('cache')]
  const told = JSON.parse(await run(process.execPath, [...args, '--format', 'json'])) as {
    pages: {
      page: string
      tab: string
      cells: {index: number; line: number; status: string; reason?: string}[]
    }[]
  }
  expect(told.pages.map(({page, tab}) => [page, tab])).toEqual([['chapter/page', 'pytorch']])
  expect(told.pages[0]?.cells.map(({index, line, status}) => [index, line, status])).toEqual([
    [0, 5, 'ok'],
    [1, 18, 'ok'],
    [2, 27, 'ok'],
    [3, 34, 'ok'],
    [4, 41, 'ok'],
    [5, 47, 'ok'],
    [6, 54, 'error'],
    [7, 61, 'needs-data'],
    [8, 67, 'needs-data'],
    [9, 74, 'ok'],
  ])
})
