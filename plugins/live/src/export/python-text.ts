// Parts of the exported programs that all frameworks share.
import type {TrainingSpec} from 'd2lbook-tensor'
import {shades} from '../data/digits.ts'
import {features} from '../data/features.ts'
import type {Exported} from './export-code.ts'

const mostNumbers = 400
const mostRows = 1000

/** A list of numbers with as many digits as tell floats apart in a picture. */
function numbers(values: ArrayLike<number>): string {
  return `[${Array.from(values, (value) => String(Number(value.toPrecision(5)))).join(', ')}]`
}

/** A matrix as nested lists, one row a line. */
export function matrix(values: ArrayLike<number>, columns: number, indent = '    '): string {
  const all = Array.from(values)
  const rows = Array.from({length: values.length / columns}, (_, row) =>
    numbers(all.slice(row * columns, (row + 1) * columns)),
  )
  return `[\n${rows.map((row) => `${indent}${row},\n`).join('')}]`
}

/** The training points as NumPy arrays `X` and `y`. */
export function dataCode(exported: Exported): string {
  const {train, spec, derived} = exported
  const inputs = spec.sizes[0]!
  const rows = Math.min(train.rows, mostRows)
  const note = rows < train.rows ? `  # the first ${rows} of ${train.rows}` : ''
  const columns = spec.loss === 'squared' ? spec.sizes.at(-1)! : 1
  const x = train.x.subarray(0, rows * inputs)
  const points = derived && {...derived, points: derived.points.subarray(0, rows * 2)}
  return [
    points
      ? featuresCode(points, note)
      : inputs > 32
        ? imagesCode(x, inputs, note)
        : arrayCode('X', x, inputs, note),
    `y = np.array(${numbers(train.y.subarray(0, rows * columns))}, dtype=np.float32)`,
  ].join('\n')
}

function arrayCode(name: string, values: Float32Array, columns: number, note: string): string {
  return `${name} = np.array(${matrix(values, columns)}, dtype=np.float32)${note}`
}

/** The points, and the features that the network is given of them. */
function featuresCode({points, features: names}: NonNullable<Exported['derived']>, note: string): string {
  const columns = names.map((name) => features[name].python)
  return `${arrayCode('points', points, 2, note)}
x1, x2 = points.T
X = np.stack([${columns.join(', ')}], axis=1)`
}

/** Images as one sign a pixel: a few shades are all they have. */
function imagesCode(x: Float32Array, pixels: number, note: string): string {
  const sign = (value: number): string => Math.round(value * shades).toString(16)
  const rows = Array.from({length: x.length / pixels}, (_, row) =>
    Array.from(x.subarray(row * pixels, (row + 1) * pixels), sign).join(''),
  )
  return `# an image a line, a sign a pixel: from 0 for paper to f for ink${note.replace('  #', ';')}
images = '''
${rows.join('\n')}
'''
X = np.array([[int(sign, 16) for sign in row] for row in images.split()], dtype=np.float32) / ${shades}`
}

/** Weights `[inputs, outputs]` and biases of each layer as `parameters`, or nothing when they are too many. */
export function parametersCode({state, spec}: Pick<Exported, 'state' | 'spec'>): string | undefined {
  if (!state) return undefined
  const count = [...state.weights, ...state.biases].reduce((sum, {length}) => sum + length, 0)
  if (count > mostNumbers) return undefined
  const layers = state.weights.map((weights, layer) => {
    const columns = spec.sizes[layer + 1]!
    return `    (np.array(${matrix(weights, columns, '        ').replace(/\]$/, '    ]')}, dtype=np.float32),\n     np.array(${numbers(state.biases[layer]!)}, dtype=np.float32)),\n`
  })
  return `# weights [inputs, outputs] and biases of each layer, after ${state.step} steps\nparameters = [\n${layers.join('')}]`
}

/** Batches in a new order each epoch. */
export const batchesCode = `def batches(generator):
    order = generator.permutation(len(X))
    for start in range(0, len(X) - batch_size + 1, batch_size):
        yield order[start:start + batch_size]`

export function settingsCode({training, train}: Exported): string {
  const {batchSize, seed, optimizer} = training
  return [
    `batch_size = ${Math.min(batchSize, train.rows, mostRows)}`,
    `learning_rate = ${optimizer.learningRate}`,
    `generator = np.random.default_rng(${seed})`,
  ].join('\n')
}

export function joinBlocks(...blocks: (string | undefined | false)[]): string {
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

/** The penalty on weights, in words of a comment. */
export function penaltyOf(training: TrainingSpec | undefined): {kind: 'none' | 'l1' | 'l2'; factor: number} {
  const {l1 = 0, weightDecay = 0} = training?.optimizer ?? {}
  if (l1 > 0) return {kind: 'l1', factor: l1}
  return weightDecay > 0 ? {kind: 'l2', factor: weightDecay} : {kind: 'none', factor: 0}
}
