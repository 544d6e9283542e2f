// `super`: attributes of an object as the classes behind one of its own have them.
import {plainAttribute} from './attributes.ts'
import {raise} from './exceptions.ts'
import {bindMember} from './invoke.ts'
import {objectType, PyObject, PyType, typeOf, type Value} from './object.ts'

export const superType = new PyType('super', [objectType])

export class Super extends PyObject {
  override type: PyType
  /** The class after which it looks. */
  readonly after: PyType
  /** Undefined while it is not bound. */
  readonly self: Value | undefined
  /** The class whose order counts. */
  readonly start: PyType

  /** @throws TypeError where `self` is neither an object of the class nor a class derived from it */
  constructor(after: PyType, self: Value | undefined, type = superType) {
    super()
    this.type = type
    this.after = after
    this.self = self
    this.start = self === undefined ? after : startOf(after, self)
  }

  find(name: string): Value | undefined {
    if (this.self === undefined || name === '__class__') return plainAttribute(this, name)
    const {mro} = this.start
    for (let i = mro.indexOf(this.after) + 1; i < mro.length; i++) {
      const member = mro[i]?.members.get(name)
      // found in a class, of the class itself
      if (member !== undefined)
        return bindMember(member, this.self === this.start ? undefined : this.self, this.start)
    }
    return plainAttribute(this, name)
  }
}

/** `super()` in a method. @param after the class that it stands in @param self its first argument */
export function superOf(after: Value, self: Value): Super {
  if (after instanceof PyType) return new Super(after, self)
  throw raise('TypeError', `super() argument 1 must be a type, not ${typeOf(after).name}`)
}

function startOf(after: PyType, self: Value): PyType {
  if (self instanceof PyType && self.isSubtypeOf(after)) return self
  const type = typeOf(self)
  if (type.isSubtypeOf(after)) return type
  throw raise(
    'TypeError',
    `super(type, obj): obj (${self instanceof PyType ? `type ${self.name}` : `instance of ${type.name}`}) is not an instance or subtype of type (${after.name}).`,
  )
}
