// Runs all contestants in turn, round after round, so that a busy moment of the machine hits everybody alike.
import {createTrainer, probe, type MlpSpec} from '../../plugins/tensor/src/index.ts'
import {deviationOf, randomDataset} from '../tensor/agreement-cases.ts'
import type {Contestant, Run, Task} from './contestants/contestant.ts'
import {jaxJs} from './contestants/jax-js.ts'
import {naiveGpuJs, pipelinedGpuJs} from './contestants/naive-gpu-js.ts'
import {own} from './contestants/own.ts'
import {tfjs} from './contestants/tfjs.ts'

export interface Row {
  task: string
  contestant: string
  error?: string
  /** What the library says of how it runs. */
  how?: string
  /** Of the fastest round, and of the middle one. */
  millisecondsPerStep?: number
  medianMilliseconds?: number
  /** From nothing to the first step. */
  firstMilliseconds?: number
  gflops?: number
  /** Of the weights from those of plain loops, after the same number of steps. */
  deviation?: number
}

const contestants: Contestant[] = [
  own('plain'),
  own('wasm'),
  own('webgl2'),
  own('webgpu'),
  naiveGpuJs('webgl2'),
  naiveGpuJs('webgpu'),
  pipelinedGpuJs('webgl2'),
  pipelinedGpuJs('webgpu'),
  tfjs('cpu'),
  tfjs('wasm'),
  tfjs('webgl'),
  jaxJs('wasm'),
  jaxJs('webgl'),
  jaxJs('webgpu'),
]

async function createTask(name: string, spec: MlpSpec, rows: number): Promise<Task> {
  const data = randomDataset(spec, rows)
  const learningRate = 0.1
  const training = {optimizer: {name: 'sgd', learningRate}, batchSize: rows, seed: 1} as const
  const trainer = await createTrainer(spec, training, data, 'plain')
  const start = await trainer.state()
  // three products per layer and row, but the first layer passes nothing back
  const products = spec.sizes.slice(1).map((outputs, i) => (i === 0 ? 2 : 3) * outputs * spec.sizes[i]!)
  const operations = 2 * rows * products.reduce((sum, product) => sum + product, 0)
  return {name, spec, data, learningRate, start, operations}
}

const tasks = {
  small: () =>
    createTask('2-64-64-1, batch 32', {sizes: [2, 64, 64, 1], activation: 'tanh', loss: 'logistic'}, 32),
  large: () =>
    createTask('784-256-10, batch 256', {sizes: [784, 256, 10], activation: 'relu', loss: 'softmax'}, 256),
}

const checkedSteps = 3

interface Entrant {
  row: Row
  run: Run
  stepsPerRound: number
  times: number[]
}

async function runTask(
  name: keyof typeof tasks,
  only: string,
  rounds: number,
  roundMilliseconds: number,
): Promise<Row[]> {
  const task = await tasks[name]()
  const reference = await own('plain').open(task)
  await reference.train(checkedSteps)
  const expected = await reference.weights()
  const entrants: Entrant[] = []
  const rows: Row[] = []
  for (const contestant of contestants.filter((candidate) => candidate.name.includes(only))) {
    const row: Row = {task: task.name, contestant: contestant.name}
    rows.push(row)
    try {
      entrants.push(await enter(contestant, task, row, expected, roundMilliseconds))
    } catch (error) {
      row.error = String(error).slice(0, 200)
    }
  }
  for (let round = 0; round < rounds; round++) {
    for (const entrant of entrants) {
      // what takes seconds is not repeated for precision
      if (round > 0 && entrant.times[0]! > 1500) continue
      entrant.times.push(await timeOf(entrant.run, entrant.stepsPerRound))
    }
  }
  for (const {row, times, run} of entrants) {
    const sorted = times.toSorted((a, b) => a - b)
    row.millisecondsPerStep = sorted[0]!
    row.medianMilliseconds = sorted[Math.floor(sorted.length / 2)]!
    row.gflops = task.operations / sorted[0]! / 1e6
    run.dispose()
  }
  return rows
}

async function enter(
  contestant: Contestant,
  task: Task,
  row: Row,
  expected: Float32Array[],
  roundMilliseconds: number,
): Promise<Entrant> {
  const start = performance.now()
  const run = await contestant.open(task)
  await run.train(1)
  row.firstMilliseconds = performance.now() - start
  await run.train(checkedSteps - 1)
  if (run.how) row.how = run.how()
  const weights = await run.weights()
  row.deviation = Math.max(...expected.map((array, i) => deviationOf(weights[i]!, array)))
  const once = await timeOf(run, 1)
  const stepsPerRound = Math.max(1, Math.min(5000, Math.round(roundMilliseconds / once)))
  // once more at full length: compilers warm up
  const warm = once < roundMilliseconds ? await timeOf(run, stepsPerRound) : once
  return {
    row,
    run,
    stepsPerRound: Math.max(1, Math.min(5000, Math.round(roundMilliseconds / warm))),
    times: [warm],
  }
}

async function timeOf(run: Run, steps: number): Promise<number> {
  const start = performance.now()
  await run.train(steps)
  return (performance.now() - start) / steps
}

/** What the probe takes, with and without leave to take software renderers. */
async function probeTask(name: keyof typeof tasks) {
  const {name: task, spec, data} = await tasks[name]()
  const training = {optimizer: {name: 'sgd', learningRate: 0.1}, batchSize: data.rows, seed: 1} as const
  return {
    task,
    asUsual: await probe(spec, training, data),
    withSoftware: await probe(spec, training, data, {allowSoftware: true}),
  }
}

Object.assign(globalThis, {runTask, probeTask})
