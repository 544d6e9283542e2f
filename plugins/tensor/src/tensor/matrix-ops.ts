// Products of matrices, and what goes over their rows.
import type {RowsCall} from '../kernel-calls.ts'
import {precisionOf} from './dtype.ts'
import {common, fitToInputs} from './elementwise-ops.ts'
import {applyOp} from './apply-op.ts'
import type {GradientCase, Op} from './op.ts'
import {checkIndices} from './pick.ts'
import {broadcastShapes, formatShape, sizeOf, type Shape} from './shape.ts'
import type {Tensor} from './tensor.ts'

type Transposed = {
  /** The operand is stored with its last two axes exchanged. */
  left: boolean
  right: boolean
}

/** Recorded, if gradients of gradients are. */
function product(a: Tensor, b: Tensor, left: boolean, right: boolean): Tensor {
  return applyOp('matmul', matmul, [a, b], {left, right})
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
    const dtype = common([a!, b!])
    const precision = precisionOf(dtype)
    const {tensors} = a!
    const left = repeated(a!, batch)
    const right = repeated(b!, batch)
    const call = {
      kernel: 'matmul',
      batch: sizeOf(batch),
      m,
      n,
      k,
      left: tensors.slotIn(left, precision),
      right: tensors.slotIn(right, precision),
      transposeLeft: transposed.left,
      transposeRight: transposed.right,
      leftStep: left.shape.length > 2 ? m * k : 0,
      rightStep: right.shape.length > 2 ? k * n : 0,
    } as const
    return tensors.compute(call, [...batch, m, n], dtype, precision)
  },
  gradient: (given) => fitToInputs(given, productGradient),
  needs: 'partners',
}

function productGradient({dy, inputs: [a, b], attributes: {left, right}, wanted}: GradientCase<Transposed>) {
  const da = (): Tensor => (left ? product(b!, dy, right, true) : product(dy, b!, false, !right))
  const db = (): Tensor => (right ? product(dy, a!, true, left) : product(a!, dy, !left, false))
  return [wanted[0] ? da() : undefined, wanted[1] ? db() : undefined]
}

/** One matrix for the whole batch stays one. */
function repeated(tensor: Tensor, batch: Shape): Tensor {
  const isOne = sizeOf(tensor.shape.slice(0, -2)) === 1
  if (isOne) return tensor.tensors.share(tensor, tensor.shape.slice(-2))
  return tensor.expandTo([...batch, ...tensor.shape.slice(-2)])
}

function overRows(fn: RowsCall<unknown>['fn'], x: Tensor, shape: Shape, labels?: Tensor): Tensor {
  const columns = x.shape.at(-1) ?? 1
  const {tensors} = x
  const dtype = tensors.promotion.real(x.dtype)
  const precision = precisionOf(dtype)
  const call = {
    kernel: 'rows',
    fn,
    rows: x.size / columns,
    columns,
    input: tensors.slotIn(x, precision),
    labels: labels && tensors.slotIn(labels, precision),
  } as const
  return tensors.compute(call, shape, dtype, precision)
}

/** Over the last axis. */
const softmax: Op<undefined> = {
  forward: ([x]) => overRows('softmax', x!, x!.shape),
  gradient: ({dy, output}) => [output.mul(dy.sub(dy.mul(output).sum([-1], true)))],
  needs: 'output',
}

const logSoftmax: Op<undefined> = {
  forward: ([x]) => overRows('logSoftmax', x!, x!.shape),
  gradient: ({dy, output}) => [dy.sub(output.exp().mul(dy.sum([-1], true)))],
  needs: 'output',
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
  gradient: ({dy, inputs: [logits, labels], isRecorded}) => [
    (isRecorded
      ? logits!.softmax().sub(hitsOf(logits!, labels!))
      : overRows('softmaxGradient', logits!, logits!.shape, labels)
    ).mul(dy.reshape([...dy.shape, 1])),
    undefined,
  ],
}

/** 1 at each row's class. */
function hitsOf(logits: Tensor, labels: Tensor): Tensor {
  const rows = labels.reshape(logits.shape.slice(0, -1))
  return rows.oneHot(logits.shape.at(-1) ?? 0).to(logits.dtype)
}

export const matrixOps = {matmul, softmax, logSoftmax, crossEntropy}
