// Which backend is right and fast here and now, for this network: found by running each, not by its name. Meant for a worker.
import {createTrainer} from './create-trainer.ts'
import {findRenderer, isGpuMode} from './gpu/renderer.ts'
import {checkSpec, targetColumns} from './mlp/check-spec.ts'
import type {
  BackendName,
  BackendReport,
  Dataset,
  MlpSpec,
  ProbeReport,
  TrainingSpec,
  TrainingState,
} from './model.ts'

export interface ProbeOptions {
  /** Only these are considered. @default all */
  allow?: BackendName[]
  /** Also consider graphics cards that are only imitated, e.g. to look at them. @default false */
  allowSoftware?: boolean
  /** What an earlier probe chose under the same `probeKey`: then only this one is tested again, and taken if it is still right. */
  remembered?: BackendName
  /** Milliseconds that work takes on a backend. @default by the clock */
  stopwatch?: Stopwatch
}

type Stopwatch = (work: () => Promise<unknown>, backend: BackendName) => Promise<number>

/** In the order in which they are tried: what comes later must be worth its loading. */
const backendNames: BackendName[] = ['plain', 'wasm', 'webgl2', 'webgpu']

/** Relative; half floats deviate a hundred times more. */
const largestDeviation = 1e-3
/** A step of more work is self-tested on fewer rows. */
const largestSelfTest = 2e7
/** A graphics card cannot do a step in less, with a dozen kernels to start. */
const gpuOverheadMilliseconds = 0.1
const timingMilliseconds = 25

/**
 * Tests and times every backend on a few steps of this very run. A backend that fails, deviates from the plain loops or is a
 * software renderer is refused, with the reason in the report. Never rejects for a backend's sake.
 */
export async function probe(
  spec: MlpSpec,
  training: TrainingSpec,
  data: Dataset,
  options: ProbeOptions = {},
): Promise<ProbeReport> {
  checkSpec(spec, training, data)
  const allowed = backendNames.filter((name) => options.allow?.includes(name) ?? true)
  const workload = createWorkload(spec, training, data)
  const expected = await referenceState(workload)
  const key = probeKey(spec, training)
  if (options.remembered !== undefined && allowed.includes(options.remembered)) {
    const report = await testBackend(options.remembered, workload, expected, options)
    const reason = 'the fastest when all were tried; still gives the right numbers'
    if (report.usable) return {key, chosen: report.backend, candidates: [{...report, reason}]}
  }
  const candidates: BackendReport[] = []
  for (const name of allowed) {
    const best = fastest(candidates)
    const tooQuick =
      isGpuMode(name) && best !== undefined && best.millisecondsPerStep! < gpuOverheadMilliseconds
    candidates.push(
      tooQuick
        ? refused(
            name,
            `not tried: a step takes ${round(best.millisecondsPerStep!)} ms, a graphics card takes longer to start`,
          )
        : await testBackend(name, workload, expected, options),
    )
  }
  return {
    key,
    chosen: fastest(candidates)?.backend ?? 'plain',
    candidates: candidates.map((report) => compared(report, candidates)),
  }
}

/**
 * The same for workloads of about the same size in the same browser: what a probe chose can be kept under this key.
 */
export function probeKey(spec: MlpSpec, training: TrainingSpec): string {
  const size = Math.round(Math.log2(multiplicationsPerRow(spec) * training.batchSize))
  return `d2lbook-tensor 1|2^${size}|${globalThis.navigator?.userAgent ?? 'no user agent'}`
}

interface Workload {
  spec: MlpSpec
  training: TrainingSpec
  data: Dataset
  /** The same run on so few rows that plain loops do it quickly. */
  brief: TrainingSpec
}

function createWorkload(spec: MlpSpec, training: TrainingSpec, data: Dataset): Workload {
  const rows = Math.min(data.rows, 2 * training.batchSize)
  const x = data.x.slice(0, rows * spec.sizes[0]!)
  const y = data.y.slice(0, rows * targetColumns(spec))
  const testRows = Math.max(1, Math.floor(largestSelfTest / multiplicationsPerRow(spec)))
  const brief = {...training, batchSize: Math.min(training.batchSize, testRows)}
  return {spec, training, data: {rows, x, y}, brief}
}

/** Of a training step: forward, and backward for weights and inputs. */
function multiplicationsPerRow({sizes}: MlpSpec): number {
  return 3 * sizes.slice(1).reduce((sum, outputs, layer) => sum + outputs * sizes[layer]!, 0)
}

