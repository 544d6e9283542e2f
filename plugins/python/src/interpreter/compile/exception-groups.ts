// `except*`: each handler takes its part of a group of exceptions.
import {raise} from '../../objects/exceptions.ts'
import type {Execute} from '../frame.ts'
import type {Kind} from '../nodes.ts'
import type {Compiler} from './compiler.ts'

export function handleGroups(
  node: Kind<'TryStar'>,
  _body: Execute,
  _otherwise: Execute | undefined,
  _compiler: Compiler,
): Execute {
  throw raise('SyntaxError', `except* is not supported (line ${node.lineno})`)
}
