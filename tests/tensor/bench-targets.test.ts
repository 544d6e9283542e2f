import {expect, test} from 'vitest'
import type {Row} from '../bench/tensor-page.ts'
import {compareWithTargets, type ProbedTask} from '../bench/tensor-targets.ts'

function row(contestant: string, millisecondsPerStep: number, deviation = 1e-7): Row {
  return {task: 'small', contestant, millisecondsPerStep, deviation}
}

const rows: Row[] = [
  row('d2lbook-tensor plain', 10),
  row('d2lbook-tensor wasm', 1),
  row('d2lbook-tensor webgl2', 2),
  row('gpu.js naively webgl2', 4),
  row('tensorflow.js wasm', 3),
  row('jax-js wasm', 1.4),
  // wrong, and therefore no record
  row('jax-js webgpu', 0.1, 0.5),
  row('tensorflow.js webgl', 0.1, Number.NaN),
  {task: 'small', contestant: 'gpu.js naively webgpu', error: 'no adapter'},
]
const probed: ProbedTask[] = [{task: 'small', asUsual: {key: 'small', chosen: 'webgl2', candidates: []}}]

test('ratios are against the best that computed the same, and say whether they are as promised', () => {
  const found = compareWithTargets(rows, probed).map(({what, ratio, isMet}) => [what, ratio, isMet])
  expect(found).toEqual([
    ['wasm v. the best of tensorflow.js and jax-js', 1.4, false],
    ['wasm v. plain loops', 10, true],
    ['webgl2 v. gpu.js used naively', 2, false],
    ['webgpu v. gpu.js used naively', null, false],
    ["the probe's choice (webgl2) v. the best backend", 0.5, false],
  ])
})
