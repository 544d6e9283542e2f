// The variables of one page: inputs, `let`s and what components publish. Signals do the order: whoever reads a variable
// runs again when it changes, after everything it depends on, once.
import {batch, computed, signal, type ReadonlySignal, type Signal} from '@preact/signals-core'
import type {LooseValues} from './options.ts'

export type VariableValue = number | string | boolean

/** What blocks of one name have in common. */
export interface Group {
  /** Options that the reader has changed in any of them. */
  changes: Signal<LooseValues>
  /** Whether the reader has started any of them. */
  isActive: Signal<boolean>
  /** What the one that trains has reached, for the others to show. */
  result: Signal<unknown>
}

/** An input of the page that has a control elsewhere, too. */
export interface JoinedInput {
  set(value: VariableValue): void
  leave(): void
}

export class PageScope {
  readonly #sources = new Map<string, Signal<ReadonlySignal<VariableValue> | undefined>>()
  readonly #assigns = new Map<string, (value: VariableValue) => void>()
  readonly #groups = new Map<string, Group>()

  /** Follow a variable; undefined until somebody defines it. */
  variable(name: string): ReadonlySignal<VariableValue | undefined> {
    const source = this.#source(name)
    return computed(() => source.value?.value)
  }

  /**
   * Give a variable its source.
   *
   * @param assign sets it from outside, where it is an input
   * @returns takes it away again
   */
  define(
    name: string,
    value: ReadonlySignal<VariableValue>,
    assign?: (value: VariableValue) => void,
  ): () => void {
    const source = this.#source(name)
    source.value = value
    if (assign) this.#assigns.set(name, assign)
    return () => {
      if (source.peek() !== value) return
      source.value = undefined
      this.#assigns.delete(name)
    }
  }

  /** Set an input as its reader would; what is computed from others stays as it is. */
  assign(name: string, value: VariableValue): void {
    this.#assigns.get(name)?.(value)
  }

  /**
   * Be one with the input of this name, or the input itself where there is none.
   *
   * @param first what it is here
   * @param onChange is told what others set it to, at once where it is something else already
   */
  join(name: string, first: VariableValue, onChange: (value: VariableValue) => void): JoinedInput {
    const own = signal(first)
    const withdraw =
      this.#source(name).peek() === undefined
        ? this.define(name, own, (value) => {
            own.value = value
          })
        : undefined
    let known = first
    const stop = this.variable(name).subscribe((value) => {
      if (value === undefined || value === known) return
      known = value
      onChange(value)
    })
    return {
      set: (value) => {
        known = value
        this.assign(name, value)
      },
      leave: () => {
        stop()
        withdraw?.()
      },
    }
  }

  /** Set fields `net.step`, `net.trainLoss`, … in one go. */
  publish(name: string, fields: Readonly<Record<string, VariableValue>>): void {
    batch(() => {
      for (const [field, value] of Object.entries(fields)) this.#setField(`${name}.${field}`, value)
    })
  }

  group(name: string): Group {
    const known = this.#groups.get(name)
    if (known) return known
    const made = newGroup()
    this.#groups.set(name, made)
    return made
  }

  #source(name: string): Signal<ReadonlySignal<VariableValue> | undefined> {
    const known = this.#sources.get(name)
    if (known) return known
    const made = signal<ReadonlySignal<VariableValue> | undefined>(undefined)
    this.#sources.set(name, made)
    return made
  }

  #setField(name: string, value: VariableValue): void {
    const source = this.#source(name)
    const field = this.#fields.get(name)
    if (field) field.value = value
    else {
      const made = signal(value)
      this.#fields.set(name, made)
      source.value = made
    }
  }

  readonly #fields = new Map<string, Signal<VariableValue>>()
}

/** For a block without a name. */
export function newGroup(): Group {
  return {changes: signal<LooseValues>({}), isActive: signal(false), result: signal<unknown>(undefined)}
}

/** The reader has started a block: those that share its name start too. */
export function activate({isActive}: Group): void {
  isActive.value = true
}

/** The reader changes options of a block, and of those that share its name. */
export function changeOptions({changes}: Group, changed: LooseValues): void {
  changes.value = {...changes.peek(), ...changed}
}

const scopes = new Map<string, {scope: PageScope; users: number}>()

/** The scope of a page's address, shared by its blocks. */
export function pageScope(page: string): PageScope {
  return entryOf(page).scope
}

/** Keep a page's scope while a block stands in the page. @returns lets it go */
export function holdPageScope(page: string, scope: PageScope): () => void {
  const known = scopes.get(page)
  // a block may leave and come back with the scope that it had
  const entry = known?.scope === scope ? known : {scope, users: 0}
  scopes.set(page, entry)
  entry.users++
  return () => {
    entry.users--
    if (entry.users === 0 && scopes.get(page) === entry) scopes.delete(page)
  }
}

function entryOf(page: string): {scope: PageScope; users: number} {
  const known = scopes.get(page)
  if (known) return known
  const made = {scope: new PageScope(), users: 0}
  scopes.set(page, made)
  return made
}
