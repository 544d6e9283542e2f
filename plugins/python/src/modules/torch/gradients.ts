// `backward` and `torch.autograd.grad`: the tensor room's gradients under PyTorch's rules and in its words.
import {gradientsOf, type GradientOptions, type Gradients, type Tensor} from 'd2lbook-tensor'
import {ChangedInPlaceError, GraphFreedError} from 'd2lbook-tensor'
import {raise} from '../../objects/exceptions.ts'
import {sameShape} from '../../engine/broadcast.ts'
import {dtypeWords} from '../../engine/dtype.ts'
import {hooked, hooksOfLeaves} from './attach.ts'

const twice =
  'Trying to backward through the graph a second time (or directly access saved tensors after they have already been freed). ' +
  'Saved intermediate values of the graph are freed when you call .backward() or autograd.grad(). Specify retain_graph=True if ' +
  'you need to backward through the graph a second time or if you need to access saved tensors after calling backward.'

export interface BackwardOptions {
  gradient: Tensor | undefined
  retainsGraph: boolean
  createsGraph: boolean
}

/** Adds the gradients of `output` to what its parameters have. */
export function backward(output: Tensor, options: BackwardOptions): void {
  checkOutput(output, options.gradient)
  const hooks = hooksOfLeaves()
  const before = new Map([...hooks.keys()].map((leaf) => [leaf, leaf.gradient]))
  for (const leaf of hooks.keys()) leaf.gradient = undefined
  inWords(() => output.backward(options.gradient, roomOptions(options)))
  for (const [leaf, known] of before) {
    const own = hooks.get(leaf)
    const gradient = leaf.gradient && own ? hooked(own, leaf.gradient) : leaf.gradient
    leaf.gradient = known && gradient ? known.add(gradient) : (gradient ?? known)
  }
}

export function gradients(output: Tensor, options: BackwardOptions): Gradients {
  checkOutput(output, options.gradient)
  return inWords(() => gradientsOf(output, options.gradient, roomOptions(options)))
}

function roomOptions({retainsGraph, createsGraph}: BackwardOptions): GradientOptions {
  return {createGraph: createsGraph, freesGraph: !retainsGraph}
}

function checkOutput(output: Tensor, gradient: Tensor | undefined): void {
  if (!output.isDifferentiable)
    throw raise('RuntimeError', 'element 0 of tensors does not require grad and does not have a grad_fn')
  if (!gradient && output.size !== 1)
    throw raise('RuntimeError', 'grad can be implicitly created only for scalar outputs')
  if (gradient && !sameShape(gradient.shape, output.shape))
    throw raise(
      'RuntimeError',
      `Mismatch in shape: grad_output[0] has a shape of torch.Size([${gradient.shape.join(', ')}]) and output[0] has a shape of torch.Size([${output.shape.join(', ')}]).`,
    )
}

function inWords<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof GraphFreedError) throw raise('RuntimeError', twice)
    if (error instanceof ChangedInPlaceError) throw raise('RuntimeError', changedText(error))
    throw error
  }
}

function changedText({needed, count}: ChangedInPlaceError): string {
  const {shape, dtype, madeBy} = needed
  const origin =
    madeBy === undefined ? '' : `, which is output 0 of ${madeBy.charAt(0).toUpperCase()}${madeBy.slice(1)},`
  return (
    `one of the variables needed for gradient computation has been modified by an inplace operation: [torch.${dtypeWords[dtype].word}Tensor ` +
    `[${shape.join(', ')}]]${origin} is at version ${count}; expected version ${needed.count} instead. Hint: enable anomaly detection ` +
    'to find the operation that failed to compute its gradient, with torch.autograd.set_detect_anomaly(True, check_nan=False).'
  )
}
