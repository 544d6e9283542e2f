// One run of one cell: loads what it imports, runs it, shows its value or what went wrong.
import {compileTree} from '../interpreter/cell.ts'
import {Raised} from '../objects/exceptions.ts'
import {callMethod} from '../objects/call.ts'
import {typeOf, type Value} from '../objects/object.ts'
import {takeOtherNumbers} from '../objects/other-numbers.ts'
import {withRuntime} from '../objects/runtime.ts'
import {Stopped} from '../objects/stopped.ts'
import {causeOf, lackOf, type LackCause} from '../objects/unavailable.ts'
import {CellOutputs} from './cell-outputs.ts'
import type {Program} from './cell-state.ts'
import {errorOutput, stoppedOutput} from './error-output.ts'
import {prettyText} from './pretty-text.ts'
import type {SessionRuntime} from './session-runtime.ts'
import type {CellResult, CellStatus, SessionOptions} from './session.ts'

interface Ending {
  status: CellStatus
  reason?: string
  cause?: LackCause
}

export class CellRun {
  readonly #id: string
  readonly #runtime: SessionRuntime
  readonly #limit: number
  readonly #outputs: CellOutputs
  #file = ''
  /** Set when it has run: it drew random numbers that are not those of the real framework. */
  drewOtherNumbers = false
  /** What it computes has changed before its end. */
  gaveWay = false

  constructor(id: string, runtime: SessionRuntime, {onEvent, limit = Infinity}: SessionOptions) {
    this.#id = id
    this.#runtime = runtime
    this.#limit = limit
    this.#outputs = new CellOutputs({
      onOutput: (at, output) => onEvent({kind: 'output', cell: id, at, output}),
      onClear: () => onEvent({kind: 'cleared', cell: id}),
    })
  }

  async execute(program: Program): Promise<CellResult> {
    if ('tree' in program) await this.#prepare(program)
    const start = this.#runtime.milliseconds()
    this.#runtime.startLimit(this.#limit)
    this.#runtime.outputs = this.#outputs
    takeOtherNumbers(this.#runtime)
    const ending = this.#run(program)
    this.drewOtherNumbers = takeOtherNumbers(this.#runtime)
    this.#runtime.outputs = undefined
    const milliseconds = this.#runtime.milliseconds() - start
    return {id: this.#id, ...ending, outputs: [...this.#outputs.all], milliseconds}
  }

  async #prepare({tree, names}: Extract<Program, {tree: unknown}>): Promise<void> {
    this.#file = tree.file
    this.#runtime.sources.set(tree.file, tree.source)
    await this.#runtime.imports.load(names.modules)
  }

  #run(program: Program): Ending {
    const runtime = this.#runtime
    try {
      if ('error' in program) throw program.error
      return withRuntime(runtime, () => {
        const value = compileTree(program.tree).run(runtime.namespace) ?? null
        const isShown = value !== null && showsItself(value)
        this.#end()
        if (value !== null && !isShown) this.#showValue(value)
        return {status: 'ok'}
      })
    } catch (error) {
      const ending = this.#fail(error)
      withRuntime(runtime, () => this.#end())
      return ending
    }
  }

  /** What is still open is shown, after an error too. */
  #end(): void {
    for (const end of this.#runtime.cellEndings) end()
  }

  /** As notebooks show the value of the last expression, and keep it as `_`. */
  #showValue(value: Value): void {
    this.#outputs.write('result', prettyText(value))
    this.#runtime.namespace.set('_', value)
  }

  #fail(error: unknown): Ending {
    if (error instanceof Stopped && error.by === 'newer') {
      this.gaveWay = true
      return {status: 'stopped', reason: error.message}
    }
    if (error instanceof Stopped) {
      this.#outputs.show(stoppedOutput(error))
      return {status: 'stopped', reason: error.message}
    }
    if (!(error instanceof Raised)) return this.#failInside(error)
    const output = withRuntime(this.#runtime, () =>
      errorOutput(error.exception, this.#file, (file) => this.#runtime.sources.get(file)),
    )
    this.#outputs.show(output)
    const lack = lackOf(error.exception)
    if (!lack) return {status: 'error'}
    const cause = causeOf(error.exception)
    return {status: lack, reason: output.data.message, ...(cause && {cause})}
  }

  /** A fault of ours: told as such, with nothing of the page lost. */
  #failInside(error: unknown): Ending {
    const message = error instanceof Error ? error.message : String(error)
    const data = {type: 'InternalError', message}
    this.#outputs.show({
      kind: 'error',
      data,
      text: `InternalError: ${message}\nThis is a fault of the page's Python, not of the cell.`,
    })
    return {status: 'unsupported', reason: message}
  }
}

/** Figures and the like: they have IPython's method for it. */
function showsItself(value: Value): boolean {
  if (typeOf(value).lookup('_ipython_display_') === undefined) return false
  callMethod(value, '_ipython_display_', [])
  return true
}
