// A kernel's text while it is being written.
import type {Scalar} from '../kernel-calls.ts'
import {divideLines, type Grid, type Layout, type ThreadPosition} from './layout.ts'

/** Four numbers, as expressions. */
export type Quad = string[]

export class KernelWriter<Slot> {
  readonly place: ThreadPosition
  readonly #layout: Layout
  readonly #slots: readonly Slot[]
  readonly #scalars: readonly string[]
  readonly #lines: string[] = []
  #names = 0

  /** Arguments are the slots and then the named scalars. */
  constructor(layout: Layout, grid: Grid, slots: readonly Slot[], scalars: readonly string[]) {
    this.#layout = layout
    this.#slots = slots
    this.#scalars = scalars
    this.place = layout.place(grid)
    this.write(...this.place.lines)
  }

  /** The whole kernel, with these four numbers as its result. */
  finish(values: Quad): string {
    const slots = this.#slots.map((_, i) => `slot${i}`)
    const scalars = this.#scalars.map((_, i) => `scalar${i}`)
    return `function (${[...slots, ...scalars].join(', ')}) {\n${this.#lines.join('\n')}\nreturn [${values.join(', ')}];\n}`
  }

  write(...lines: string[]): void {
    this.#lines.push(...lines)
  }

  /** A new variable. */
  declare(value: string): string {
    const name = this.#name()
    this.write(`let ${name} = ${value};`)
    return name
  }

  /** A literal, or the argument that holds a named scalar. */
  scalar(scalar: Scalar): string {
    return typeof scalar === 'number' ? String(scalar) : `scalar${this.#scalars.indexOf(scalar)}`
  }

  /** The numbers from `4 * index` on. */
  quad(slot: Slot, index: string): Quad {
    const {lines, values} = this.#layout.quad(this.#slot(slot), index, this.#name())
    this.write(...lines)
    return values
  }

  single(slot: Slot, index: string): string {
    const {lines, value} = this.#layout.single(this.#slot(slot), index, this.#name())
    this.write(...lines)
    return this.declare(value)
  }

  /** Whole quotient and remainder. */
  divide(dividend: string, divisor: number): [string, string] {
    if (divisor === 1) return [dividend, '0']
    const [quotient, remainder] = [this.#name(), this.#name()]
    this.write(...divideLines(dividend, divisor, quotient, remainder))
    return [quotient, remainder]
  }

  /** From 0; bounds are literals, since gpu.js cuts others off at a thousand. */
  loop(count: number, body: (index: string) => void, start = 0): void {
    const index = this.#name()
    this.write(`for (let ${index} = ${start}; ${index} < ${count}; ${index}++) {`)
    body(index)
    this.write('}')
  }

  #slot(slot: Slot): string {
    return `slot${this.#slots.indexOf(slot)}`
  }

  #name(): string {
    this.#names += 1
    return `v${this.#names}`
  }
}
