import {isFloating} from './dtype.ts'
import type {Step, Watched} from './gradient.ts'
import type {Needs, Op} from './op.ts'
import type {Tensor} from './tensor.ts'

/** Compute an op, and remember how if a gradient may be asked for. */
export function applyOp<Attributes>(
  name: string,
  op: Op<Attributes>,
  inputs: Tensor[],
  attributes: Attributes,
): Tensor {
  const {tensors} = inputs[0]!
  for (const input of inputs) {
    if (input.tensors !== tensors) throw new Error(`${name}: got tensors of two backends, expected one`)
    tensors.onWork?.(input.size)
  }
  const isRecording = tensors.isRecording
  tensors.isRecording = false
  try {
    const result = op.forward(inputs, attributes)
    const isRecorded =
      isRecording && op.gradient && isFloating(result.dtype) && inputs.some((input) => input.isDifferentiable)
    if (isRecorded) result.node = {step: stepOf(name, op as Op<unknown>, inputs, attributes, result)}
    return result
  } finally {
    tensors.isRecording = isRecording
  }
}

function stepOf(name: string, op: Op<unknown>, inputs: Tensor[], attributes: unknown, result: Tensor): Step {
  const {tensors} = result
  const {needs = 'inputs'} = op
  const isNeeded = inputs.map((_, i) => isInputNeeded(needs, i, inputs))
  const needsOutput = needs === 'output' || needs === 'both'
  const step: Step = {
    name,
    op,
    inputs: inputs.map((input) => input.node),
    saved: inputs.map((input, i) => (isNeeded[i] ? tensors.lend(input) : tensors.outline(input))),
    output: needsOutput ? tensors.lend(result) : tensors.outline(result),
    attributes,
  }
  if (tensors.watchesChanges) {
    step.watched = inputs.flatMap((input, i) => (isNeeded[i] ? [watched(input, input.node?.step?.name)] : []))
    if (needsOutput) step.watched.push(watched(result, name))
  }
  return step
}

function isInputNeeded(needs: Needs, place: number, inputs: Tensor[]): boolean {
  if (needs === 'partners') return inputs.some((other, i) => i !== place && other.isDifferentiable)
  return typeof needs === 'string' ? needs === 'inputs' || needs === 'both' : needs.includes(place)
}

/** What is needed may be changed in place before the gradient is asked for; frameworks that have views refuse it then. */
function watched({changes, shape, dtype}: Tensor, madeBy: string | undefined): Watched {
  return {changes, count: changes.count, shape, dtype, madeBy}
}
