// What the Python of one session runs in: its modules, its time, and where the outputs of the running cell go.
import {moduleNamespace} from '../interpreter/cell.ts'
import {PyModule} from '../interpreter/module.ts'
import type {Value} from '../objects/object.ts'
import type {Runtime} from '../objects/runtime.ts'
import {Stopped} from '../objects/stopped.ts'
import type {Output} from '../output/output.ts'
import type {CellOutputs} from './cell-outputs.ts'
import {Imports} from './imports.ts'
import {moduleSources} from './module-sources.ts'
import type {SessionOptions} from './session.ts'

export class SessionRuntime implements Runtime {
  readonly modules = new Map<string, Value>()
  readonly state = new Map<string, unknown>()
  /** Texts of what has run, by the names that tracebacks have for it. */
  readonly sources = new Map<string, string>()
  readonly cellEndings = new Set<() => void>()
  /** Of `__main__`: where cells run. */
  readonly namespace = moduleNamespace('__main__')
  readonly imports: Imports
  readonly #options: SessionOptions
  /** Of the cell that runs. */
  outputs: CellOutputs | undefined
  /** When to look whether the running cell has used up its time, in milliseconds. */
  #deadline = Infinity
  /** Of the processor's time. */
  #processorLimit = Infinity

  constructor(options: SessionOptions) {
    this.#options = options
    this.imports = new Imports(moduleSources, options.library, this.modules)
    this.modules.set('__main__', new PyModule('__main__', this.namespace))
    if (options.seed !== undefined) this.state.set('seed', options.seed)
    const {release, library} = options
    if (release !== undefined && (library?.name ?? 'd2l') === 'd2l') this.state.set('release of d2l', release)
    if (options.data) this.state.set('data', options.data)
  }

  write(channel: 'stdout' | 'stderr', text: string): void {
    this.outputs?.write(channel, text)
  }

  show(output: Output, instead?: number): number {
    return this.outputs?.show(output, instead) ?? 0
  }

  clearOutput(waits: boolean): void {
    this.outputs?.clear(waits)
  }

  importModule(name: string): Value {
    return this.imports.get(name)
  }

  checkpoint(): void {
    if (this.#options.isStopped?.()) throw new Stopped('reader')
    if (this.#options.isSuperseded?.()) throw new Stopped('newer')
    if (this.milliseconds() > this.#deadline) this.#checkLimit()
  }

  /** @param milliseconds that the cell may take from now on */
  startLimit(milliseconds: number): void {
    this.#deadline = this.milliseconds() + milliseconds
    this.#processorLimit = (this.#options.processorTime?.() ?? 0) + milliseconds
  }

  /** On a busy machine the cell has had less of the processor than the clock says. */
  #checkLimit(): void {
    const left = this.#processorLimit - (this.#options.processorTime?.() ?? Infinity)
    if (left <= 0) throw new Stopped('limit')
    this.#deadline = this.milliseconds() + left
  }

  now(): number {
    return this.milliseconds() / 1000
  }

  milliseconds(): number {
    return this.#options.now?.() ?? Date.now()
  }
}
