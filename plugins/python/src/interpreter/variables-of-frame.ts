// The variables of a call that runs, by name.
import type {Value} from '../objects/object.ts'
import type {Frame} from './frame.ts'

/** All names that code sees that runs here, the nearest first: for suggestions, and for `dir()`. */
export function* visibleNames(frame: Frame): Generator<string> {
  const {code, slots, cells, names, globals} = frame
  for (const [i, name] of code.slotNames.entries()) if (slots[i] !== undefined) yield name
  for (const [i, name] of code.cellNames.entries()) if (cells[i]?.value !== undefined) yield name
  if (names) yield* names.keys()
  yield* globals.keys()
  if (globals.builtins) yield* globals.builtins.keys()
}

/** `locals()`: what the names of a call stand for now. */
export function localsOf(frame: Frame): Map<string, Value> {
  const result = new Map<string, Value>()
  frame.code.slotNames.forEach((name, i) => {
    const value = frame.slots[i]
    if (value !== undefined && !name.startsWith('.')) result.set(name, value)
  })
  frame.code.cellNames.forEach((name, i) => {
    const value = frame.cells[i]?.value
    if (value !== undefined) result.set(name, value)
  })
  return result
}
