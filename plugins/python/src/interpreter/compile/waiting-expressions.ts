// Expressions in which a generator waits: they are compiled a second time, as generators of JavaScript.
import {callMethod} from '../../objects/call.ts'
import {raise, type Raised} from '../../objects/exceptions.ts'
import {isRaised} from '../../objects/attributes.ts'
import {callSpecial} from '../../objects/invoke.ts'
import {asIteration} from '../../objects/iterate.ts'
import {typeOf, type Iteration, type Value} from '../../objects/object.ts'
import type {ASTNode} from 'py-ast'
import type {Frame, Waiting} from '../frame.ts'
import {PyGenerator} from '../generator.ts'
import {asRaised, forget} from '../leave.ts'
import {childrenOf, type Expression, type Located, type Temporary} from '../nodes.ts'
import type {Compiler, WaitingExpressionRules} from './compiler.ts'
import {truthAt} from './operators.ts'

export const waitingExpressions: WaitingExpressionRules = {
  Yield(node, compiler) {
    const {value} = node
    if (!value) {
      return function* wait(frame) {
        frame.at = node
        return yield null
      }
    }
    if (!compiler.waits(value)) {
      const plain = compiler.expression(value)
      return function* wait(frame) {
        return yield plain(frame)
      }
    }
    const inner = compiler.waitingExpression(value)
    return function* wait(frame) {
      return yield yield* inner(frame)
    }
  },
  YieldFrom(node, compiler) {
    const inner = compiler.waitingExpression(node.value)
    return function* wait(frame) {
      const items = yield* inner(frame)
      frame.at = node
      return yield* delegate('isAwait' in node ? awaited(items) : items, frame, node)
    }
  },
  BoolOp(node, compiler) {
    const values = node.values.map((value) => compiler.waitingExpression(value))
    const truth = truthAt(node)
    const decides = node.op.nodeType === 'Or'
    return function* wait(frame) {
      let result: Value = null
      for (const [i, value] of values.entries()) {
        result = yield* value(frame)
        if (i < values.length - 1 && truth(frame, result) === decides) return result
      }
      return result
    }
  },
  IfExp(node, compiler) {
    const [test, then, otherwise] = [node.test, node.body, node.orelse].map((part) =>
      compiler.waitingExpression(part),
    )
    const truth = truthAt(node.test)
    return function* wait(frame) {
      if (!test || !then || !otherwise) return null
      return truth(frame, yield* test(frame)) ? yield* then(frame) : yield* otherwise(frame)
    }
  },
}

/** `yield from`: what is sent to or thrown into the generator goes to the other one. Source: PEP 380. */
function* delegate(items: Value, frame: Frame, node: Located): Generator<Value, Value, Value> {
  const inner = items instanceof PyGenerator ? items : iteratorOf(items)
  let step = (): Value | undefined => advance(inner, null)
  for (;;) {
    const item = step()
    if (item === undefined) return resultOf(inner)
    let sent: Value
    try {
      sent = yield item
    } catch (error) {
      frame.at = node
      const raised = asRaised(error)
      if (!raised) throw error
      forget(raised.exception)
      step = () => throwInto(inner, raised)
      continue
    }
    frame.at = node
    step = () => advance(inner, sent)
  }
}

/** What `await` waits for. @throws TypeError */
function awaited(value: Value): Value {
  if (value instanceof PyGenerator) return value
  const steps = callSpecial(value, '__await__')
  if (steps === undefined) throw raise('TypeError', `'${typeOf(value).name}' object can't be awaited`)
  return steps
}

/** An iterator of Python, what it returned included. */
interface Inner {
  value: Value
  iteration: Iteration
  result: Value
}

function iteratorOf(items: Value): Inner {
  const value = callSpecial(items, '__iter__')
  if (value === undefined) throw raise('TypeError', `'${typeOf(items).name}' object is not iterable`)
  return {value, iteration: asIteration(value), result: null}
}

