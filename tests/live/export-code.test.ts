// Exported programs. Where Python stands, it reads them; their numbers are checked here.
import {execFileSync} from 'node:child_process'
import {expect, test} from 'vitest'
import {parseAttributes} from '../../plugins/live/src/attributes.ts'
import {mlpOptions} from '../../plugins/live/src/components/mlp-options.ts'
import {featureNames} from '../../plugins/live/src/data/features.ts'
import {exportCode, exportNetwork} from '../../plugins/live/src/export/export-code.ts'
import {frameworks, type FrameworkName} from '../../plugins/live/src/export/frameworks.ts'
import {playgroundProgram} from '../../plugins/live/src/export/playground-program.ts'
import {activationCode, collapseCode} from '../../plugins/live/src/export/single-functions.ts'
import {approximationOptions} from '../../plugins/live/src/components/approximation.ts'
import {digitsOptions} from '../../plugins/live/src/components/digits.ts'
import {curveProblem, spreadState, targetCurve} from '../../plugins/live/src/model/curve-fit.ts'
import {digitProblem, splitDigits} from '../../plugins/live/src/model/digit-problem.ts'
import {activationNames} from '../../plugins/live/src/model/network.ts'
import {collapse, makeTwoLayers} from '../../plugins/live/src/model/two-layers.ts'
import {playgroundPoints, sourcePoints} from '../../plugins/live/src/model/playground.ts'
import {createTrainer} from '../../plugins/tensor/src/index.ts'

const names = Object.keys(frameworks) as FrameworkName[]
const cases: Record<string, string>[] = [
  {},
  {hidden: 'none', data: 'plane'},
  {hidden: '3,2', activation: 'prelu', optimizer: 'momentum', regularization: 'l2', samples: '40'},
  {hidden: '4', activation: 'gelu', optimizer: 'adam', regularization: 'l1', samples: '40'},
  {hidden: '16,16,16', activation: 'identity'},
  {hidden: '3', data: 'bumps', features: featureNames.join(','), samples: '40'},
]

async function exported(attributes: Record<string, string>) {
  const {values} = parseAttributes(mlpOptions, attributes)
  const problem = playgroundProgram(values, playgroundPoints(values, sourcePoints('')))
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

/** What every component has to export, in one framework. */
async function programsOf(name: FrameworkName): Promise<string[]> {
  const {values: curve} = parseAttributes(approximationOptions, {units: '6'})
  const {values: digits} = parseAttributes(digitsOptions, {samples: '100'})
  const network = {sizes: [4, 5, 3], activation: 'gelu', loss: 'squared', initializer: 'he'} as const
  const problems = await Promise.all(cases.map(exported))
  const fit = {...curveProblem(curve, targetCurve(curve, [])), state: spreadState(curve)}
  return [
    ...problems.map((problem) => exportCode(name, problem)),
    exportCode(name, fit),
    exportCode(name, digitProblem(digits, splitDigits(digits))),
    exportNetwork(name, {spec: {...network, sizes: [...network.sizes]}, seed: 3}),
    exportNetwork(name, {spec: problems[2]!.spec, seed: 3, state: problems[2]!.state}),
    activationCode(name, {functions: activationNames, alpha: 0.25, x: -2}),
    collapseCode(name, {layers: makeTwoLayers(4, 4), activation: 'tanh', bend: 0.5}),
  ]
}

test.skipIf(!python())('every program of every component is Python, for every framework', async () => {
  const programs = (await Promise.all(names.map(programsOf))).flat()
  for (const program of programs) expect(program).not.toMatch(/undefined|NaN|Infinity|\[object/)
  const parse = 'import ast, json, sys\nfor program in json.load(sys.stdin): ast.parse(program)'
  execFileSync('python3', ['-c', parse], {input: JSON.stringify(programs)})
})

test('two layers are written as the book multiplies them: inputs are rows', () => {
  const layers = makeTwoLayers(3, 2)
  const {w} = collapse(layers)
  const code = collapseCode('jax', {layers, activation: 'tanh', bend: 0})
  const matrixOf = (name: string): number[][] =>
    JSON.parse(new RegExp(`${name} = jnp\\.array\\(([^)]*)`).exec(code)![1]!.replaceAll(/,\s*\]/g, ']'))
  const [first, second] = [matrixOf('W1'), matrixOf('W2')]
  expect([first.length, second.length]).toEqual([2, 3])
  const product = first.flatMap((row) =>
    [0, 1].map((column) => row.reduce((sum, value, unit) => sum + value * second[unit]![column]!, 0)),
  )
  product.forEach((value, index) => expect(value).toBeCloseTo(w[(index % 2) * 2 + Math.floor(index / 2)]!))
})

test('images are exported without loss', () => {
  const {values} = parseAttributes(digitsOptions, {samples: '100'})
  const problem = digitProblem(values, splitDigits(values))
  const [, images] = exportCode('pytorch', problem).split("'''")
  const signs = images!.trim().split('\n')
  expect(signs).toHaveLength(80)
  expect(Float32Array.from(signs.join(''), (sign) => Number.parseInt(sign, 16) / 15)).toEqual(problem.train.x)
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

const losses = {
  logistic: 'np.mean(np.maximum(o, 0) - o * y + np.log1p(np.exp(-np.abs(o))))',
  squared: '0.5 * np.mean((o - y) ** 2)',
}

test.each(names)('%s is given points, and computes the features of the table from them', async (name) => {
  const code = exportCode(name, await exported({features: 'x2,x1*x2,sin(x1)', samples: '40', hidden: '2'}))
  expect(code).toContain('points = np.array([\n')
  expect(code).toContain('x1, x2 = points.T\nX = np.stack([x2, x1 * x2, np.sin(x1)], axis=1)\n')
  const plain = exportCode(name, await exported({samples: '40', hidden: '2'}))
  expect(plain).not.toContain('points')
})

test.each([
  ['pytorch', '0.5 * ((out.reshape(target.shape) - target) ** 2).mean()'],
  ['mxnet', 'gluon.loss.L2Loss()'],
  ['tensorflow', 'lambda target, out: 0.5 * tf.reduce_mean((out - target) ** 2)'],
  ['jax', '0.5 * ((net(parameters, x).reshape(target.shape) - target) ** 2).mean()'],
] as const)('%s has the squared error for targets that are numbers', async (name, loss) => {
  expect(exportCode(name, await exported({data: 'bumps', samples: '40'}))).toContain(loss)
})

test.skipIf(!hasNumpy()).each([
  ['logistic', {}],
  ['logistic', {data: 'circles', features: 'x1^2,x2^2'}],
  ['squared', {data: 'plane'}],
  ['squared', {data: 'bumps', features: featureNames.join(',')}],
] as const)(
  'data and weights of a program give the %s loss that the figure shows: %j',
  async (loss, options) => {
    const problem = await exported({hidden: '3', activation: 'tanh', samples: '40', ...options})
    expect(problem.spec.loss).toBe(loss)
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
print(${losses[loss]})`
    const printed = execFileSync('python3', ['-'], {input: numbers + check}).toString()
    expect(Number(printed)).toBeCloseTo(expected, 3)
  },
)

function hasNumpy(): boolean {
  try {
    execFileSync('python3', ['-c', 'import numpy'], {stdio: 'ignore'})
    return true
  } catch {
    return false
  }
}
