// What Python has without an import and that needs the interpreter: `super`.
import {builtins as objectBuiltins} from '../objects/builtins.ts'
import type {Value} from '../objects/object.ts'
import {superType} from '../objects/super.ts'

/** All names that every module sees. */
export function allBuiltins(): Map<string, Value> {
  return new Map<string, Value>([...objectBuiltins, ['super', superType]])
}
