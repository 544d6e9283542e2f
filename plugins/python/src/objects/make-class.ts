// How a class comes to be: its order of bases, its members, and who is told of it.
import {ClassMethod, StaticMethod} from './builtin.ts'
import {raise} from './exceptions.ts'
import {call, callMember} from './invoke.ts'
import {
  Callable,
  objectType,
  PyObject,
  PyType,
  typeOf,
  type Attributes,
  type Kwargs,
  type Value,
} from './object.ts'
import {addSlots} from './slots.ts'

/**
 * `type.__new__(metaclass, name, bases, namespace, **kwargs)`
 *
 * @param metaclass the one that `mostDerived` chose
 * @param namespace what the body of the class left; copied
 * @param kwargs for `__init_subclass__`
 */
export function makeClass(
  metaclass: PyType,
  name: string,
  bases: readonly Value[],
  namespace: Attributes,
  kwargs?: Kwargs,
): PyType {
  const parents = bases.length > 0 ? bases.map(asBase) : [objectType]
  checkLayout(parents)
  const members = new Map(namespace.entries())
  settleMembers(members)
  const type = newType(metaclass, name, parents, members)
  nameClass(type, members)
  addSlots(type, members)
  for (const [key, value] of new Map(members)) tellMember(type, key, value)
  tellParents(type, kwargs)
  return type
}

/** The metaclass of a class that asks for one and has these bases. @throws TypeError where there is none */
export function mostDerived(metaclass: PyType, bases: readonly Value[]): PyType {
  let winner = metaclass
  for (const base of bases) {
    const type = typeOf(base)
    if (winner.isSubtypeOf(type)) continue
    if (!type.isSubtypeOf(winner))
      throw raise(
        'TypeError',
        'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases',
      )
    winner = type
  }
  return winner
}

const sealed = new Set(
  'bool NoneType function range slice generator method ellipsis builtin_function_or_method NotImplementedType'.split(
    ' ',
  ),
)

function asBase(base: Value): PyType {
  if (!(base instanceof PyType)) throw raise('TypeError', 'bases must be types')
  if (!base.isMutable && (sealed.has(base.name) || /^dict_|iterator$/.test(base.name)))
    throw raise('TypeError', `type '${base.name}' is not an acceptable base type`)
  return base
}

/** Built-in types whose objects have data of their own: a class can come from one line of them alone. */
function checkLayout(bases: readonly PyType[]): void {
  let widest: PyType | undefined
  for (const base of bases) {
    const own = base.mro.find((type) => type !== objectType && !type.isMutable && type.members.has('__new__'))
    if (!own || widest?.isSubtypeOf(own)) continue
    if (widest && !own.isSubtypeOf(widest))
      throw raise('TypeError', 'multiple bases have instance lay-out conflict')
    widest = own
  }
}

/** Functions that are methods of the class, or of none, without being said to be. */
function settleMembers(members: Map<string, Value>): void {
  const create = members.get('__new__')
  if (create instanceof Callable && create.isMethod) members.set('__new__', new StaticMethod(create))
  for (const name of ['__init_subclass__', '__class_getitem__']) {
    const method = members.get(name)
    if (method instanceof Callable && method.isMethod) members.set(name, new ClassMethod(method))
  }
  // what compares by itself hashes by itself, or not at all
  if (members.has('__eq__') && !members.has('__hash__')) members.set('__hash__', null)
  if (!members.has('__doc__')) members.set('__doc__', null)
}

function newType(
  metaclass: PyType,
  name: string,
  bases: readonly PyType[],
  members: Map<string, Value>,
): PyType {
  const twice = bases.find((base, i) => bases.indexOf(base) < i)
  if (twice) throw raise('TypeError', `duplicate base class ${twice.name}`)
  try {
    return new PyType(name, bases, {members, isMutable: true, metaclass})
  } catch (error) {
    if (!(error instanceof RangeError) || !error.message.startsWith('no consistent')) throw error
    const names = bases.map((base) => base.name).join(', ')
    throw raise('TypeError', `Cannot create a consistent method resolution order (MRO) for bases ${names}`)
  }
}

function nameClass(type: PyType, members: Map<string, Value>): void {
  const qualifiedName = members.get('__qualname__')
  if (typeof qualifiedName === 'string') type.qualifiedName = qualifiedName
  members.delete('__qualname__')
  const module = members.get('__module__')
  type.module = typeof module === 'string' ? module : '__main__'
  members.set('__module__', type.module)
}

function tellMember(type: PyType, key: string, value: Value): void {
  if (!(value instanceof PyObject)) return
  const method = value.type.lookup('__set_name__')
  if (method === undefined) return
  callMember(method, value, [type, key])
}

function tellParents(type: PyType, kwargs: Kwargs | undefined): void {
  const owner = type.mro.slice(1).find(({members}) => members.has('__init_subclass__'))
  const hook = owner?.members.get('__init_subclass__')
  if (hook instanceof ClassMethod) call(hook.bind(undefined, type), [], kwargs)
}
