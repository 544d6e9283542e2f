// The outputs of one cell while it runs: text grows, pictures may take the place of earlier ones, too much is cut.
import type {Output, TextOutput} from '../output/output.ts'

/** More text than this helps nobody, and would slow a page down. */
export interface OutputLimits {
  /** Characters of text in a cell. */
  characters: number
  /** Outputs in a cell. */
  outputs: number
}

const outputLimits: Readonly<OutputLimits> = {characters: 500_000, outputs: 500}

export interface OutputListener {
  /** @param at its place among the outputs of the cell; one that is there is replaced */
  onOutput(at: number, output: Output): void
  onClear(): void
}

export class CellOutputs {
  readonly #listener: OutputListener
  readonly #limits: OutputLimits
  #outputs: Output[] = []
  /** Places of what was shown, by the numbers that `show` returned. */
  #places = new Map<number, number>()
  #shown = 0
  #characters = 0
  #clearsNext = false
  #isCut = false

  constructor(listener: OutputListener, limits: OutputLimits = outputLimits) {
    this.#listener = listener
    this.#limits = limits
  }

  get all(): readonly Output[] {
    return this.#outputs
  }

  write(channel: TextOutput['channel'], text: string): void {
    if (text === '') return
    this.#clearIfWanted()
    if (this.#isCut) return
    const room = this.#limits.characters - this.#characters
    const kept = text.length > room ? text.slice(0, room) : text
    this.#characters += kept.length
    if (kept !== '') this.#append({kind: 'text', channel, text: kept})
    if (kept.length < text.length) this.#cut()
  }

  /** @returns a number by which a later one can take its place */
  show(output: Output, instead?: number): number {
    const place = instead === undefined ? undefined : this.#places.get(instead)
    if (place !== undefined && instead !== undefined && !this.#clearsNext) {
      this.#put(place, output)
      return instead
    }
    this.#clearIfWanted()
    const number = instead ?? this.#shown
    this.#shown++
    if (this.#outputs.length >= this.#limits.outputs) this.#cut()
    else {
      this.#places.set(number, this.#outputs.length)
      this.#put(this.#outputs.length, output)
    }
    return number
  }

  clear(waits: boolean): void {
    this.#clearsNext = true
    if (!waits) this.#clearIfWanted()
  }

  #clearIfWanted(): void {
    if (!this.#clearsNext) return
    this.#clearsNext = false
    this.#outputs = []
    this.#places.clear()
    this.#characters = 0
    this.#isCut = false
    this.#listener.onClear()
  }

  #append(output: TextOutput): void {
    const last = this.#outputs.at(-1)
    const isSame = last?.kind === 'text' && last.channel === output.channel && output.channel !== 'result'
    if (!isSame) this.#put(this.#outputs.length, output)
    else this.#put(this.#outputs.length - 1, {...output, text: last.text + output.text})
  }

  #put(at: number, output: Output): void {
    this.#outputs[at] = output
    this.#listener.onOutput(at, output)
  }

  #cut(): void {
    if (this.#isCut) return
    this.#isCut = true
    const {characters, outputs} = this.#limits
    this.#put(this.#outputs.length, {
      kind: 'text',
      channel: 'stderr',
      text: `… the rest is not shown: a cell shows at most ${characters} characters and ${outputs} outputs\n`,
    })
  }
}
