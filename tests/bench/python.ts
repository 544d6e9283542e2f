// Python in a worker of a real browser: loops, calls, generators, how deep functions call themselves; how long a reader waits for
// cells. Prints JSON.
import {join} from 'node:path'
import {openBundle} from '../browser/open-bundle.ts'
import {closeChromium} from '../browser/shared-chromium.ts'
import {isolationHeaders} from '../browser/serve-folder.ts'
import type {CellTimes} from './python-cells-page.ts'
import type {EpochTimes} from './python-training-page.ts'
import {timedPrograms, type TimedProgram} from './python-programs.ts'
import type {PythonTimes} from './python-worker.ts'

const folder = join(process.cwd(), 'tests/bench')

interface Row {
  name: string
  microseconds: number
  timesACall: number
  /** Whether it is as fast as promised. */
  passes?: boolean
}

function rowOf({name, most}: TimedProgram, times: PythonTimes): Row {
  const microseconds = times[name] ?? NaN
  const timesACall = microseconds / (times.call ?? NaN)
  const row = {name, microseconds, timesACall}
  if (!most) return row
  const passes = 'calls' in most ? timesACall <= most.calls : microseconds <= most.microseconds
  return {...row, passes}
}

/** Milliseconds that a reader waits at most. */
const patience: CellTimes = {firstOutput: 150, stopWithState: 100, stopWithoutState: 100}

async function timedCells(): Promise<{name: string; milliseconds: number; passes: boolean}[]> {
  const bundle = await openBundle(join(folder, 'python-cells-page.ts'), {
    minify: true,
    headers: isolationHeaders,
    entries: {entry: join(process.cwd(), 'plugins/python/src/worker/entry.ts')},
  })
  bundle.page.on('pageerror', (error) => process.stderr.write(`${error.message}\n`))
  try {
    const times = await bundle.page.evaluate<CellTimes>('timeCells()')
    const names = Object.keys(patience) as (keyof CellTimes)[]
    return names.map((name) => ({
      name,
      milliseconds: times[name],
      passes: times[name] <= patience[name],
    }))
  } finally {
    await bundle.close()
  }
}

/** How many times as long as the components' own trainer an epoch takes at most. */
const mostTimesTrainer = 1.5

async function timedEpochs(): Promise<(EpochTimes & {timesTrainer: number; passes: boolean})[]> {
  const bundle = await openBundle(join(folder, 'python-training-page.ts'), {minify: true})
  bundle.page.on('pageerror', (error) => process.stderr.write(`${error.message}\n`))
  bundle.page.setDefaultTimeout(0)
  try {
    const times = await bundle.page.evaluate<EpochTimes[]>('timeEpochs()')
    return times.map((row) => {
      const timesTrainer = row.milliseconds / row.trainer
      return {...row, timesTrainer, passes: timesTrainer <= mostTimesTrainer}
    })
  } finally {
    await bundle.close()
  }
}

async function main(): Promise<void> {
  if (process.argv.includes('--only=training')) {
    process.stdout.write(`${JSON.stringify({training: await timedEpochs()}, null, 2)}\n`)
    return
  }

  const bundle = await openBundle(join(folder, 'python-page.ts'), {
    minify: true,
    entries: {worker: join(folder, 'python-worker.ts')},
  })
  bundle.page.on('pageerror', (error) => process.stderr.write(`${error.message}\n`))
  try {
    const times = await bundle.page.evaluate<PythonTimes>(`measurePython('times')`)
    const deep = await bundle.page.evaluate<PythonTimes>(`measurePython('depths')`)
    const depths = Object.entries(deep).map(([name, calls]) => ({name, calls, passes: calls >= 1000}))
    const browser = bundle.page.context().browser()?.version()
    const result = {
      browser,
      rows: timedPrograms.map((program) => rowOf(program, times)),
      depths,
      cells: await timedCells(),
      training: await timedEpochs(),
    }
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
  } finally {
    await bundle.close()
  }
}

await main().finally(closeChromium)
