// How modules written in TypeScript name their functions: by their signatures.
import {Builtin, type Implementation} from '../objects/builtin.ts'
import {Float, type Value} from '../objects/object.ts'

/** `functions({'sqrt(x, /)': (x) => ...})`: the members of a module, by name. */
export function functions(table: Readonly<Record<string, Implementation>>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(table).map(([text, run]) => [text.slice(0, text.indexOf('(')), new Builtin(text, run)]),
  )
}

export function float(value: number): Float {
  return new Float(value)
}
