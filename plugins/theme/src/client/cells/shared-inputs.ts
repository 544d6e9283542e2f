// Inputs of cells that are inputs of live blocks, too: by their name they are one value of the page.

import {pageScope, type JoinedInput, type VariableValue} from 'd2lbook-live/page-scope'
import {inputsOf, literalFor, sharedValue, withLiteral, type FormInput} from 'd2lbook-python/form'
import type {CellFace} from './cell-face.ts'

interface Shared {
  face: CellFace
  name: string
  value: VariableValue
  joined: JoinedInput
}

export class SharedInputs {
  readonly #shared: Shared[] = []

  constructor(faces: readonly CellFace[]) {
    for (const face of faces)
      for (const input of inputsOf(face.source)) {
        const value = sharedValue(input)
        if (value !== undefined && this.#mayJoin(face, input, value))
          this.#shared.push({face, name: input.name, value, joined: unjoined})
      }
  }

  /** @param onMove is told of cells whose text is another, since their input has moved elsewhere */
  join(page: Document, onMove: (face: CellFace) => void): void {
    const scope = pageScope(page.location.pathname)
    for (const shared of this.#shared) {
      const {face, name, value} = shared
      shared.joined = scope.join(name, value, (moved) => {
        shared.value = moved
        if (write(face, name, moved)) onMove(face)
      })
    }
  }

  /** Tell others what the texts of cells say now. */
  publish(): void {
    for (const shared of this.#shared) {
      const input = inputsOf(shared.face.source).find(({name}) => name === shared.name)
      const value = input && sharedValue(input)
      if (value === undefined || value === shared.value) continue
      shared.value = value
      shared.joined.set(value)
    }
  }

  leave(): void {
    for (const {joined} of this.#shared) joined.leave()
  }

  /** The first of a name counts; cells of other frameworks have the same where they begin alike. */
  #mayJoin(face: CellFace, {name}: FormInput, value: VariableValue): boolean {
    const others = this.#shared.filter((shared) => shared.name === name)
    return others.every((other) => other.value === value && !sharesTab(face.cell.tabs, other.face.cell.tabs))
  }
}

const unjoined: JoinedInput = {set: () => {}, leave: () => {}}

/** A cell without frameworks is for all. */
function sharesTab(some: readonly string[], others: readonly string[]): boolean {
  return some.length === 0 || others.length === 0 || some.some((tab) => others.includes(tab))
}

/** @returns whether the text is another now; what the input cannot be is passed over */
function write(face: CellFace, name: string, value: VariableValue): boolean {
  const input = inputsOf(face.source).find((one) => one.name === name)
  if (!input || sharedValue(input) === value) return false
  const literal = literalFor(input, typeof value === 'boolean' ? value : String(value))
  if (literal === undefined) return false
  face.write(withLiteral(face.source, input, literal))
  return true
}
