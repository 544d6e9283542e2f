// The cells of many pages, several at a time.

import {engineVersion} from '../load/source-version.ts'
import {dataVersion} from './data-source.ts'
import {OutputsCache} from './outputs-cache.ts'
import type {PageCell} from './page-cells.ts'
import {runPage, type PageProgram, type PageRun} from './run-page.ts'
import {WorkerPool} from './worker-pool.ts'

/** Of programs: a page is one in each framework. */
export interface RunProgress {
  done: number
  all: number
}

export interface RunOptions {
  /** Where outputs are kept between runs; `undefined`: nowhere. */
  cacheFolder?: string
  /** Milliseconds that one cell may take. */
  limit: number
  /** Whose outputs are asked for. @default all */
  isWanted?: (cell: PageCell, program: PageProgram) => boolean
  /** Of generators that no cell gives a seed. @default 0: the same book shows the same numbers */
  seed?: number
  /** Called as programs that had to be run are finished. */
  onProgress?: (progress: RunProgress) => void
  /** @default opened for this run */
  pool?: Pick<WorkerPool, 'run' | 'close'>
}

/** Runs the programs; their runs come in the same order. */
export async function runPrograms(
  programs: readonly PageProgram[],
  {cacheFolder, limit, isWanted = () => true, seed = 0, onProgress, pool = new WorkerPool()}: RunOptions,
): Promise<PageRun[]> {
  const cache = new OutputsCache(cacheFolder)
  const settings = {pool, cache, version: `${engineVersion()} ${dataVersion()}`, seed, limit, isWanted}
  let done = 0
  const runOne = async (program: PageProgram): Promise<PageRun> => {
    const run = await runPage(program, settings)
    done += 1
    if (run.ran > 0) onProgress?.({done, all: programs.length})
    return run
  }
  try {
    return await Promise.all(programs.map(runOne))
  } finally {
    await pool.close()
  }
}
