// Reverse mode: one walk from the result back, in an order in which everything that uses a value comes before it.
import type {Dtype} from './dtype.ts'
import type {Scope} from './memory.ts'
import type {Op} from './op.ts'
import {plainPromotion} from './promotion.ts'
import type {Shape} from './shape.ts'
import type {Tensor} from './tensor.ts'

/** A value in the graph of a computation. A tensor that is changed in place moves on to another node; what used the old one still does. */
export interface GraphNode {
  /** How it was computed; a leaf was not. */
  step?: Step
  /** The tensor that wants its gradient. */
  holder?: Tensor | undefined
}

/** How often a tensor, or what it is a part of, was changed in place. */
export interface Changes {
  count: number
}

/** What a step needs, and how often it had been changed then. */
export interface Watched {
  changes: Changes
  count: number
  shape: Shape
  dtype: Dtype
  /** The op that made it. */
  madeBy: string | undefined
}

export interface Step {
  /** Of the op. */
  name: string
  op: Op<unknown>
  /** None for an input that nothing differentiable went into. */
  inputs: (GraphNode | undefined)[]
  /** The inputs and the output as they were then: a tensor may be assigned to later. Numbers that no rule needs are left out. */
  saved: Tensor[]
  output: Tensor
  attributes: unknown
  watched?: Watched[]
  /** What was saved is gone. */
  isFreed?: boolean
}

export interface GradientOptions {
  /** The gradients can be differentiated in turn. @default false */
  createGraph?: boolean
  /** The numbers saved for the walk are let go; another through the same steps is an error. @default false */
  freesGraph?: boolean
}

export interface Gradients {
  /** Undefined if the result does not depend on it. */
  get(tensor: Tensor): Tensor | undefined
}

/** A walk through steps whose numbers are gone. */
export class GraphFreedError extends Error {
  override readonly name = 'GraphFreedError'
}

/** A number that a gradient needs was changed in place since. */
export class ChangedInPlaceError extends Error {
  override readonly name = 'ChangedInPlaceError'

  readonly needed: Watched
  /** How often it has been changed by now. */
  readonly count: number

  constructor(step: Step, needed: Watched) {
    super(`gradient: what ${step.name} needs was changed in place since`)
    this.needed = needed
    this.count = needed.changes.count
  }
}

/**
 * Gradients of `output` with respect to everything that it came from, also results on the way. The graph stays: this may be asked again.
 *
 * @param dy the gradient of `output`, in its shape; 1 if `output` is a single number
 */
export function gradientsOf(output: Tensor, dy?: Tensor, options: GradientOptions = {}): Gradients {
  const gradients = gradientsByNode(output, dy, options, () => true)
  return {get: ({node}) => node && gradients.get(node)}
}

/** @param isWanted whose gradients are kept; the others are let go as soon as they were passed on. */
export function gradientsByNode(
  output: Tensor,
  dy: Tensor | undefined,
  options: GradientOptions,
  isWanted: (node: GraphNode) => boolean,
): Map<GraphNode, Tensor> {
  const {node, tensors} = output
  if (!node) throw new Error('gradient: the result comes from no tensor that requires one')
  checkGradient(output, dy)
  const gradients = new Map<GraphNode, Tensor>([[node, dy ?? tensors.full(output.shape, 1, output.dtype)]])
  const order = fromOutputToInputs(node)
  for (const {step} of order) if (step) checkStep(step)
  const {promotion, memory} = tensors
  // what is made on the way is not looked at by anybody else, unless it is recorded
  const scope = options.createGraph ? undefined : memory.enter()
  // rules mix types that fit together, by no framework's rules
  tensors.promotion = plainPromotion
  try {
    tensors.recording(options.createGraph ?? false, () => {
      for (const next of order) {
        passOn(next, gradients, options)
        if (!isWanted(next)) forget(next, gradients, scope)
      }
    })
  } finally {
    tensors.promotion = promotion
    memory.leave(scope, () => Array.from(gradients.values(), ({storage}) => storage))
  }
  return gradients
}

function forget(node: GraphNode, gradients: Map<GraphNode, Tensor>, scope: Scope | undefined): void {
  const gradient = gradients.get(node)
  gradients.delete(node)
  if (!gradient || !scope) return
  // it may have been passed on as it is
  const isUsed = [...gradients.values()].some(({storage}) => storage === gradient.storage)
  if (!isUsed) gradient.tensors.memory.freeFrom(scope, gradient.storage)
}

function checkGradient(output: Tensor, dy: Tensor | undefined): void {
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
}

function checkStep(step: Step): void {
  if (step.isFreed) throw new GraphFreedError(`gradient: what ${step.name} had saved was let go`)
  for (const needed of step.watched ?? []) {
    if (needed.changes.count !== needed.count) throw new ChangedInPlaceError(step, needed)
  }
}

/** From a value's gradient to those of its op's inputs; one used in several places gets the sum. */
function passOn(node: GraphNode, gradients: Map<GraphNode, Tensor>, options: GradientOptions): void {
  const {step} = node
  const dy = gradients.get(node)
  if (!step || !dy) return
  const {op, inputs, attributes} = step
  const isRecorded = options.createGraph ?? false
  const saved = isRecorded ? step.saved.map((tensor, i) => connected(tensor, inputs[i])) : step.saved
  const output = isRecorded ? connected(step.output, node) : step.output
  const wanted = inputs.map((input) => input !== undefined)
  const results = op.gradient!({dy, inputs: saved, output, attributes, wanted, isRecorded})
  if (options.freesGraph && (op.needs ?? 'inputs') !== 'nothing') {
    free(step)
  }
  for (const [i, input] of inputs.entries()) {
    const given = results[i]
    if (!input || !given) continue
    // what was lent has to stay where it is
    const result = saved.includes(given) || given === output ? given.detach() : given
    const known = gradients.get(input)
    gradients.set(input, known ? known.add(result) : result)
  }
}

/** Lets the numbers go that it had saved. */
function free(step: Step): void {
  const {saved, output} = step
  const {tensors} = output
  for (const tensor of [...saved, output]) tensors.giveBack(tensor)
  step.isFreed = true
  step.saved = []
  step.output = tensors.outline(output)
}

/** A saved tensor at its old place in the graph. */
function connected(saved: Tensor, node: GraphNode | undefined): Tensor {
  if (!node) return saved
  const tensor = saved.detach()
  tensor.node = node
  return tensor
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
