// Types as annotations write them: `list[int]`, `int | None`.
import {addMembers} from './builtin.ts'
import {call} from './invoke.ts'
import {
  Callable,
  ellipsis,
  noneType,
  notImplemented,
  objectType,
  PyObject,
  PyType,
  type Kwargs,
  type Value,
} from './object.ts'
import {getAttribute} from './attributes.ts'
import {compareItems} from './methods/sequence.ts'
import {hashItems} from './equality.ts'
import {repr} from './text.ts'
import {Tuple} from './tuple.ts'

export const genericAliasType = new PyType('GenericAlias', [objectType])
genericAliasType.module = 'types'
export const unionType = new PyType('Union', [objectType])
unionType.module = 'typing'

export class GenericAlias extends Callable {
  override readonly type = genericAliasType
  readonly origin: Value
  readonly args: readonly Value[]
  constructor(origin: Value, args: readonly Value[]) {
    super()
    this.origin = origin
    this.args = args
  }
  override call(args: Value[], kwargs?: Kwargs): Value {
    return call(this.origin, args, kwargs)
  }
}

/** `list[int]` */
export function genericAlias(origin: Value, item: Value): Value {
  return new GenericAlias(origin, item instanceof Tuple ? item.items : [item])
}

export class Union extends PyObject {
  override readonly type = unionType
  readonly args: readonly Value[]
  constructor(args: readonly Value[]) {
    super()
    this.args = args
  }
}

/** `left | right`; NotImplemented where one is no type. */
export function unite(left: Value, right: Value): Value {
  if (!isTypeLike(left) || !isTypeLike(right)) return notImplemented
  const all = [left, right].flatMap((one) =>
    one instanceof Union ? one.args : [one === null ? noneType : one],
  )
  const distinct = [...new Set(all)]
  return distinct.length === 1 ? (distinct[0] ?? null) : new Union(distinct)
}

function isTypeLike(value: Value): boolean {
  return value === null || value instanceof PyType || value instanceof GenericAlias || value instanceof Union
}

/** A type as annotations show it. */
function annotationText(value: Value): string {
  if (value === ellipsis) return '...'
  if (value === noneType) return 'None'
  if (value instanceof PyType)
    return value.module === 'builtins' ? value.qualifiedName : `${value.module}.${value.qualifiedName}`
  return repr(value)
}

addMembers<GenericAlias>(genericAliasType, {
  methods: {
    '__repr__(self, /)': ({origin, args}) =>
      `${annotationText(origin)}[${args.length === 0 ? '()' : args.map(annotationText).join(', ')}]`,
    '__getattr__(self, name, /)': ({origin}, name: string) => getAttribute(origin, name),
    '__getitem__(self, item, /)': ({origin}, item: Value) => genericAlias(origin, item),
    '__or__(self, value, /)': unite,
    '__ror__(self, value, /)': (self, other: Value) => unite(other, self),
    '__mro_entries__(self, bases, /)': ({origin}) => new Tuple([origin]),
    '__eq__(self, value, /)': (self, other: Value) =>
      other instanceof GenericAlias
        ? self.origin === other.origin && compareItems('eq', self.args, other.args)
        : notImplemented,
    '__hash__(self, /)': (self) => hashItems(self.args),
  },
  getters: {__origin__: (self) => self.origin, __args__: (self) => new Tuple(self.args)},
})

addMembers<Union>(unionType, {
  methods: {
    '__repr__(self, /)': ({args}) => args.map(annotationText).join(' | '),
    '__or__(self, value, /)': unite,
    '__ror__(self, value, /)': (self, other: Value) => unite(other, self),
    '__eq__(self, value, /)': (self, other: Value) =>
      other instanceof Union
        ? self.args.length === other.args.length && self.args.every((one) => other.args.includes(one))
        : notImplemented,
    '__hash__(self, /)': (self) => self.args.length,
  },
  getters: {__args__: (self) => new Tuple(self.args)},
})