function advance(inner: Inner | PyGenerator, sent: Value): Value | undefined {
  if (inner instanceof PyGenerator) return sent === null ? inner.next() : inner.send(sent)
  if (inner.value instanceof PyGenerator) return advance(inner.value, sent)
  if (sent === null && !typeOf(inner.value).isMutable) return keepResult(inner, () => inner.iteration.next())
  return keepResult(inner, () =>
    sent === null ? (callSpecial(inner.value, '__next__') ?? null) : callMethod(inner.value, 'send', [sent]),
  )
}

function keepResult(inner: Inner, step: () => Value | undefined): Value | undefined {
  try {
    return step()
  } catch (error) {
    if (!isRaised(error, 'StopIteration')) throw error
    inner.result = error.exception.args[0] ?? null
    return undefined
  }
}

function throwInto(inner: Inner | PyGenerator, raised: Raised): Value | undefined {
  const value = inner instanceof PyGenerator ? inner : inner.value
  const {exception} = raised
  if (exception.type.name === 'GeneratorExit') {
    if (typeOf(value).lookup('close') !== undefined) callMethod(value, 'close', [])
    throw raised
  }
  if (value instanceof PyGenerator) return value.throw(raised)
  if (inner instanceof PyGenerator || typeOf(value).lookup('throw') === undefined) throw raised
  return keepResult(inner, () => callMethod(value, 'throw', [exception]))
}

function resultOf(inner: Inner | PyGenerator): Value {
  if (inner instanceof PyGenerator) return inner.takeResult()
  return inner.value instanceof PyGenerator ? inner.value.takeResult() : inner.result
}

/** Any other: its parts are evaluated in their order, kept in slots, and the node is compiled over these. */
export function waitingParts(node: Expression, compiler: Compiler): Waiting<Value> {
  const {steps, copy} = lift(node, compiler)
  const plain = compiler.expression(copy)
  return function* wait(frame) {
    for (const {slot, wait: evaluate} of steps) frame.slots[slot] = yield* evaluate(frame)
    return plain(frame)
  }
}

export interface Lifted<Node> {
  /** What is evaluated first, and where it is kept. */
  steps: {slot: number; wait: Waiting<Value>}[]
  /** The node, with these values in the place of its parts. */
  copy: Node
}

/** @param parts which of its fields hold expressions that are evaluated when it runs, all by default */
export function lift<Node extends ASTNode>(
  node: Node,
  compiler: Compiler,
  skip: readonly string[] = [],
): Lifted<Node> {
  const steps: Lifted<Node>['steps'] = []
  const keep = (part: Expression): Expression => {
    const slot = compiler.scope.temporary()
    steps.push({slot, wait: compiler.waitingExpression(part)})
    const {lineno, col_offset, end_lineno, end_col_offset} = part
    return {nodeType: 'Temporary', slot, lineno, col_offset, end_lineno, end_col_offset} satisfies Temporary
  }
  return {steps, copy: copied(node, keep, compiler, skip)}
}

// parts of expressions that are no values by themselves
const transparent = new Set(['Keyword', 'Starred', 'Slice', 'FormattedValue', 'JoinedStr'])

function copied<Node extends ASTNode>(
  node: Node,
  keep: (part: Expression) => Expression,
  compiler: Compiler,
  skip: readonly string[] = [],
): Node {
  const isLastWaiting = lastWaiting(node, compiler)
  const copy = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(copy)
    if (!isPart(value)) return value
    if (transparent.has(value.nodeType)) return copied(value, keep, compiler)
    // what comes after the last wait needs no slot
    return isLastWaiting(value) ? value : keep(value as Expression)
  }
  const entries = Object.entries(node).map(([name, value]) => [
    name,
    skip.includes(name) ? value : copy(value),
  ])
  return Object.fromEntries(entries) as Node
}

function lastWaiting(node: ASTNode, compiler: Compiler): (part: ASTNode) => boolean {
  const parts = childrenOf(node)
  const last = parts.findLastIndex((part) => compiler.waits(part))
  const after = new Set(parts.slice(last + 1))
  return (part) => after.has(part) && last >= 0
}

function isPart(value: unknown): value is ASTNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'nodeType' in value &&
    'lineno' in value &&
    value.nodeType !== 'Constant'
  )
}
