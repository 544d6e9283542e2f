// `def`, `lambda` and generator expressions.
import {unreadOf} from '../unread-parameters.ts'
import {Dict} from '../../objects/dict.ts'
import {call} from '../../objects/call.ts'
import {iterate} from '../../objects/iterate.ts'
import {NativeIterator, iteratorType} from '../../objects/iterate.ts'
import type {Value} from '../../objects/object.ts'
import {
  checkpoint,
  machine,
  type Completion,
  type Evaluate,
  type Execute,
  type Frame,
  type Waiting,
} from '../frame.ts'
import {PyFunction, type FunctionCode} from '../function.ts'
import {Cell} from '../namespace.ts'
import {boundName} from '../mangle.ts'
import type {Expression, FunctionNode, Kind, Parameters, Statement} from '../nodes.ts'
import type {ParameterList} from '../parameters.ts'
import type {Scope} from '../scopes.ts'
import type {Compiler, ExpressionRules, StatementRules} from './compiler.ts'
import {storeName} from './variables.ts'

export const functionStatements: StatementRules = {
  FunctionDef(node, compiler) {
    const decorators = compiler.expressions(node.decorator_list)
    const make = functionMaker(node, node.name, node.args, node.body, compiler)
    const store = storeName(boundName(node), compiler)
    const doc = docOf(node.body)
    return (frame) => {
      const functions = decorators.map((decorator) => decorator(frame))
      const made = make(frame, doc)
      store(frame, decorated(functions, made, node.decorator_list, frame))
      return undefined
    }
  },
}

/** Applies decorators, the nearest first. */
export function decorated(
  decorators: readonly Value[],
  value: Value,
  nodes: readonly Expression[],
  frame: Frame,
): Value {
  return decorators.reduceRight((result, decorator, i) => {
    frame.at = nodes[i]
    return call(decorator, [result])
  }, value)
}

export function docOf(body: readonly Statement[]): string | null {
  const [first] = body
  if (first?.nodeType !== 'Expr' || first.value.nodeType !== 'Constant') return null
  const {value} = first.value as {value: unknown}
  return typeof value === 'string' ? value : null
}

export const functionExpressions: ExpressionRules = {
  Lambda(node, compiler) {
    const make = functionMaker(node, '<lambda>', node.args, node.body, compiler)
    return (frame) => make(frame, null)
  },
  GeneratorExp: generatorExpression,
}

type Make = (frame: Frame, doc: string | null) => PyFunction

function functionMaker(
  node: FunctionNode,
  name: string,
  args: Parameters,
  body: readonly Statement[] | Expression,
  compiler: Compiler,
): Make {
  const inner = compiler.inside(node, `${compiler.prefix}${name}.<locals>.`)
  const code = codeOf(name, inner.scope, compiler, parameterList(args))
  code.isAsync = 'isAsync' in node
  compileLater(code, inner, body)
  const defaults = compiler.expressions(args.defaults)
  const keywordDefaults = args.kwonlyargs.flatMap(({arg}, i) => {
    const value = args.kw_defaults[i]
    return value ? [{name: arg, value: compiler.expression(value)}] : []
  })
  const cells = outerCells(inner.scope, compiler)
  const annotate = annotations(node, args, compiler)
  return (frame, doc) => {
    const values = defaults.map((value) => value(frame))
    const byName = new Map(keywordDefaults.map((one) => [one.name, one.value(frame)]))
    const made = new PyFunction(code, compiler.unit.namespace, cells(frame), values, byName)
    made.doc = doc
    made.module = compiler.unit.namespace.get('__name__') ?? null
    if (annotate) made.annotate = () => annotate(frame)
    return made
  }
}

/** What a function is named and what it keeps, before it is compiled. */
export function codeOf(
  name: string,
  scope: Scope,
  compiler: Compiler,
  parameters: ParameterList,
): FunctionCode {
  return {
    name,
    qualifiedName: compiler.scope.declared.get(name) === 'global' ? name : `${compiler.prefix}${name}`,
    file: compiler.unit.tree.file,
    slotNames: scope.slots.map((variable) => variable.name),
    cellNames: [...scope.cells, ...scope.free].map((variable) => variable.name),
    ownCells: scope.cells.length,
    parameters,
    captured: parameters.names.flatMap((parameter, slot) => {
      const variable = scope.variables.get(parameter)
      return variable?.isCaptured ? [{slot, cell: scope.cellPlace(variable)}] : []
    }),
    run: () => undefined,
    wait: undefined,
    isAsync: false,
  }
}

