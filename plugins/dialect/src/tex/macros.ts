import type {Definition, Macro} from './definitions.ts'
import {final, isCommand, type Token} from './tokens.ts'

interface Environment {
  begin: Macro
  end: readonly Token[]
}

/** Commands that are defined: those of a page, and behind them those of its book. */
export class Macros {
  readonly #commands = new Map<Token, Macro>()
  readonly #environments = new Map<string, Environment>()
  readonly #outer: Macros | undefined

  constructor(outer?: Macros) {
    this.#outer = outer
  }

  /** The names that are defined here, without those behind. */
  get names(): string[] {
    return [...this.#commands.keys()]
  }

  find(name: Token): Macro | undefined {
    return this.#commands.get(name) ?? this.#outer?.find(name)
  }

  findEnvironment(name: string): Environment | undefined {
    return this.#environments.get(name) ?? this.#outer?.findEnvironment(name)
  }

  define(definition: Exclude<Definition, {kind: 'damaged'}>): void {
    if (definition.kind === 'environment') {
      this.#environments.set(definition.name, definition)
      return
    }
    const {name, macro, isPolite} = definition
    if (isPolite && this.#commands.has(name)) return
    this.#commands.set(name, macro.isAlias ? this.#meaningOf(macro) : macro)
  }

  /** What a name stands for now: a later definition of that name does not change it. */
  #meaningOf(alias: Macro): Macro {
    const [meaning] = alias.body
    const known = meaning === undefined ? undefined : this.find(meaning)
    if (known) return known
    return {count: 0, body: isCommand(meaning) ? [final + meaning] : alias.body}
  }
}
