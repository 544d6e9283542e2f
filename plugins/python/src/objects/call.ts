// How everything else calls: a value, or a method of one by its name.
import {getAttribute, hasPlainLookup} from './attributes.ts'
import {call} from './invoke.ts'
import {Callable, PyObject, PyType, typeOf, type Kwargs, type Value} from './object.ts'

export {call} from './invoke.ts'

/** `value.name(*args, **kwargs)`; a method of its class is called without being bound first. */
export function callMethod(value: Value, name: string, args: Value[], kwargs?: Kwargs): Value {
  const type = typeOf(value)
  const member = type.lookup(name)
  if (
    member instanceof Callable &&
    member.isMethod &&
    !(value instanceof PyType) &&
    !(value instanceof PyObject && value.attributes?.has(name)) &&
    hasPlainLookup(type)
  )
    return member.call([value, ...args], kwargs)
  return call(getAttribute(value, name), args, kwargs)
}
