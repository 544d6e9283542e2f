// Gradients as MXNet keeps them: recorded within `autograd.record()`, each backward pass writes over the last one.
import {GraphFreedError, gradientsOf, type GraphNode, type Tensor} from 'd2lbook-tensor'
import {raise} from '../../objects/exceptions.ts'
import type {Value} from '../../objects/object.ts'
import {repr} from '../../objects/text.ts'
import {TensorObject} from '../../engine/tensor-object.ts'
import {mxnetError, notRecorded} from './errors.ts'

/** Tensors whose gradients are to be added up. */
const adding = new WeakSet<Tensor>()

/** Tensors whose gradients are newer than the last step of a trainer. */
const fresh = new WeakSet<Tensor>()

export function isFresh(tensor: Tensor): boolean {
  return fresh.has(tensor)
}

export function setFresh(tensor: Tensor, isNew: boolean): void {
  if (isNew) fresh.add(tensor)
  else fresh.delete(tensor)
}

/** `x.attach_grad()`: room for a gradient, zeros until there is one; where the array came from is forgotten. */
export function attachGradient({tensor}: TensorObject, request: Value): void {
  if (request === 'null') {
    tensor.requiresGradient = false
    return
  }
  if (request !== 'write' && request !== 'add')
    throw raise('ValueError', `grad_req must be 'write', 'add' or 'null', got ${repr(request)}`)
  tensor.node = undefined
  tensor.requiresGradient = true
  tensor.gradient = tensor.tensors.zeros(tensor.shape, tensor.dtype)
  if (request === 'add') adding.add(tensor)
}

/** Of several heads together. A head of several numbers counts as their sum. */
export function backward(
  heads: readonly Tensor[],
  headGradients: readonly (Tensor | undefined)[],
  retains: boolean,
): void {
  const before = new Map<Tensor, Tensor | undefined>()
  for (const [i, head] of heads.entries()) {
    for (const holder of holdersBelow(recordedNode(head))) {
      if (before.has(holder)) continue
      before.set(holder, holder.gradient)
      if (!adding.has(holder)) holder.gradient = undefined
      fresh.add(holder)
    }
    const isLast = i === heads.length - 1
    inWords(() => head.backward(headGradients[i] ?? ones(head), {freesGraph: !retains && isLast}))
  }
  if (!retains) forget(heads)
  for (const [holder, gradient] of before) keepPlace(holder, gradient)
}

/** Values that a pass has come from. */
const ended = new WeakSet<GraphNode>()

/** @throws that there is none */
function recordedNode({node}: Tensor): GraphNode {
  if (!node || ended.has(node)) throw mxnetError(notRecorded)
  return node
}

/**
 * What was recorded is gone after a pass: what is computed from it later counts it as numbers that nothing came into.
 * Source: Imperative::Backward in src/imperative/imperative.cc, which clears the nodes.
 */
function forget(heads: readonly Tensor[]): void {
  const open = heads.flatMap(({node}) => node ?? [])
  for (const node of open) ended.add(node)
  for (let node = open.pop(); node; node = open.pop()) {
    const {step} = node
    if (!step) continue
    delete node.step
    for (const input of step.inputs) if (input) open.push(input)
  }
}

/** Gradients are written into the arrays that there are: who has one of them sees the new numbers. */
function keepPlace(holder: Tensor, place: Tensor | undefined): void {
  const {gradient} = holder
  if (!gradient || !place || gradient === place || place.dtype !== gradient.dtype) return
  place.assign(gradient)
  holder.gradient = place
}

/** `autograd.grad(heads, variables)`: as results; nothing is written. */
export function gradients(
  heads: readonly Tensor[],
  variables: readonly Tensor[],
  headGradients: readonly (Tensor | undefined)[],
  options: {createsGraph: boolean; retains: boolean},
): Tensor[] {
  const found = heads.map((head, i) => {
    recordedNode(head)
    const {createsGraph: createGraph, retains} = options
    const freesGraph = !retains && i === heads.length - 1
    return inWords(() => gradientsOf(head, headGradients[i] ?? ones(head), {createGraph, freesGraph}))
  })
  if (!options.retains && !options.createsGraph) forget(heads)
  return variables.map((variable) => {
    const [first, ...rest] = found.flatMap((one) => one.get(variable) ?? [])
    if (!first) return variable.tensors.zeros(variable.shape, variable.dtype)
    return rest.reduce((sum, part) => sum.add(part), first)
  })
}

function ones(head: Tensor): Tensor {
  return head.tensors.full(head.shape, 1, head.dtype)
}

function inWords<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof GraphFreedError) throw mxnetError(notRecorded)
    throw error
  }
}

/** Arrays with room for a gradient that a result came from. */
function holdersBelow(node: GraphNode): Tensor[] {
  const seen = new Set<GraphNode>([node])
  // what is added to a set while it is walked is walked, too
  for (const {step} of seen) for (const input of step?.inputs ?? []) if (input) seen.add(input)
  return [...seen].flatMap(({holder}) => holder ?? [])
}