/** The body is compiled when the function is called first: most of a book's functions never are in one session. */
function compileLater(code: FunctionCode, inner: Compiler, body: readonly Statement[] | Expression): void {
  const compileWait = (): Waiting<Completion> =>
    (code.wait = 'nodeType' in body ? inner.waitingExpression(body) : inner.waitingBlock(body))
  const compileRun = (): Execute =>
    (code.run = 'nodeType' in body ? inner.expression(body) : inner.block(body))
  if (inner.scope.isGenerator) code.wait = (frame) => compileWait()(frame)
  else code.run = (frame) => compileRun()(frame)
  if (!inner.unit.isEager) return
  if (inner.scope.isGenerator) compileWait()
  else compileRun()
}

function parameterList(args: Parameters): ParameterList {
  const {posonlyargs, args: plain, vararg, kwonlyargs, kwarg} = args
  const positional = posonlyargs.length + plain.length
  const unread = unreadOf(args)
  const all = [
    ...posonlyargs,
    ...plain,
    ...(vararg ? [vararg] : []),
    ...kwonlyargs,
    ...(kwarg ? [kwarg] : []),
  ]
  return {
    names: all.map(({arg}) => arg),
    positional,
    positionalOnly: posonlyargs.length,
    hasRest: vararg !== undefined,
    keywordOnly: kwonlyargs.length,
    hasKeywordRest: kwarg !== undefined,
    plain: all.length === positional && !unread ? positional : -1,
    ...(unread && {unread}),
  }
}

/** The cells of outer functions that an inner one keeps, out of those of the frame where it is made. */
export function outerCells(inner: Scope, compiler: Compiler): (frame: Frame) => Cell[] {
  const places = inner.free.map((variable) => compiler.scope.cellPlace(variable))
  return ({cells}) => places.map((place) => cells[place] ?? new Cell())
}

function annotations(
  node: FunctionNode,
  args: Parameters,
  compiler: Compiler,
): ((frame: Frame) => Value) | undefined {
  const {posonlyargs, args: plain, vararg, kwonlyargs, kwarg} = args
  const returns = node.nodeType === 'FunctionDef' ? node.returns : undefined
  const parts = [...posonlyargs, ...plain, vararg, ...kwonlyargs, kwarg].flatMap((one) =>
    one?.annotation ? [{name: one.arg, node: one.annotation}] : [],
  )
  if (returns) parts.push({name: 'return', node: returns})
  if (parts.length === 0) return undefined
  return (frame) =>
    Dict.from(parts.map((part) => [part.name, compiler.expression(part.node)(frame)] as const))
}

/** `(x for x in items)`: a function whose only argument is what the first loop runs over. */
function generatorExpression(node: Kind<'GeneratorExp'>, compiler: Compiler): Evaluate {
  const [first] = node.generators
  if (!first) throw new Error('a generator expression iterates over something')
  const items = compiler.expression(first.iter)
  const inner = compiler.inside(node, `${compiler.prefix}<genexpr>.<locals>.`)
  const code = codeOf('<genexpr>', inner.scope, compiler, {
    names: ['.0'],
    positional: 1,
    positionalOnly: 1,
    hasRest: false,
    keywordOnly: 0,
    hasKeywordRest: false,
    plain: 1,
  })
  code.wait = generatedItems(node, inner)
  const cells = outerCells(inner.scope, compiler)
  const noDefaults = new Map<string, Value>()
  return (frame) => {
    const value = items(frame)
    frame.at = first.iter
    const iteration = iterate(value)
    const iterator = new NativeIterator(iteratorType, () => iteration.next())
    const made = new PyFunction(code, compiler.unit.namespace, cells(frame), [], noDefaults)
    const slots: (Value | undefined)[] = code.slotNames.map(() => undefined)
    slots[0] = iterator
    return made.enter(slots)
  }
}

function generatedItems(node: Kind<'GeneratorExp'>, compiler: Compiler): Waiting<Completion> {
  const item = compiler.expression(node.elt)
  const levels = node.generators.map((generator, i) => ({
    node: generator.iter,
    items: i === 0 ? ({slots}: Frame) => slots[0] ?? null : compiler.expression(generator.iter),
    store: compiler.store(generator.target),
    tests: generator.ifs.map((test) => compiler.test(test)),
  }))
  function* level(at: number, frame: Frame): Generator<Value, undefined, Value> {
    const one = levels[at]
    if (!one) {
      yield item(frame)
      return undefined
    }
    const iteration = iterate(one.items(frame))
    for (;;) {
      frame.at = one.node
      const next = iteration.next()
      if (next === undefined) return undefined
      one.store(frame, next)
      if (--machine.turns < 0) checkpoint()
      if (!one.tests.every((test) => test(frame))) continue
      if (at === levels.length - 1) yield item(frame)
      else yield* level(at + 1, frame)
    }
  }
  return (frame) => level(0, frame)
}
