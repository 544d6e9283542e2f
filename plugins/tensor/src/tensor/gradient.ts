// Reverse mode: one walk from the result back, in an order in which everything that uses a tensor comes before it.
import type {Tensor} from './tensor.ts'

/**
 * Gradients of `output` with respect to all tensors that it came from.
 *
 * @param dy the gradient of `output`; 1 if it is a single number
 */
export function gradientsOf(output: Tensor, dy?: Tensor): Map<Tensor, Tensor> {
  if (!output.isDifferentiable) throw new Error('gradient: the result comes from no tensor that requires one')
  if (!dy && output.size !== 1) {
    throw new RangeError(
      `gradient: got a result of shape [${output.shape.join(', ')}], expected one number or its gradient`,
    )
  }
  const gradients = new Map<Tensor, Tensor>([[output, dy ?? output.tensors.full(output.shape, 1)]])
  output.tensors.withoutGradient(() => {
    for (const tensor of fromOutputToInputs(output)) passOn(tensor, gradients)
  })
  return gradients
}

/** From a tensor's gradient to those of its op's inputs; one used in several places gets the sum. */
function passOn(tensor: Tensor, gradients: Map<Tensor, Tensor>): void {
  const dy = gradients.get(tensor)
  if (!tensor.source || !dy) return
  const {op, inputs, saved, output, attributes} = tensor.source
  const wanted = inputs.map((input) => input.isDifferentiable)
  const results = op.gradient!({dy, inputs: saved, output, attributes, wanted})
  for (const [i, input] of inputs.entries()) {
    const result = results[i]
    if (!wanted[i] || !result) continue
    const known = gradients.get(input)
    gradients.set(input, known ? known.add(result) : result)
  }
}

/** Without recursion: a loop in a cell may be thousands of ops long. */
function fromOutputToInputs(output: Tensor): Tensor[] {
  const order: Tensor[] = []
  const seen = new Set<Tensor>([output])
  const path = [{tensor: output, next: 0}]
  while (path.length > 0) {
    const here = path.at(-1)!
    const input = here.tensor.source?.inputs[here.next++]
    if (!input) {
      order.push(here.tensor)
      path.pop()
    } else if (!seen.has(input) && input.isDifferentiable) {
      seen.add(input)
      path.push({tensor: input, next: 0})
    }
  }
  return order.toReversed()
}