async function referenceState({spec, brief, data}: Workload): Promise<TrainingState> {
  const trainer = await createTrainer(spec, brief, data, 'plain')
  await trainer.train(2)
  return trainer.state()
}

async function testBackend(
  name: BackendName,
  workload: Workload,
  expected: TrainingState,
  {allowSoftware = false, stopwatch = byTheClock}: ProbeOptions,
): Promise<BackendReport> {
  try {
    const refusal = await reasonToRefuse(name, allowSoftware)
    if (refusal !== undefined) return refused(name, refusal)
    const deviation = await selfTest(name, workload, expected)
    if (!(deviation <= largestDeviation)) {
      return {
        ...refused(name, `wrong numbers: off by ${deviation.toExponential(1)} after two steps`),
        deviation,
      }
    }
    const millisecondsPerStep = await timeSteps(name, workload, stopwatch)
    return {backend: name, usable: true, reason: '', millisecondsPerStep, deviation}
  } catch (error) {
    return refused(name, error instanceof Error ? error.message : String(error))
  }
}

async function reasonToRefuse(name: BackendName, allowSoftware: boolean): Promise<string | undefined> {
  if (!isGpuMode(name)) return undefined
  const renderer = await findRenderer(name)
  if (!renderer)
    return `this browser has no ${name === 'webgl2' ? 'WebGL2 with float textures' : 'WebGPU adapter'}`
  return renderer.isSoftware && !allowSoftware ? `software renderer (${renderer.name})` : undefined
}

async function selfTest(name: BackendName, {spec, brief, data}: Workload, expected: TrainingState) {
  const trainer = await createTrainer(spec, brief, data, name)
  try {
    await trainer.train(2)
    const {weights, biases} = await trainer.state()
    return Math.max(deviationOf(weights, expected.weights), deviationOf(biases, expected.biases))
  } finally {
    trainer.dispose()
  }
}

/** The best of three, of as many steps at once as fill the time; the first step, which compiles, does not count. */
async function timeSteps(
  name: BackendName,
  {spec, training, data, brief}: Workload,
  stopwatch: Stopwatch,
): Promise<number> {
  // plain loops take too long over large batches, and their time goes with the rows
  const isLong = name === 'plain' && brief.batchSize < training.batchSize
  const trainer = await createTrainer(spec, isLong ? brief : training, data, name)
  const timeOf = (count: number) => stopwatch(() => trainer.train(count), name)
  try {
    await trainer.train(1)
    let count = 1
    let elapsed = await timeOf(count)
    while (elapsed < timingMilliseconds && count < 4096) {
      count = Math.ceil(count * Math.min(8, Math.max(2, (1.2 * timingMilliseconds) / Math.max(elapsed, 0.1))))
      elapsed = await timeOf(count)
    }
    if (elapsed < 8 * timingMilliseconds) {
      elapsed = Math.min(elapsed, await timeOf(count), await timeOf(count))
    }
    return (elapsed / count) * (isLong ? training.batchSize / brief.batchSize : 1)
  } finally {
    trainer.dispose()
  }
}

async function byTheClock(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function deviationOf(actual: Float32Array[], expected: Float32Array[]): number {
  let worst = 0
  for (const [i, array] of expected.entries()) {
    let scale = 1e-6
    let difference = 0
    for (const [j, value] of array.entries()) {
      scale = Math.max(scale, Math.abs(value))
      difference = Math.max(difference, Math.abs(actual[i]![j]! - value))
    }
    worst = Math.max(worst, difference / scale)
  }
  return worst
}

function fastest(candidates: BackendReport[]): BackendReport | undefined {
  const usable = candidates.filter((report) => report.usable)
  return usable.toSorted((a, b) => a.millisecondsPerStep! - b.millisecondsPerStep!)[0]
}

function compared(report: BackendReport, candidates: BackendReport[]): BackendReport {
  if (!report.usable) return report
  const plain = candidates.find(({backend}) => backend === 'plain')?.millisecondsPerStep
  if (report.backend === 'plain' || plain === undefined) return {...report, reason: 'gives the right numbers'}
  const ratio = plain / report.millisecondsPerStep!
  return {
    ...report,
    reason:
      ratio >= 1
        ? `${round(ratio)} times faster than plain loops`
        : `${round(1 / ratio)} times slower than plain loops`,
  }
}

function refused(backend: BackendName, reason: string): BackendReport {
  return {backend, usable: false, reason}
}

function round(value: number): number {
  return Number(value.toPrecision(2))
}
