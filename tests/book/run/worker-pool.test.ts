// A thread that dies takes its own cells with it, and nothing else.

import {afterAll, expect, test} from 'vitest'
import type {CellResult} from 'd2lbook-python'
import type {CellJob} from '../../../plugins/book/src/run/job.ts'
import {WorkerPool} from '../../../plugins/book/src/run/worker-pool.ts'

const pool = new WorkerPool({size: 2, memory: 32, entry: new URL('./fixtures/mortal.cjs', import.meta.url)})

afterAll(() => pool.close())

function jobOf(...sources: string[]): CellJob {
  const cells = sources.map((source, i) => ({id: String(i), source}))
  return {cells, wanted: cells.map(({id}) => id), seed: 0, limit: 30_000}
}

async function run(job: CellJob) {
  const results: CellResult[] = []
  const end = await pool.run(job, (result) => results.push(result))
  return {end, done: results.map(({id}) => id)}
}

test('all cells of a job are run in one thread after the other', async () => {
  expect(await run(jobOf('a', 'b', 'c'))).toEqual({end: {isDone: true}, done: ['0', '1', '2']})
})

test.each([
  ['throw', 'the program that runs it has failed: no more'],
  ['exit', 'its thread has ended'],
  ['memory', 'it needs more memory than there is for it'],
])('a cell that ends its thread (%s) is named', async (death, reason) => {
  const {end, done} = await run(jobOf('a', death, 'c'))
  expect(end).toEqual({isDone: false, cell: '1', reason})
  expect(done).toEqual(['0'])
})

test('more jobs than threads are done, whatever becomes of some of them', async () => {
  const jobs = Array.from({length: 12}, (_, i) => jobOf('a', i % 3 === 0 ? 'exit' : 'b'))
  const ends = await Promise.all(jobs.map(run))
  expect(ends.map(({end}) => end.isDone)).toEqual(jobs.map((_, i) => i % 3 !== 0))
})

test('a thread that ends after its work is done is not asked again', async () => {
  const single = new WorkerPool({
    size: 1,
    memory: 32,
    entry: new URL('./fixtures/mortal.cjs', import.meta.url),
  })
  for (let i = 0; i < 10; i++) {
    const end = await single.run(jobOf('a', 'late'), () => {})
    expect(end).toEqual({isDone: true})
  }
  await single.close()
})
