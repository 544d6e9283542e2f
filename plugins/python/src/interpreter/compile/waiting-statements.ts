// Statements in which a generator waits.
import {iterate} from '../../objects/iterate.ts'
import type {Value} from '../../objects/object.ts'
import {
  breaks,
  checkpoint,
  continues,
  machine,
  type Completion,
  type Evaluate,
  type Execute,
  type Frame,
  type Waiting,
} from '../frame.ts'
import type {Expression, Kind, Located, Statement} from '../nodes.ts'
import type {Compiler, WaitingStatementRules} from './compiler.ts'
import {caught} from './catching.ts'
import {bindingOf} from './exceptions.ts'
import {plainIteration} from './loops.ts'
import {caseOf} from './matching.ts'
import {combiner, truthAt} from './operators.ts'
import {lift} from './waiting-expressions.ts'
import {enter, leaves} from './with.ts'

type Wait = Waiting<Completion>

export const waitingStatements: WaitingStatementRules = {
  Expr(node, compiler) {
    const value = compiler.waitingExpression(node.value)
    return function* wait(frame) {
      yield* value(frame)
      return undefined
    }
  },
  Return(node, compiler) {
    return node.value ? compiler.waitingExpression(node.value) : ended
  },
  Assign: simple,
  AugAssign: augmented,
  AnnAssign: simple,
  Assert: simple,
  Raise: simple,
  Delete: simple,
  FunctionDef: simple,
  ClassDef: simple,
  If(node, compiler) {
    const test = testOf(node.test, compiler)
    const then = compiler.waitingBlock(node.body)
    const otherwise = compiler.waitingBlock(node.orelse)
    return function* wait(frame) {
      return (yield* test(frame)) ? yield* then(frame) : yield* otherwise(frame)
    }
  },
  While(node, compiler) {
    const test = testOf(node.test, compiler)
    const body = compiler.waitingBlock(node.body)
    const otherwise = compiler.waitingBlock(node.orelse)
    return function* wait(frame) {
      while (yield* test(frame)) {
        const result = yield* body(frame)
        if (result !== undefined && result !== continues) return result === breaks ? undefined : result
        tick(frame, node.test)
      }
      return yield* otherwise(frame)
    }
  },
  For: forLoop,
  Try(node, compiler) {
    const tried = node.handlers.length > 0 ? handled(node, compiler) : compiler.waitingBlock(node.body)
    return node.finalbody.length > 0 ? withFinally(tried, compiler.waitingBlock(node.finalbody)) : tried
  },
  With: managed,
  Match(node, compiler) {
    const subject = compiler.waitingExpression(node.subject)
    const cases = node.cases.map((one) => ({...caseOf(one, compiler), run: compiler.waitingBlock(one.body)}))
    return function* wait(frame) {
      const value = yield* subject(frame)
      const found = cases.find(({matches}) => matches(frame, value))
      return found && (yield* found.run(frame))
    }
  },
}

// oxlint-disable-next-line require-yield -- one shape for all
function* ended(): Generator<Value, Completion, Value> {
  return null
}

function tick(frame: Frame, node: Located): void {
  if (--machine.turns >= 0) return
  frame.at = node
  checkpoint()
}

function testOf(node: Expression, compiler: Compiler): Waiting<boolean> {
  if (!compiler.waits(node)) {
    const test = compiler.test(node)
    // oxlint-disable-next-line require-yield -- one shape for all
    return function* plain(frame) {
      return test(frame)
    }
  }
  const value = compiler.waitingExpression(node)
  const truth = truthAt(node)
  return function* wait(frame) {
    return truth(frame, yield* value(frame))
  }
}

type Step =
  | {kind: 'plain'; run: Execute}
  // the commonest statement, without a generator of its own
  | {kind: 'yield'; value: Evaluate}
  | {kind: 'waits'; wait: Wait}

function stepOf(statement: Statement, compiler: Compiler): Step {
  if (!compiler.waits(statement)) return {kind: 'plain', run: compiler.statement(statement)}
  if (statement.nodeType === 'Expr' && statement.value.nodeType === 'Yield') {
    const {value} = statement.value
    if (!value) return {kind: 'yield', value: () => null}
    if (!compiler.waits(value)) return {kind: 'yield', value: compiler.expression(value)}
  }
  return {kind: 'waits', wait: compiler.waitingStatement(statement)}
}

