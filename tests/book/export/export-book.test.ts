// A whole small book exported: every file as it is written, compared with the files in `fixtures/expected`.

import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {parse} from 'remark-d2lbook'
import {glob} from 'tinyglobby'
import {VFile} from 'vfile'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {BookFolder} from '../../../plugins/book/src/load/book-folder.ts'
import {prepareLive} from '../../../plugins/book/src/render/live.ts'
import {exportBook} from '../../../plugins/book/src/export/export-book.ts'
import {notebookFaults, type NotebookFile} from '../../support/notebook-schema.ts'

const book = path.join(import.meta.dirname, 'fixtures/book')
let out: string

beforeAll(async () => {
  out = await mkdtemp(path.join(tmpdir(), 'd2lbook-export-'))
})

afterAll(() => rm(out, {recursive: true, force: true}))

async function filesOf(folder: string): Promise<string[]> {
  return (await glob('**/*', {cwd: folder})).toSorted()
}

async function notebook(file: string): Promise<NotebookFile> {
  return JSON.parse(await readFile(path.join(out, file), 'utf8')) as NotebookFile
}

describe('notebooks', () => {
  beforeAll(async () => {
    expect(await exportBook({book: new BookFolder(book), out, formats: ['ipynb'], tabs: null})).toBe(8)
  })

  test('each framework is a folder with every page; pictures lie once, where the book has them', async () => {
    const pages = ['chapter/net', 'chapter/plain', 'index', 'references']
    const notebooks = ['pytorch', 'tensorflow'].flatMap((tab) => pages.map((page) => `${tab}/${page}.ipynb`))
    expect(await filesOf(out)).toEqual(['img/net.svg', ...notebooks])
  })

  test('all of them are valid', async () => {
    for (const file of await glob('**/*.ipynb', {cwd: out})) {
      expect(notebookFaults(await readFile(path.join(out, file), 'utf8')), file).toEqual([])
    }
  })

  test.each(['pytorch/chapter/net', 'tensorflow/chapter/net', 'pytorch/chapter/plain', 'pytorch/index'])(
    '%s is as expected',
    async (page) => {
      const text = await readFile(path.join(out, `${page}.ipynb`), 'utf8')
      await expect(text).toMatchFileSnapshot(`fixtures/expected/${page}.ipynb`)
    },
  )

  test('links between them lead to notebooks and places that are there', async () => {
    const files = new Set(await filesOf(out))
    for (const file of [...files].filter((name) => name.endsWith('.ipynb'))) {
      const {cells} = await notebook(file)
      const text = cells.map(({source}) => [source].flat().join('')).join('\n\n')
      for (const [, address = ''] of text.matchAll(/(?:\]\(|src=")([^)"]+)/g)) {
        if (/^https?:/.test(address)) continue
        const [to = '', anchor] = address.split('#')
        const target = to === '' ? file : path.posix.join(path.posix.dirname(file), to)
        expect(files, `${address} in ${file}`).toContain(target)
        if (anchor === undefined || !target.endsWith('.ipynb')) continue
        expect(JSON.stringify(await notebook(target)), `${address} in ${file}`).toContain(
          `<a id=\\"${anchor}\\">`,
        )
      }
    }
  })

  test('the ids of cells stay when the book is exported again', async () => {
    const before = await readFile(path.join(out, 'pytorch/chapter/net.ipynb'), 'utf8')
    const again = await mkdtemp(path.join(tmpdir(), 'd2lbook-export-'))
    await exportBook({book: new BookFolder(book), out: again, formats: ['ipynb'], tabs: ['pytorch']})
    expect(await readFile(path.join(again, 'pytorch/chapter/net.ipynb'), 'utf8')).toBe(before)
    expect(await filesOf(again)).not.toContain('tensorflow/index.ipynb')
    await rm(again, {recursive: true, force: true})
  })
})

describe('Markdown', () => {
  test('one file for all frameworks names each before what is its own', async () => {
    const folder = path.join(out, 'md')
    await exportBook({book: new BookFolder(book), out: folder, formats: ['md'], tabs: null})
    for (const page of ['chapter/net', 'chapter/plain', 'index', 'references']) {
      const text = await readFile(path.join(folder, `${page}.md`), 'utf8')
      await expect(text).toMatchFileSnapshot(`fixtures/expected/${page}.md`)
    }
  })

  test('with one framework the others are left out, with an address links lead there', async () => {
    const folder = path.join(out, 'tf')
    const url = 'https://nets.example/book/'
    await exportBook({book: new BookFolder(book), out: folder, formats: ['md'], tabs: ['tensorflow'], url})
    const text = await readFile(path.join(folder, 'tensorflow/chapter/net.md'), 'utf8')
    expect(text).toContain('tf.nn.relu')
    expect(text).not.toContain('torch')
    expect(text).toContain('[Section 2](https://nets.example/book/chapter/plain)')
    expect(text).toContain('[▶ The "exclusive or"](https://nets.example/book/chapter/net)')
    expect(text).toContain('[▶ slider](https://nets.example/book/chapter/net)\n\nLearning rate: 0.1\n')
    expect(text).toContain('src="../../img/net.svg"')
  })
})

test('live figures are told in the words that stand below their pictures, in the language of the book', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'd2lbook-words-'))
  const page = '# Mạng\n\n```{.live mlp data=moons steps=5}\n```\n\n```{.live no-such}\n```\n'
  await writeFile(path.join(folder, 'index.md'), page)
  await writeFile(path.join(folder, 'config.ini'), '[project]\nlang = vi\n')
  const [figure] = (await prepareLive(parse(new VFile({value: page})), 'vi')).values()
  await exportBook({
    book: new BookFolder(folder),
    out: path.join(folder, 'out'),
    formats: ['md', 'ipynb'],
    tabs: null,
  })
  const text = await readFile(path.join(folder, 'out/index.md'), 'utf8')
  expect(text).toBe(page.replace('```\n\n', `\`\`\`\n\n${figure!.description}\n\n`))
  expect(figure!.description).toContain('Mạng')
  const [cell] = (JSON.parse(await readFile(path.join(folder, 'out/index.ipynb'), 'utf8')) as NotebookFile)
    .cells
  expect([cell!.source].flat().join('')).toContain(figure!.description)
  await rm(folder, {recursive: true})
})
