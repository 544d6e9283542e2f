// Training steps of two networks in a real browser: this engine, gpu.js used naively, tensorflow.js and jax-js, all in one run.
// Prints JSON: `targets` are the promised ratios, `rows` all times, `probes` what the engine would choose. Arguments: `small` or `large` for one task, `--only=wasm` for contestants by name, `--rounds=80`.
import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {openBundle} from '../browser/open-bundle.ts'
import {closeChromium} from '../browser/shared-chromium.ts'
import type {Row} from './tensor-page.ts'
import {compareWithTargets, type ProbedTask} from './tensor-targets.ts'

const wasmFolder = join(process.cwd(), 'node_modules/@tensorflow/tfjs-backend-wasm/dist')

async function main(): Promise<void> {
  const option = (name: string, otherwise: string): string =>
    process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise
  const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
  const tasks = named.length > 0 ? named : ['small', 'large']
  const wasmFiles = (await readdir(wasmFolder)).filter((file) => file.endsWith('.wasm'))
  const bundle = await openBundle(join(process.cwd(), 'tests/bench/tensor-page.ts'), {
    minify: true,
    files: Object.fromEntries(wasmFiles.map((file) => [file, join(wasmFolder, file)])),
  })
  bundle.page.on('pageerror', (error) => process.stderr.write(`${error.message}\n`))
  bundle.page.setDefaultTimeout(0)
  try {
    const rows: Row[] = []
    const probes: ProbedTask[] = []
    for (const task of tasks) {
      const call = `runTask('${task}', '${option('only', '')}', ${option('rounds', '40')}, ${option('milliseconds', '30')})`
      rows.push(...(await bundle.page.evaluate<Row[]>(call)))
      if (!process.argv.includes('--no-probe'))
        probes.push(await bundle.page.evaluate<ProbedTask>(`probeTask('${task}')`))
    }
    const browser = bundle.page.context().browser()?.version()
    const result = {
      browser,
      targets: compareWithTargets(rows, probes),
      rows: rows.map(withRatio),
      probes,
    }
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
  } finally {
    await bundle.close()
  }
}

/** How many times as fast as plain loops in the same run. */
function withRatio(row: Row, _: number, rows: Row[]): Row & {timesPlain?: number} {
  const plain = rows.find(({task, contestant}) => task === row.task && contestant === 'd2lbook-tensor plain')
  if (!plain?.millisecondsPerStep || !row.millisecondsPerStep) return row
  return {...row, timesPlain: plain.millisecondsPerStep / row.millisecondsPerStep}
}

await main().finally(closeChromium)
