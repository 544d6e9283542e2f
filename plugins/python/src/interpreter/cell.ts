// The interpreter's entry: a cell's text, compiled once, run in the namespace of a module.
//
//   const namespace = moduleNamespace('__main__')
//   const result = withRuntime(runtime, () => compileCell(source, 'Cell 3').run(namespace))
//
// `run` gives the value of a last expression statement (undefined where there is none, or a `;` ends it) and throws `Raised`.
import type {Value} from '../objects/object.ts'
import {allBuiltins} from './builtins.ts'
import {Compiler, type Unit} from './compile/compiler.ts'
import {tables} from './compile/tables.ts'
import {Frame, machine, resumeDepthLimit, type Evaluate, type Execute} from './frame.ts'
import {run} from './function.ts'
import {Namespace} from './namespace.ts'
import type {Expression, Statement, Tree} from './nodes.ts'
import {parse} from './parse.ts'
import {scopesOf} from './scan.ts'

export interface CompiledCell {
  readonly tree: Tree
  /** Compiles all of it, without running anything. @throws Raised, a SyntaxError where something is not supported */
  check(): void
  /** @throws Raised, an exception of Python with its traceback */
  run(namespace: Namespace): Value | undefined
}

/**
 * @param file what tracebacks call it: `Cell 3`
 * @throws Raised, a SyntaxError of Python
 */
export function compileCell(source: string, file: string): CompiledCell {
  return compileTree(parse(source, file))
}

export function compileTree(tree: Tree): CompiledCell {
  const compiled = new WeakMap<Namespace, Program>()
  return {
    tree,
    check() {
      programOf(tree, moduleNamespace('__main__'), true)
    },
    run(namespace) {
      let program = compiled.get(namespace)
      if (!program) compiled.set(namespace, (program = programOf(tree, namespace)))
      return runProgram(program, namespace)
    },
  }
}

/** A module's names, with those that all Python has behind them. @param builtins shared by the modules of a session */
export function moduleNamespace(name: string, builtins = builtinNamespace()): Namespace {
  return new Namespace(builtins).set('__name__', name)
}

function builtinNamespace(): Namespace {
  const namespace = new Namespace()
  for (const [name, value] of allBuiltins()) namespace.set(name, value)
  return namespace
}

interface Program {
  body: Execute
  slotNames: readonly string[]
  /** The last statement, where its value is shown. */
  last: Evaluate | undefined
  file: string
}

function programOf(tree: Tree, namespace: Namespace, isEager = false): Program {
  const scope = scopesOf(tree.body)
  const unit: Unit = {tree, namespace, tables, isEager, waiting: new WeakMap()}
  const compiler = new Compiler(unit, scope)
  const shown = shownExpression(tree)
  const statements: readonly Statement[] = shown ? tree.body.slice(0, -1) : tree.body
  return {
    body: compiler.block(statements),
    last: shown && compiler.expression(shown),
    slotNames: scope.slots.map(({name}) => name),
    file: tree.file,
  }
}

function shownExpression({body, source}: Tree): Expression | undefined {
  const last = body.at(-1)
  if (last?.nodeType !== 'Expr' || endsInSemicolon(last, source)) return undefined
  return last.value
}

function endsInSemicolon({end_lineno = 1, end_col_offset = 0}: Statement, source: string): boolean {
  const rest = source.split('\n').slice(end_lineno - 1)
  return /^[\s)]*;/.test((rest[0] ?? '').slice(end_col_offset))
}

function runProgram({body, last, slotNames, file}: Program, namespace: Namespace): Value | undefined {
  const code = {name: '<module>', qualifiedName: '<module>', file, slotNames, cellNames: [], ownCells: 0}
  const frame = new Frame(
    code,
    namespace,
    slotNames.map(() => undefined),
    [],
  )
  let shown: Value | undefined
  machine.turns = 0
  if (!machine.frame) resumeDepthLimit()
  run(frame, (inner) => {
    body(inner)
    shown = last?.(inner)
    return undefined
  })
  return shown
}
