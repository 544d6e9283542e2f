// Comprehensions: they run in the frame around them, with variables of their own.
import {Dict} from '../../objects/dict.ts'
import {iterate} from '../../objects/iterate.ts'
import {List} from '../../objects/list.ts'
import type {Value} from '../../objects/object.ts'
import {PySet} from '../../objects/set.ts'
import {checkpoint, machine, type Evaluate, type Frame, type Store, type Test} from '../frame.ts'
import {Cell} from '../namespace.ts'
import type {ComprehensionNode, Generators, Located} from '../nodes.ts'
import type {Compiler, ExpressionRules} from './compiler.ts'
import {plainIteration} from './loops.ts'

export const comprehensionExpressions: ExpressionRules = {
  ListComp(node, compiler) {
    const inner = compiler.inside(node)
    const item = inner.expression(node.elt)
    const fill = filler<Value[]>(node, compiler, inner, (frame, items) => {
      items.push(item(frame))
    })
    return (frame) => {
      const items: Value[] = []
      fill(frame, items)
      return new List(items)
    }
  },
  SetComp(node, compiler) {
    const inner = compiler.inside(node)
    const item = inner.expression(node.elt)
    const fill = filler<PySet>(node, compiler, inner, (frame, set) => {
      const value = item(frame)
      frame.at = node.elt
      set.add(value)
    })
    return (frame) => {
      const set = new PySet()
      fill(frame, set)
      return set
    }
  },
  DictComp(node, compiler) {
    const inner = compiler.inside(node)
    const key = inner.expression(node.key)
    const value = inner.expression(node.value)
    const fill = filler<Dict>(node, compiler, inner, (frame, dict) => {
      const at = key(frame)
      const item = value(frame)
      frame.at = node.key
      dict.set(at, item)
    })
    return (frame) => {
      const dict = new Dict()
      fill(frame, dict)
      return dict
    }
  },
}

type Fill<Into> = (frame: Frame, into: Into) => void

function filler<Into>(
  node: ComprehensionNode,
  outer: Compiler,
  inner: Compiler,
  add: Fill<Into>,
): Fill<Into> {
  const [first] = node.generators
  if (!first) throw new Error('a comprehension iterates over something')
  const items = outer.expression(first.iter)
  const run = loops(node.generators, 0, inner, add, items)
  const cells = [...inner.scope.variables.values()]
    .filter(({isCaptured}) => isCaptured)
    .map((variable) => inner.scope.cellPlace(variable))
  if (cells.length === 0) return run
  return (frame, into) => {
    // each run of the comprehension has variables of its own
    for (const place of cells) (frame.cells as Cell[])[place] = new Cell()
    run(frame, into)
  }
}

function loops<Into>(
  generators: Generators,
  at: number,
  compiler: Compiler,
  add: Fill<Into>,
  items: Evaluate,
): Fill<Into> {
  const generator = generators[at]
  if (!generator) return add
  const next = generators[at + 1]
  const body = next ? loops(generators, at + 1, compiler, add, compiler.expression(next.iter)) : add
  const store = compiler.store(generator.target)
  const tests = generator.ifs.map((test) => compiler.test(test))
  return iterating(items, generator.iter, store, tests, body)
}

function iterating<Into>(
  items: Evaluate,
  node: Located,
  store: Store,
  tests: readonly Test[],
  body: Fill<Into>,
): Fill<Into> {
  const [test] = tests
  const passes: Test = tests.length === 1 && test ? test : (frame) => tests.every((one) => one(frame))
  return (frame, into) => {
    const value = items(frame)
    frame.at = node
    const iteration = plainIteration(value) ?? iterate(value)
    for (;;) {
      frame.at = node
      const item = iteration.next()
      if (item === undefined) return
      store(frame, item)
      if (--machine.turns < 0) checkpoint()
      if (tests.length === 0 || passes(frame)) body(frame, into)
    }
  }
}
