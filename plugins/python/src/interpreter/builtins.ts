// What Python has without an import, for the modules of a session.
import {builtins} from '../objects/builtins.ts'
import type {Value} from '../objects/object.ts'
import {evaluators} from './evaluate.ts'
import {fillFunctionTypes} from './function-members.ts'

fillFunctionTypes()

/** All names that every module sees. */
export function allBuiltins(): Map<string, Value> {
  const own = evaluators.map((builtin): [string, Value] => [builtin.name, builtin])
  return new Map([...builtins, ...own])
}
