// Python in a worker of a real browser: loops, calls, generators, how deep functions call themselves. Prints JSON.
import {join} from 'node:path'
import {openBundle} from '../browser/open-bundle.ts'
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

async function main(): Promise<void> {
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
    const result = {browser, rows: timedPrograms.map((program) => rowOf(program, times)), depths}
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
  } finally {
    await bundle.close()
  }
}

await main()
