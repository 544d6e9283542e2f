// Parts of the exported programs that all frameworks share.
import type {Exported} from './export-code.ts'

const mostNumbers = 400
const mostRows = 400

/** A list of numbers with as many digits as tell floats apart in a picture. */
export function numbers(values: ArrayLike<number>): string {
  return `[${Array.from(values, (value) => String(Number(value.toPrecision(5)))).join(', ')}]`
}

/** A matrix as nested lists, one row a line. */
export function matrix(values: Float32Array, columns: number, indent = '    '): string {
  const rows = Array.from({length: values.length / columns}, (_, row) =>
    numbers(values.subarray(row * columns, (row + 1) * columns)),
  )
  return `[\n${rows.map((row) => `${indent}${row},\n`).join('')}]`
}

/** The training points as NumPy arrays `X` and `y`. */
export function dataCode({train, spec}: Exported): string {
  const inputs = spec.sizes[0]!
  const rows = Math.min(train.rows, mostRows)
  const note = rows < train.rows ? `  # the first ${rows} of ${train.rows}` : ''
  const columns = spec.loss === 'squared' ? spec.sizes.at(-1)! : 1
  return [
    `X = np.array(${matrix(train.x.subarray(0, rows * inputs), inputs)}, dtype=np.float32)${note}`,
    `y = np.array(${numbers(train.y.subarray(0, rows * columns))}, dtype=np.float32)`,
  ].join('\n')
}

/** Weights `[inputs, outputs]` and biases of each layer as `parameters`, or nothing when they are too many. */
export function parametersCode({state, spec}: Exported): string | undefined {
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
export function penaltyOf({training}: Exported): {kind: 'none' | 'l1' | 'l2'; factor: number} {
  const {l1 = 0, weightDecay = 0} = training.optimizer
  if (l1 > 0) return {kind: 'l1', factor: l1}
  return weightDecay > 0 ? {kind: 'l2', factor: weightDecay} : {kind: 'none', factor: 0}
}
