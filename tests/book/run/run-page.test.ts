// What is run again after an edit, and what is not: counted in runs.

import {mkdtemp, rm} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import type {CellJob} from '../../../plugins/book/src/run/job.ts'
import {OutputsCache} from '../../../plugins/book/src/run/outputs-cache.ts'
import {runPage, type PageProgram, type RunSettings} from '../../../plugins/book/src/run/run-page.ts'
import {WorkerPool} from '../../../plugins/book/src/run/worker-pool.ts'
import {cellsOf, fence} from './page-program.ts'

let folder = ''
const pool = new WorkerPool({size: 1})
/** What the jobs of a run were to run, by the places of the cells. */
let asked: string[] = []

const counting: RunSettings['pool'] = {
  run(job: CellJob, onResult) {
    asked.push(...job.wanted)
    return pool.run(job, onResult)
  },
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-outputs-'))
})

afterAll(async () => {
  await pool.close()
  await rm(folder, {recursive: true, force: true})
})

function programOf(page: string, sources: readonly string[], more: Partial<PageProgram> = {}): PageProgram {
  const text = sources.map((source) => fence(...source.split('\n'))).join('\n\n')
  return {page, file: `${page}.md`, tab: null, cells: cellsOf(text, null), library: undefined, ...more}
}

/** What was run, and what all cells show. */
async function run(program: PageProgram, more: Partial<RunSettings> = {}) {
  asked = []
  const settings: RunSettings = {
    pool: counting,
    cache: new OutputsCache(folder),
    version: '1',
    seed: 0,
    limit: 30_000,
    isWanted: () => true,
    ...more,
  }
  const {cells, ran} = await runPage(program, settings)
  expect(ran).toBe(asked.length)
  const shown = cells.map(({result: {status, reason, outputs}}) => {
    const texts = outputs.map((output) => ('text' in output ? output.text : output.kind))
    return status === 'ok' ? texts.join('') : (reason ?? status)
  })
  return {ran: asked.map(Number), shown}
}

const sources = ['a = 1', 'b = 10', 'a + 1', 'b + 1', 'a + b']

test('what was run once is not run again', async () => {
  const shown = ['', '', '2', '11', '11']
  expect(await run(programOf('kept', sources))).toEqual({ran: [0, 1, 2, 3, 4], shown})
  expect(await run(programOf('kept', sources))).toEqual({ran: [], shown})
})

test.each([
  [
    'a definition: what depends on it',
    ['a = 2', ...sources.slice(1)],
    [0, 1, 2, 4],
    ['', '', '3', '11', '12'],
  ],
  ['a use: it alone, with what it needs', sources.with(3, 'b + 2'), [1, 3], ['', '', '2', '12', '11']],
  ['a new cell at the end', [...sources, 'b'], [1, 5], ['', '', '2', '11', '11', '10']],
  ['a cell less', sources.toSpliced(2, 1), [], ['', '', '11', '11']],
  [
    'an order: what depends on both',
    ['b = 10', 'a = 1', ...sources.slice(2)],
    [0, 1, 4],
    ['', '', '2', '11', '11'],
  ],
])('an edit of %s', async (name, edited, ran, shown) => {
  await run(programOf(name, sources))
  expect(await run(programOf(name, edited))).toEqual({ran, shown})
})

test.each<[string, Partial<RunSettings>, Partial<PageProgram>]>([
  ['the engine', {version: '2'}, {}],
  ['the seed', {seed: 1}, {}],
  ['the library', {}, {library: {name: 'd2l', cells: [{source: 'c = 1', page: 'p', line: 1}]}}],
])('another state of %s runs all of it again', async (name, settings, program) => {
  await run(programOf(name, sources))
  expect((await run(programOf(name, sources, program), settings)).ran).toEqual([0, 1, 2, 3, 4])
})

test('the same page in another framework is another program', async () => {
  await run(programOf('tabs', sources, {tab: 'pytorch'}))
  expect((await run(programOf('tabs', sources, {tab: 'jax'}))).ran).toEqual([0, 1, 2, 3, 4])
  expect((await run(programOf('tabs', sources, {tab: 'pytorch'}))).ran).toEqual([])
})

test('cells that nobody asks for run only where others need them', async () => {
  const isWanted: RunSettings['isWanted'] = ({source}) => source === 'a + 1'
  expect(await run(programOf('wanted', sources), {isWanted})).toEqual({ran: [0, 2], shown: ['', '2']})
})

test('what a cell that was stopped would have defined is no error of those after it', async () => {
  const program = programOf('stopped', ['while True: pass\nx = 1', 'x'])
  const {cells} = await runPage(program, {
    pool,
    cache: new OutputsCache(undefined),
    version: '1',
    seed: 0,
    limit: 20,
    isWanted: () => true,
  })
  expect(cells.map(({result: {status}}) => status)).toEqual(['stopped', 'unsupported'])
})

test('what a cell that cannot run would have defined is told once', async () => {
  const program = programOf('missing', ['import kaggle as pd', 'x = 1', 'd = pd.DataFrame()', 'd', 'x', 'y'])
  const {cells} = await runPage(program, {
    pool,
    cache: new OutputsCache(undefined),
    version: '1',
    seed: 0,
    limit: 30_000,
    isWanted: () => true,
  })
  expect(cells.map(({result: {status}}) => status)).toEqual([
    'needs-data',
    'ok',
    'needs-data',
    'needs-data',
    'ok',
    'error',
  ])
  expect(cells[2]?.result.reason).toBe('it needs what cell 0 (line 2) would have defined')
  expect(cells[3]?.result.reason).toBe('it needs what cell 0 (line 2) would have defined')
})

test('a cell is stopped at its limit, and the page goes on', async () => {
  const program = programOf('endless', ['x = 1', 'while True: pass', 'x'])
  expect((await run(program, {limit: 50})).shown).toEqual(['', 'stopped at the time limit', '1'])
})
