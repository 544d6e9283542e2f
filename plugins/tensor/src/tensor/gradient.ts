// Reverse mode: one walk from the result back, in an order in which everything that uses a value comes before it.
import type {Op} from './op.ts'
import type {Tensor} from './tensor.ts'

/** A value in the graph of a computation. A tensor that is changed in place moves on to another node; what used the old one still does. */
export interface GraphNode {
  /** How it was computed; a leaf was not. */
  step?: Step
  /** The tensor that wants its gradient. */
  holder?: Tensor | undefined
}

interface Step {
  op: Op<unknown>
  /** None for an input that nothing differentiable went into. */
  inputs: (GraphNode | undefined)[]
  /** The inputs and the output as they were then: a tensor may be assigned to later. */
  saved: Tensor[]
  output: Tensor
  attributes: unknown
}

export interface Gradients {
  /** Undefined if the result does not depend on it. */
  get(tensor: Tensor): Tensor | undefined
}

/**
 * Gradients of `output` with respect to everything that it came from, also results on the way. The graph stays: this may be asked again.
 *
 * @param dy the gradient of `output`, in its shape; 1 if `output` is a single number
 */
export function gradientsOf(output: Tensor, dy?: Tensor): Gradients {
  const gradients = gradientsByNode(output, dy)
  return {get: ({node}) => node && gradients.get(node)}
}

export function gradientsByNode(output: Tensor, dy?: Tensor): Map<GraphNode, Tensor> {
  const {node} = output
  if (!node) throw new Error('gradient: the result comes from no tensor that requires one')
  if (!dy && output.size !== 1) {
    throw new RangeError(
      `gradient: got a result of shape [${output.shape.join(', ')}], expected one number or its gradient`,
    )
  }
  if (dy && dy.shape.join() !== output.shape.join()) {
    throw new RangeError(
      `gradient: got one of shape [${dy.shape.join(', ')}], expected [${output.shape.join(', ')}]`,
    )
  }
  const gradients = new Map<GraphNode, Tensor>([[node, dy ?? output.tensors.full(output.shape, 1)]])
  output.tensors.withoutGradient(() => {
    for (const next of fromOutputToInputs(node)) passOn(next, gradients)
  })
  return gradients
}

/** From a value's gradient to those of its op's inputs; one used in several places gets the sum. */
function passOn(node: GraphNode, gradients: Map<GraphNode, Tensor>): void {
  const dy = gradients.get(node)
  if (!node.step || !dy) return
  const {op, inputs, saved, output, attributes} = node.step
  const wanted = inputs.map((input) => input !== undefined)
  const results = op.gradient!({dy, inputs: saved, output, attributes, wanted})
  for (const [i, input] of inputs.entries()) {
    const result = results[i]
    if (!input || !result) continue
    const known = gradients.get(input)
    gradients.set(input, known ? known.add(result) : result)
  }
}

/** Without recursion: a loop in a cell may be thousands of ops long. */
function fromOutputToInputs(output: GraphNode): GraphNode[] {
  const order: GraphNode[] = []
  const seen = new Set<GraphNode>([output])
  const path = [{node: output, next: 0}]
  while (path.length > 0) {
    const here = path.at(-1)!
    const inputs = here.node.step?.inputs ?? []
    if (here.next === inputs.length) {
      order.push(here.node)
      path.pop()
      continue
    }
    const input = inputs[here.next++]
    if (!input || seen.has(input)) continue
    seen.add(input)
    path.push({node: input, next: 0})
  }
  return order.toReversed()
}
