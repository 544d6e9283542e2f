// What the measurements are worth: ratios within one run, against what the engine promises.
import type {ProbeReport} from '../../plugins/tensor/src/index.ts'
import type {Row} from './tensor-page.ts'

/** What a probe chose for a task, as a reader would get it. */
export interface ProbedTask {
  task: string
  asUsual: ProbeReport
}

export interface Comparison {
  task: string
  what: string
  /** How many times as fast; null if one of the two could not be measured or computed something else. */
  ratio: number | null
  atLeast: number
  isMet: boolean
}

/** Weights further from those of plain loops are another computation. */
const largestDeviation = 1e-3
const plain = 'd2lbook-tensor plain'
const wasm = 'd2lbook-tensor wasm'

export function compareWithTargets(rows: Row[], probed: ProbedTask[]): Comparison[] {
  const tasks = [...new Set(rows.map(({task}) => task))]
  return tasks.flatMap((task) => {
    const timeOf = (isOne: (name: string) => boolean): number =>
      Math.min(...rows.filter((row) => row.task === task && isOne(row.contestant)).map(timeOfRow))
    const compare = (what: string, own: number, other: number, atLeast: number): Comparison => {
      const ratio = Number.isFinite(other / own) ? other / own : null
      return {task, what, ratio, atLeast, isMet: ratio !== null && ratio >= atLeast}
    }
    const is = (wanted: string) => (name: string) => name === wanted
    const isPeer = (name: string): boolean => /^(tensorflow\.js|jax-js) /.test(name)
    const isOwn = (name: string): boolean => name.startsWith('d2lbook-tensor ')
    const chosen = probed.find((probe) => probe.task === task)?.asUsual.chosen
    return [
      compare('wasm v. the best of tensorflow.js and jax-js', timeOf(is(wasm)), timeOf(isPeer), 1.5),
      compare(
        'wasm v. plain loops',
        timeOf(is(wasm)),
        timeOf(is(plain)),
        task.startsWith('784-256-10') ? 15 : 8,
      ),
      ...['webgl2', 'webgpu'].map((mode) =>
        compare(
          `${mode} v. gpu.js used naively`,
          timeOf(is(`d2lbook-tensor ${mode}`)),
          timeOf(is(`gpu.js naively ${mode}`)),
          3,
        ),
      ),
      compare(
        `the probe's choice (${chosen ?? 'none'}) v. the best backend`,
        timeOf(is(`d2lbook-tensor ${chosen}`)),
        timeOf(isOwn),
        1 / 1.2,
      ),
    ]
  })
}

/** Infinite for what failed or was wrong. */
function timeOfRow({millisecondsPerStep, deviation}: Row): number {
  const isRight = deviation !== undefined && deviation <= largestDeviation
  return isRight && millisecondsPerStep !== undefined ? millisecondsPerStep : Infinity
}
