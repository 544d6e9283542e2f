// A book that its author's own Jupyter runs: what the cells put out becomes part of the book and of its pages, and is told
// to be out of date when the code changes. Where there is no Jupyter, all of it is skipped.

import {spawn} from 'node:child_process'
import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {findJupyter} from '../../plugins/book/src/export/jupyter.ts'
import {BuiltPage} from './built-book.ts'
import {cli} from './build-site.ts'

const python = await findJupyter()

interface Ended {
  code: number | null
  /** Both streams. */
  output: string
}

function d2lbook(...args: string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args])
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => (output += String(part)))
    child.on('error', reject)
    child.on('close', (code) => resolve({code, output}))
  })
}

test.skipIf(python !== undefined)('skipped: no Python here has nbclient', () => {})

describe.skipIf(python === undefined)('a book run in Jupyter', () => {
  let folder: string
  const at = (...names: string[]) => path.join(folder, ...names)
  const read = (...names: string[]) => readFile(at(...names), 'utf8')

  /** What `execute` said. */
  let executed: Ended

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-recorded-'))
    await cp(path.join(import.meta.dirname, 'fixtures/recorded-book'), at('book'), {recursive: true})
    executed = await d2lbook('execute', at('book'), '--jobs', '2')
  })

  afterAll(() => rm(folder, {recursive: true, force: true}))

  test('a cell that fails is told with its place, the others are kept', () => {
    expect(executed.code).toBe(1)
    expect(executed.output).toMatch(
      /chapter\/page\.md:44 error NameError: name 'nothing_here' is not defined/,
    )
    expect(executed.output).toContain('chapter/page (numpy): 6 of 7 cells')
    expect(executed.output).toContain('chapter/other (plain): 1 of 1 cell\n')
  })

  test('the files of the book say what was put out, by what kernel', async () => {
    const record = JSON.parse(await read('book/outputs/plain/chapter/page.json')) as {
      kernel: string
      cells: {begins: string; outputs: unknown[]}[]
    }
    expect(record.kernel).toMatch(/^python3 \(Python 3\.\d+\.\d+\)$/)
    const outputs = new Map(record.cells.map((cell) => [cell.begins, cell.outputs]))
    expect(outputs.get('x = (3, 4)')).toMatchObject([{data: {'text/plain': ['[6, 8]']}}])
    expect(outputs.get('import os')).toMatchObject([{data: {'text/plain': ["'from a file\\n'"]}}])
    expect(outputs.get("{}['rate']")).toMatchObject([{output_type: 'error', ename: 'KeyError'}])
    // the two channels come in any order
    expect(outputs.get('import sys')).toHaveLength(2)
    expect(outputs.get('import sys')).toContainEqual({
      output_type: 'stream',
      name: 'stderr',
      text: ['3 of 3'],
    })
    expect(outputs.get('import sys')).toContainEqual({
      output_type: 'stream',
      name: 'stdout',
      text: ['trained\n'],
    })
    expect([...outputs.keys()]).not.toContain('missing = 1')
  })

  test('the package of the book is there for its pages', async () => {
    expect(await read('book/outputs/numpy/chapter/other.json')).toContain('"42"')
    expect(await read('book/outputs/plain/chapter/other.json')).toContain('"\'abab\'"')
  })

  test('the page shows them without a script; nothing is out of date', async () => {
    expect((await d2lbook('check', at('book'), '--no-hints')).output).not.toContain('output-is-current')
    await d2lbook('build', at('book'), '--out', at('site'), '--cache', at('cache'))
    const page = new BuiltPage(await read('site/chapter/page/index.html'))
    const shown = page.textsOf('.d2l-output').join('\n')
    for (const text of ['[3.0, 5.0]', '[6, 8]', "'from a file\\n'", "KeyError: 'rate'", '3 of 3', 'trained'])
      expect(shown).toContain(text)
    expect(page.text('.d2l-output-note')).toBe('')
  })

  test('an edit makes what depends on it out of date: on the page, and for check', async () => {
    const text = await read('book/chapter/page.md')
    await writeFile(at('book/chapter/page.md'), text.replace('(3, 4)', '(3, 4, 5)  # more'))
    const {output} = await d2lbook('check', at('book'), '--no-hints')
    expect(output.match(/page\.md:\d+:1 warning output-is-current: [^\n]*/g)).toEqual([
      'page.md:18:1 warning output-is-current: the code of this cell has changed since its output was recorded (plain)',
      'page.md:54:1 warning output-is-current: what this cell depends on has changed since its output was recorded (plain)',
    ])
    await d2lbook('build', at('book'), '--out', at('site'), '--cache', at('cache'))
    const page = new BuiltPage(await read('site/chapter/page/index.html'))
    expect(page.textsOf('.d2l-output-note')).toEqual([
      'Recorded before the code was changed',
      'Recorded before the code was changed',
    ])
  })

  test('what a change of the package makes untrue is told on the pages that use it', async () => {
    const text = await read('book/chapter/page.md')
    await writeFile(at('book/chapter/page.md'), text.replace('return 2 * v', 'return v + v'))
    const {output} = await d2lbook('check', at('book'), '--no-hints')
    expect(output).toContain('other.md:5:1 warning output-is-current: what this cell depends on has changed')
  })

  test('our own outputs are shown where they are preferred', async () => {
    await d2lbook(
      'export',
      at('book'),
      '--ipynb',
      '--out',
      at('live'),
      '--cache',
      at('cache'),
      '--prefer',
      'live',
    )
    expect(await read('live/plain/chapter/page.ipynb')).toContain('[6, 8, 10]')
    await d2lbook('export', at('book'), '--ipynb', '--out', at('kept'), '--cache', at('cache'), '--no-run')
    expect(await read('kept/plain/chapter/page.ipynb')).toContain('[6, 8]')
  })

  test('notebooks of that export are taken in again, cell by cell', async () => {
    await rm(at('book/outputs'), {recursive: true})
    const {code, output} = await d2lbook('outputs', 'import', at('live'), at('book'))
    expect(code).toBe(0)
    expect(output).toContain('chapter/other (numpy): 1 of 1 cell\n')
    expect(output).not.toContain('out of date')
    const tested = await d2lbook('test', at('book'), '--no-cache')
    expect(tested.code).toBe(0)
    expect(tested.output).toMatch(/\d+ passed/)
  })
})
