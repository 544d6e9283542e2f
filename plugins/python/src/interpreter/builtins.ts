// What Python has without an import, for the modules of a session.
import {builtins} from '../objects/builtins.ts'
import type {Value} from '../objects/object.ts'

/** All names that every module sees. */
export function allBuiltins(): Map<string, Value> {
  return new Map(builtins)
}
