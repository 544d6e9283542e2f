// Exported programs. Where Python stands, it reads them; their numbers are checked here.
import {execFileSync} from 'node:child_process'
import {expect, test} from 'vitest'
import {parseAttributes} from '../../plugins/live/src/attributes.ts'
import {mlpOptions} from '../../plugins/live/src/components/mlp-options.ts'
import {exportCode, frameworks, type FrameworkName} from '../../plugins/live/src/export/export-code.ts'
import {playgroundPoints, playgroundProblem, sourcePoints} from '../../plugins/live/src/model/playground.ts'
import {createTrainer} from '../../plugins/tensor/src/index.ts'

const names = Object.keys(frameworks) as FrameworkName[]
const cases: Record<string, string>[] = [
  {},
  {hidden: 'none', data: 'plane'},
  {hidden: '3,2', activation: 'prelu', optimizer: 'momentum', regularization: 'l2', samples: '40'},
  {hidden: '4', activation: 'gelu', optimizer: 'adam', regularization: 'l1', samples: '40'},
  {hidden: '16,16,16', activation: 'identity'},
]

async function exported(attributes: Record<string, string>) {
  const {values} = parseAttributes(mlpOptions, attributes)
  const problem = playgroundProblem(values, playgroundPoints(values, sourcePoints('')))
  const trainer = await createTrainer(problem.spec, problem.training, problem.train, 'plain')
  await trainer.train(10)
  return {...problem, state: await trainer.state()}
}

function python(): string | undefined {
  try {
    execFileSync('python3', ['--version'])
    return 'python3'
  } catch {
    return undefined
  }
}

test.skipIf(!python())('every program is Python, for every framework', async () => {
  const problems = await Promise.all(cases.map(exported))
  const programs = problems.flatMap((problem) => names.map((name) => exportCode(name, problem)))
  for (const program of programs) expect(program).not.toMatch(/undefined|NaN|Infinity|\[object/)
  const parse = 'import ast, json, sys\nfor program in json.load(sys.stdin): ast.parse(program)'
  execFileSync('python3', ['-c', parse], {input: JSON.stringify(programs)})
})

test('few weights stand in the program, many are left to the framework', async () => {
  const small = await exported({hidden: '3', samples: '40'})
  const first = String(Number(small.state.weights[0]![0]!.toPrecision(5)))
  for (const name of names) expect(exportCode(name, small)).toContain(`[${first}, `)
  const large = await exported({hidden: '16,16,16', samples: '40'})
  for (const name of names) expect(exportCode(name, large)).not.toContain('after 10 steps')
})

test.each([
  ['pytorch', ["nn.GELU(approximate='tanh')", 'torch.optim.Adam(', '0.003 * sum(w.abs().sum()']],
  ['mxnet', ['nn.GELU()', "'adam'", '0.003 * sum(mnp.abs(']],
  ['tensorflow', ['tf.nn.gelu(x, approximate=True)', 'optimizers.Adam(', 'regularizers.L1(0.003)']],
  ['jax', ['jax.nn.gelu(x, approximate=True)', 'optax.adam(', '0.003 * sum(jnp.abs(']],
] as const)('%s has the same activation, optimizer and penalty', async (name, parts) => {
  const code = exportCode(name, await exported(cases[3]!))
  for (const part of parts) expect(code).toContain(part)
})

test.skipIf(!hasNumpy())('data and weights of a program give the loss that the figure shows', async () => {
  const problem = await exported({hidden: '3', activation: 'tanh', samples: '40'})
  const trainer = await createTrainer(problem.spec, problem.training, problem.train, 'plain')
  await trainer.load(problem.state)
  const expected = await trainer.loss(problem.train)
  const [head] = exportCode('jax', problem).split('def net')
  const numbers = head!.replace(/^import (jax|optax).*$/gm, '')
  const check = `
h = X
for weight, bias in parameters[:-1]:
    h = np.tanh(h @ weight + bias)
o = (h @ parameters[-1][0] + parameters[-1][1]).squeeze(1)
print(np.mean(np.maximum(o, 0) - o * y + np.log1p(np.exp(-np.abs(o)))))`
  const printed = execFileSync('python3', ['-'], {input: numbers + check}).toString()
  expect(Number(printed)).toBeCloseTo(expected, 3)
})

function hasNumpy(): boolean {
  try {
    execFileSync('python3', ['-c', 'import numpy'], {stdio: 'ignore'})
    return true
  } catch {
    return false
  }
}
