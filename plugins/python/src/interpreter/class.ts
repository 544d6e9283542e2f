// How a class comes to be: its metaclass, its namespace, its members told that they are in it.
import {callSpecial, construct} from '../objects/invoke.ts'
import {call} from '../objects/call.ts'
import {findAttribute} from '../objects/attributes.ts'
import {addMembers, ClassMethod, StaticMethod} from '../objects/builtin.ts'
import {Dict} from '../objects/dict.ts'
import {raise} from '../objects/exceptions.ts'
import {toArray} from '../objects/iterate.ts'
import {
  PyType,
  objectType,
  typeOf,
  typeType,
  type Attributes,
  type Kwargs,
  type Value,
} from '../objects/object.ts'
import {Tuple} from '../objects/tuple.ts'
import {PyFunction} from './function.ts'
import {MappingNames} from './mapping-names.ts'
import {addSlots} from './slots.ts'

export interface ClassParts {
  name: string
  bases: readonly Value[]
  keywords: Kwargs | undefined
  /** Runs the body. */
  fill(names: Attributes): void
}

/** What a `class` statement makes. */
export function buildClass({name, bases: given, keywords, fill}: ClassParts): Value {
  const bases = given.flatMap((base) => realBases(base, given))
  const rest = new Map(keywords)
  const metaclass = rest.get('metaclass') ?? typeType
  rest.delete('metaclass')
  const kwargs = rest.size > 0 ? rest : undefined
  const winner = metaclass instanceof PyType ? mostDerived(metaclass, bases) : metaclass
  const {names, mapping} = prepare(winner, name, bases, kwargs)
  fill(names)
  if (bases.some((base, i) => base !== given[i])) names.set('__orig_bases__', new Tuple(given))
  return call(winner, [name, new Tuple(bases), mapping], kwargs)
}

function realBases(base: Value, all: readonly Value[]): readonly Value[] {
  if (base instanceof PyType) return [base]
  const instead = callSpecial(base, '__mro_entries__', new Tuple(all))
  return instead === undefined ? [base] : toArray(instead)
}

function mostDerived(metaclass: PyType, bases: readonly Value[]): PyType {
  let winner = metaclass
  for (const base of bases) {
    const type = typeOf(base)
    if (winner.isSubtypeOf(type)) continue
    if (type.isSubtypeOf(winner)) winner = type
    else
      throw raise(
        'TypeError',
        'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases',
      )
  }
  return winner
}

function prepare(
  metaclass: Value,
  name: string,
  bases: readonly Value[],
  kwargs: Kwargs | undefined,
): {names: Attributes; mapping: Value} {
  const names = new Map<string, Value>()
  if (metaclass === typeType) return {names, mapping: Dict.ofNames(names)}
  const method = findAttribute(metaclass, '__prepare__')
  if (method === undefined) return {names, mapping: Dict.ofNames(names)}
  const mapping = call(method, [name, new Tuple(bases)], kwargs)
  return {names: new MappingNames(mapping), mapping}
}

/** `type.__new__(metaclass, name, bases, members)` */
export function createClass(
  metaclass: PyType,
  name: string,
  givenBases: readonly Value[],
  given: ReadonlyMap<string, Value>,
  kwargs: Kwargs | undefined,
): PyType {
  const bases = givenBases.length > 0 ? givenBases.map(asBase) : [objectType]
  const members = new Map(given)
  settleMembers(members)
  const type = makeType(metaclass, name, bases, members)
  const qualifiedName = members.get('__qualname__')
  if (typeof qualifiedName === 'string') type.qualifiedName = qualifiedName
  members.delete('__qualname__')
  const module = members.get('__module__')
  if (typeof module === 'string') type.module = module
  addSlots(type, members)
  for (const [key, value] of given) callSpecial(value, '__set_name__', type, key)
  tellBases(type, kwargs)
  return type
}

function asBase(base: Value): PyType {
  if (!(base instanceof PyType)) throw raise('TypeError', `bases must be types`)
  if (sealed.has(base.name) && !base.isMutable)
    throw raise('TypeError', `type '${base.name}' is not an acceptable base type`)
  return base
}

const sealed = new Set(['bool', 'NoneType', 'function', 'range', 'slice', 'generator', 'method', 'ellipsis'])

function makeType(
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

/** Functions that are methods of the class, or of none, without being said to be. */
function settleMembers(members: Map<string, Value>): void {
  const create = members.get('__new__')
  if (create instanceof PyFunction) members.set('__new__', new StaticMethod(create))
  for (const name of ['__init_subclass__', '__class_getitem__']) {
    const method = members.get(name)
    if (method instanceof PyFunction) members.set(name, new ClassMethod(method))
  }
  // what compares by itself hashes by itself, or not at all
  if (members.has('__eq__') && !members.has('__hash__')) members.set('__hash__', null)
}

function tellBases(type: PyType, kwargs: Kwargs | undefined): void {
  const [, parent] = type.mro
  const hook = parent?.lookup('__init_subclass__')
  if (parent && hook instanceof ClassMethod) call(hook.bind(undefined, type), [], kwargs)
  else if (kwargs && kwargs.size > 0)
    throw raise('TypeError', `${type.name}.__init_subclass__() takes no keyword arguments`)
}

function newType(metaclass: PyType, args: readonly Value[], kwargs: Map<string, Value>): Value {
  const [name, bases, members] = args
  if (args.length === 1 && metaclass === typeType && name !== undefined) return typeOf(name)
  if (args.length !== 3 || typeof name !== 'string' || bases === undefined || !(members instanceof Dict))
    throw raise('TypeError', 'type() takes 1 or 3 arguments')
  const winner = mostDerived(metaclass, toArray(bases))
  const names = [...members.entries()].map(([key, value]) => [String(key), value] as const)
  return createClass(winner, name, toArray(bases), new Map(names), kwargs)
}

addMembers<PyType>(typeType, {
  construct: {signature: '__new__(type, /, *args, **kwargs)', run: newType},
  methods: {
    '__init__(self, /, *args, **kwargs)': () => null,
    '__call__(self, /, *args, **kwargs)': (self, args: Value[], kwargs: Map<string, Value>) =>
      construct(self, args, kwargs.size > 0 ? kwargs : undefined),
  },
})
