// `isinstance` and `issubclass`.
import {Union, GenericAlias} from './alias.ts'
import {raise} from './exceptions.ts'
import {callMember} from './invoke.ts'
import {PyType, typeOf, typeType, type Value} from './object.ts'
import {isTrue} from './truth.ts'
import {Tuple} from './tuple.ts'

/** `isinstance(value, type)`; a tuple or a union means any of them. */
export function isInstanceOf(value: Value, type: Value): boolean {
  if (type instanceof PyType && type.type === typeType && typeOf(value).isSubtypeOf(type)) return true
  return any(type, 'isinstance() arg 2 must be a type, a tuple of types, or a union', (one) => {
    if (typeOf(value) === one) return true
    const method = typeOf(one).lookup('__instancecheck__')
    return method === undefined ? undefined : isTrue(callMember(method, one, [value]))
  })
}

/** `issubclass(type, parent)` */
export function isSubclassOf(type: Value, parent: Value): boolean {
  return any(parent, 'issubclass() arg 2 must be a class, a tuple of classes, or a union', (one) => {
    const method = typeOf(one).lookup('__subclasscheck__')
    return method === undefined ? undefined : isTrue(callMember(method, one, [type]))
  })
}

/** Without what metaclasses say. */
export function isSubclass(type: Value, parent: PyType): boolean {
  if (!(type instanceof PyType)) throw raise('TypeError', 'issubclass() arg 1 must be a class')
  return type.isSubtypeOf(parent)
}

function any(types: Value, wrong: string, check: (type: Value) => boolean | undefined): boolean {
  if (types instanceof Tuple) return types.items.some((one) => any(one, wrong, check))
  if (types instanceof Union) return types.args.some((one) => any(one, wrong, check))
  if (types instanceof GenericAlias)
    throw raise(
      'TypeError',
      `${wrong.slice(0, wrong.indexOf('('))}() argument 2 cannot be a parameterized generic`,
    )
  const answer = check(types)
  if (answer === undefined) throw raise('TypeError', wrong)
  return answer
}