export function waitingBlock(statements: readonly Statement[], compiler: Compiler): Wait {
  const steps = statements.map((statement) => stepOf(statement, compiler))
  return function* wait(frame) {
    for (const step of steps) {
      let result: Completion
      if (step.kind === 'plain') result = step.run(frame)
      else if (step.kind === 'yield') yield step.value(frame)
      else result = yield* step.wait(frame)
      if (result !== undefined) return result
    }
    return undefined
  }
}

/** Its values are computed first, then it runs as it does elsewhere. */
function simple(node: Statement, compiler: Compiler): Wait {
  const {steps, copy} = lift(node, compiler, ['args', 'body', 'targets', 'target', 'annotation'])
  const run = compiler.statement(copy)
  return function* wait(frame) {
    for (const {slot, wait: evaluate} of steps) frame.slots[slot] = yield* evaluate(frame)
    return run(frame)
  }
}

/** `x += yield`: what stands on the left is read before. */
function augmented(node: Kind<'AugAssign'>, compiler: Compiler): Wait {
  const {target} = node
  if (target.nodeType !== 'Name') return simple(node, compiler)
  const read = compiler.expression({...target, ctx: {nodeType: 'Load'}})
  const slot = compiler.scope.temporary()
  const value = compiler.waitingExpression(node.value)
  const combine = combiner(node.op.nodeType, node, true)
  const store = compiler.store(target)
  return function* wait(frame) {
    frame.slots[slot] = read(frame)
    const change = yield* value(frame)
    store(frame, combine(frame, frame.slots[slot] ?? null, change))
    return undefined
  }
}

function forLoop(node: Kind<'For'>, compiler: Compiler): Wait {
  const items = compiler.waitingExpression(node.iter)
  const store = compiler.store(node.target)
  const body = compiler.waitingBlock(node.body)
  const otherwise = compiler.waitingBlock(node.orelse)
  return function* wait(frame) {
    const value = yield* items(frame)
    frame.at = node.iter
    const iteration = plainIteration(value) ?? iterate(value)
    for (;;) {
      frame.at = node.iter
      const item = iteration.next()
      if (item === undefined) return yield* otherwise(frame)
      store(frame, item)
      const result = yield* body(frame)
      if (result !== undefined && result !== continues) return result === breaks ? undefined : result
      tick(frame, node.iter)
    }
  }
}

function handled(node: Kind<'Try'>, compiler: Compiler): Wait {
  const body = compiler.waitingBlock(node.body)
  const otherwise = compiler.waitingBlock(node.orelse)
  const handlers = node.handlers.map((handler) => ({
    ...bindingOf(handler, compiler),
    run: compiler.waitingBlock(handler.body),
  }))
  return function* wait(frame) {
    let result: Completion
    try {
      result = yield* body(frame)
    } catch (error) {
      const raised = caught(error, frame, machine.depth)
      const {handled: before} = machine
      machine.handled = raised.exception
      let unbind: ((frame: Frame) => unknown) | undefined
      try {
        const handler = handlers.find(({matches}) => matches(frame, raised.exception))
        if (!handler) throw raised
        handler.bind?.(frame, raised.exception)
        ;({unbind} = handler)
        return yield* handler.run(frame)
      } catch (second) {
        throw caught(second, frame, machine.depth)
      } finally {
        machine.handled = before
        unbind?.(frame)
      }
    }
    return result === undefined ? yield* otherwise(frame) : result
  }
}

function withFinally(tried: Wait, final: Wait): Wait {
  return function* wait(frame) {
    let result: Completion
    try {
      result = yield* tried(frame)
    } catch (error) {
      const raised = caught(error, frame, machine.depth)
      const {handled: before} = machine
      machine.handled = raised.exception
      try {
        const instead = yield* final(frame)
        if (instead !== undefined) return instead
      } finally {
        machine.handled = before
      }
      throw raised
    }
    const instead = yield* final(frame)
    return instead === undefined ? result : instead
  }
}

function managed(node: Kind<'With'>, compiler: Compiler): Wait {
  return node.items.reduceRight<Wait>((body, {context_expr, optional_vars}) => {
    const manager = compiler.waitingExpression(context_expr)
    const store = optional_vars && compiler.store(optional_vars)
    return function* wait(frame) {
      const exit = enter(yield* manager(frame), store, frame, context_expr)
      let result: Completion
      try {
        result = yield* body(frame)
      } catch (error) {
        if (leaves(exit, error, frame, context_expr, machine.depth)) return undefined
        throw error
      }
      frame.at = context_expr
      exit(null, null, null)
      return result
    }
  }, compiler.waitingBlock(node.body))
}
