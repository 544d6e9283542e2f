// Products of matrices, and what goes over their rows.
import type {RowsCall} from '../kernel-calls.ts'
import {sumTo} from './elementwise-ops.ts'
import type {Op} from './op.ts'
import {checkIndices} from './pick.ts'
import {broadcastShapes, formatShape, sizeOf, type Shape} from './shape.ts'
import type {Tensor} from './tensor.ts'

type Transposed = {
  /** The operand is stored with its last two axes exchanged. */
  left: boolean
  right: boolean
}

function product(a: Tensor, b: Tensor, left: boolean, right: boolean): Tensor {
  return matmul.forward([a, b], {left, right})
}

function matrixSizes(shape: Shape, isTransposed: boolean): [number, number] {
  const [rows, columns] = shape.slice(-2) as [number, number]
  return isTransposed ? [columns, rows] : [rows, columns]
}

/** Of `[..., m, k]` and `[..., k, n]`; what comes before is broadcast. */
const matmul: Op<Transposed> = {
  forward: ([a, b], transposed) => {
    const [m, k] = matrixSizes(a!.shape, transposed.left)
    const [inner, n] = matrixSizes(b!.shape, transposed.right)
    if (k !== inner) {
      throw new RangeError(
        `matmul: inner sizes differ: ${formatShape(a!.shape)} and ${formatShape(b!.shape)}`,
      )
    }
    const batch = broadcastShapes('matmul', a!.shape.slice(0, -2), b!.shape.slice(0, -2))
    const left = repeated(a!, batch)
    const right = repeated(b!, batch)
    const call = {
      kernel: 'matmul',
      batch: sizeOf(batch),
      m,
      n,
      k,
      left: left.slot,
      right: right.slot,
      transposeLeft: transposed.left,
      transposeRight: transposed.right,
      leftStep: left.shape.length > 2 ? m * k : 0,
      rightStep: right.shape.length > 2 ? k * n : 0,
    } as const
    return a!.tensors.compute(call, [...batch, m, n], 'float32')
  },
  gradient: ({dy, inputs: [a, b], attributes: {left, right}, wanted}) => {
    const da = (): Tensor => (left ? product(b!, dy, right, true) : product(dy, b!, false, !right))
    const db = (): Tensor => (right ? product(dy, a!, true, left) : product(a!, dy, !left, false))
    return [wanted[0] ? sumTo(da(), a!.shape) : undefined, wanted[1] ? sumTo(db(), b!.shape) : undefined]
  },
}

/** One matrix for the whole batch stays one. */
function repeated(tensor: Tensor, batch: Shape): Tensor {
  const isOne = sizeOf(tensor.shape.slice(0, -2)) === 1
  if (isOne) return tensor.tensors.share(tensor, tensor.shape.slice(-2))
  return tensor.expandTo([...batch, ...tensor.shape.slice(-2)])
}

function overRows(fn: RowsCall<unknown>['fn'], x: Tensor, shape: Shape, labels?: Tensor): Tensor {
  const columns = x.shape.at(-1) ?? 1
  const call = {
    kernel: 'rows',
    fn,
    rows: x.size / columns,
    columns,
    input: x.slot,
    labels: labels?.slot,
  } as const
  return x.tensors.compute(call, shape, 'float32')
}

/** Over the last axis. */
const softmax: Op<undefined> = {
  forward: ([x]) => overRows('softmax', x!, x!.shape),
  gradient: ({dy, output}) => [output.mul(dy.sub(dy.mul(output).sum([-1], true)))],
}

const logSoftmax: Op<undefined> = {
  forward: ([x]) => overRows('logSoftmax', x!, x!.shape),
  gradient: ({dy, output}) => [dy.sub(output.exp().mul(dy.sum([-1], true)))],
}

/** Of logits `[..., classes]` against class numbers `[...]`: one loss for each. */
const crossEntropy: Op<undefined> = {
  forward: ([logits, labels]) => {
    const expected = logits!.shape.slice(0, -1)
    if (labels!.size !== sizeOf(expected)) {
      const shapes = `${formatShape(logits!.shape)} and ${formatShape(labels!.shape)}`
      throw new RangeError(`crossEntropy: logits and labels do not fit together: ${shapes}`)
    }
    checkIndices('crossEntropy: class', labels!, logits!.shape.at(-1) ?? 0)
    return overRows('softmaxLoss', logits!, expected, labels)
  },
  gradient: ({dy, inputs: [logits, labels]}) => [
    overRows('softmaxGradient', logits!, logits!.shape, labels).mul(dy.reshape([...dy.shape, 1])),
    undefined,
  ],
}

export const matrixOps = {matmul, softmax, logSoftmax, crossEntropy}
