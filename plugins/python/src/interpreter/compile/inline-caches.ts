// What a place in the code found in a class or an object before: it holds while no class has changed and the object looks the same.
import {getAttribute, hasPlainLookup, setAttribute} from '../../objects/attributes.ts'
import {
  Callable,
  classVersion,
  Instance,
  isDataDescriptor,
  objectType,
  PyObject,
  PyType,
  typeOf,
  typeType,
  type Value,
} from '../../objects/object.ts'
import {OwnAttributes, type Shape} from '../../objects/own-attributes.ts'
import {PyFunction} from '../function.ts'

/** `value.name`, of one place in the code. */
export function attributeReader(name: string): (value: Value) => Value {
  let version = -1
  let type: PyType | undefined
  let shape: Shape | undefined
  let place = 0
  const learn = (value: Instance, own: OwnAttributes): void => {
    const at = own.shape?.places.get(name)
    if (at === undefined || value.type.lookup(name) !== undefined || !hasPlainLookup(value.type)) return
    version = classVersion
    ;({type} = value)
    ;({shape} = own)
    place = at
  }
  return (value) => {
    if (value instanceof Instance) {
      const own = value.attributes
      if (own instanceof OwnAttributes) {
        if (own.shape === shape && value.type === type && version === classVersion) {
          const found = own.values[place]
          if (found !== undefined) return found
        }
        learn(value, own)
      }
    }
    return getAttribute(value, name)
  }
}

/** `value.name = what`, of one place in the code. */
export function attributeWriter(name: string): (value: Value, what: Value) => void {
  let version = -1
  let type: PyType | undefined
  let shape: Shape | undefined
  // where it goes, or with which shape it is added at the end
  let place = 0
  let next: Shape | undefined
  const learn = (value: Instance, before: Shape, own: OwnAttributes): void => {
    if (!own.shape || !isPlainTarget(value.type, name)) return
    version = classVersion
    ;({type} = value)
    shape = before
    place = before.places.get(name) ?? -1
    next = place < 0 ? own.shape : undefined
  }
  return (value, what) => {
    const own = value instanceof Instance ? value.attributes : undefined
    if (!(value instanceof Instance) || !(own instanceof OwnAttributes) || !own.shape) {
      setAttribute(value, name, what)
    } else if (own.shape === shape && value.type === type && version === classVersion) {
      if (next) own.append(next, what)
      else own.values[place] = what
    } else {
      const before = own.shape
      setAttribute(value, name, what)
      learn(value, before, own)
    }
  }
}

function isPlainTarget(type: PyType, name: string): boolean {
  const member = type.lookup(name)
  const isData = member instanceof PyObject && (isDataDescriptor(member) || member.type.isMutable)
  return !isData && type.lookup('__setattr__') === objectType.lookup('__setattr__')
}

/** The function that a value's class has under a name; undefined where the value has to be asked in other ways. */
export function methodFinder(name: string): (self: Value) => Callable | undefined {
  let version = -1
  let type: PyType | undefined
  let found: Callable | undefined
  return (self) => {
    const selfType = typeOf(self)
    if (selfType !== type || version !== classVersion) {
      version = classVersion
      type = selfType
      const member = selfType.lookup(name)
      const isMethod = member instanceof Callable && member.isMethod && hasPlainLookup(selfType)
      found = isMethod ? member : undefined
    }
    if (!found || !(self instanceof PyObject)) return found
    const isOther = self instanceof PyType || self.attributes?.has(name) === true
    return isOther ? undefined : found
  }
}

/** The `__init__` of a class whose objects are made as `object` makes them, where it takes so many plain arguments. */
export function initializerFinder(count: number): (type: PyType) => PyFunction | undefined {
  let version = -1
  let type: PyType | undefined
  let found: PyFunction | undefined
  return (wanted) => {
    if (wanted !== type || version !== classVersion) {
      version = classVersion
      type = wanted
      found = initializerOf(wanted, count)
    }
    return found
  }
}

function initializerOf(type: PyType, count: number): PyFunction | undefined {
  if (!type.isMutable || type.type !== typeType || !type.hasDictionary) return undefined
  const initialize = type.lookup('__init__')
  if (!(initialize instanceof PyFunction) || initialize.code.parameters.plain !== count) return undefined
  const isPlain =
    type.lookup('__new__') === objectType.lookup('__new__') &&
    type.lookup('__abstractmethods__') === undefined
  return isPlain && !initialize.code.wait ? initialize : undefined
}
