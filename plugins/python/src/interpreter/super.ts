// `super`: the members of the classes that come after one in an object's order.
import {addMembers} from '../objects/builtin.ts'
import {raise} from '../objects/exceptions.ts'
import {bindMember} from '../objects/invoke.ts'
import {noAttribute} from '../objects/attributes.ts'
import {objectType, PyObject, PyType, typeOf, type Value} from '../objects/object.ts'

export const superType = new PyType('super', [objectType])

class Super extends PyObject {
  /** Looked for after this one. */
  readonly after: PyType
  readonly self: Value | undefined
  /** Whose order counts. */
  readonly from: PyType

  constructor(after: PyType, self: Value | undefined, from: PyType) {
    super()
    this.after = after
    this.self = self
    this.from = from
  }

  override get type(): PyType {
    return superType
  }

  find(name: string): Value | undefined {
    const {mro} = this.from
    for (let i = mro.indexOf(this.after) + 1; i < mro.length; i++) {
      const found = mro[i]?.members.get(name)
      if (found === undefined) continue
      // of a class itself (a class method) nothing is bound to an object
      const isClass = this.self === this.from
      return bindMember(found, isClass ? undefined : this.self, this.from)
    }
    return undefined
  }
}

/** @param after the class that the method stands in @param self its first argument */
export function superOf(after: Value, self: Value): Value {
  if (!(after instanceof PyType))
    throw raise('TypeError', `super() argument 1 must be a type, not ${typeOf(after).name}`)
  if (self instanceof PyType && self.isSubtypeOf(after)) return new Super(after, self, self)
  const type = typeOf(self)
  if (type.isSubtypeOf(after)) return new Super(after, self, type)
  throw raise(
    'TypeError',
    `super(type, obj): obj (instance of ${type.name}) is not an instance or subtype of type (${after.name}).`,
  )
}

addMembers<Super>(superType, {
  construct: {
    signature: '__new__(cls, type, obj=..., /)',
    run: (_: PyType, after: Value, self: Value | undefined) =>
      self === undefined && after instanceof PyType
        ? new Super(after, undefined, after)
        : superOf(after, self ?? null),
  },
  methods: {
    '__getattribute__(self, name, /)': (self, name: Value) => {
      if (typeof name !== 'string') throw raise('TypeError', 'attribute name must be string')
      const found = name === '__class__' ? superType : self.find(name)
      if (found !== undefined) return found
      throw noAttribute(self, name)
    },
  },
})
