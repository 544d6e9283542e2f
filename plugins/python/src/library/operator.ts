// `operator`: operators as functions.
import {getAttribute} from '../objects/attributes.ts'
import {defineType, type Implementation} from '../objects/builtin.ts'
import {callMethod} from '../objects/call.ts'
import {isEqual} from '../objects/equality.ts'
import {raise} from '../objects/exceptions.ts'
import {asIndex} from '../objects/index-of.ts'
import {call} from '../objects/invoke.ts'
import {contains, deleteItem, getItem, setItem} from '../objects/items.ts'
import {each, toArray} from '../objects/iterate.ts'
import {moduleOf, type PyModule} from '../interpreter/module.ts'
import {Callable, objectType, typeOf, type Kwargs, type PyType, type Value} from '../objects/object.ts'
import {
  binary,
  compare,
  inplace,
  unary,
  type BinaryOperator,
  type CompareOperator,
} from '../objects/operators.ts'
import {repr} from '../objects/text.ts'
import {isTrue} from '../objects/truth.ts'
import {Tuple} from '../objects/tuple.ts'
import {functions} from './functions.ts'

const binaryNames: readonly BinaryOperator[] = [
  'add',
  'sub',
  'mul',
  'truediv',
  'floordiv',
  'mod',
  'pow',
  'matmul',
  'lshift',
  'rshift',
  'and',
  'or',
  'xor',
]
const compareNames: readonly CompareOperator[] = ['eq', 'ne', 'lt', 'le', 'gt', 'ge']

/** What it takes from an object: `itemgetter(1)`, `attrgetter('name')`, `methodcaller('lower')`. */
class Getter extends Callable {
  override readonly type: PyType
  readonly get: (from: Value) => Value
  readonly text: string
  constructor(type: PyType, text: string, get: (from: Value) => Value) {
    super()
    this.type = type
    this.text = text
    this.get = get
  }
  override call(args: Value[], kwargs?: Kwargs): Value {
    const [from] = args
    if (from === undefined || args.length > 1 || (kwargs && kwargs.size > 0))
      throw raise('TypeError', `${this.type.name} expected 1 argument, got ${args.length}`)
    return this.get(from)
  }
}

function getterType(
  name: string,
  signature: string,
  make: (...args: never[]) => {text: string; get: (from: Value) => Value},
): PyType {
  const type: PyType = defineType<Getter>(name, [objectType], {
    construct: {
      signature: `${name}(type, ${signature})`,
      run: (_: PyType, ...args: never[]) => {
        const {text, get} = make(...args)
        return new Getter(type, text, get)
      },
    },
    methods: {'__repr__(self, /)': ({text}) => `operator.${name}(${text})`},
  })
  type.module = 'operator'
  return type
}

/** One thing, or a tuple of several. */
function several<Key>(keys: readonly Key[], get: (from: Value, key: Key) => Value): (from: Value) => Value {
  const [first] = keys
  if (keys.length === 1 && first !== undefined) return (from) => get(from, first)
  return (from) => new Tuple(keys.map((key) => get(from, key)))
}

const itemGetter = getterType('itemgetter', 'item, /, *items', (item: Value, items: Value[]) => ({
  text: [item, ...items].map(repr).join(', '),
  get: several([item, ...items], getItem),
}))

const attributeGetter = getterType('attrgetter', 'attr, /, *attrs', (attr: Value, attrs: Value[]) => {
  const names = [attr, ...attrs].map((name) => {
    if (typeof name === 'string') return name
    throw raise('TypeError', 'attribute name must be a string')
  })
  return {
    text: names.map(repr).join(', '),
    get: several(names, (from, name) => name.split('.').reduce(getAttribute, from)),
  }
})

const methodCaller = getterType(
  'methodcaller',
  'name, /, *args, **kwargs',
  (name: string, args: Value[], kwargs: Map<string, Value>) => ({
    text: [name, ...args].map(repr).join(', '),
    get: (from) => callMethod(from, name, args, kwargs),
  }),
)

function table(): Record<string, Implementation> {
  const all: Record<string, Implementation> = {}
  for (const op of binaryNames) {
    const name = op === 'and' || op === 'or' ? `${op}_` : op
    all[`${name}(a, b, /)`] = (a: Value, b: Value) => binary(op, a, b)
    all[`i${op}(a, b, /)`] = (a: Value, b: Value) => inplace(op, a, b)
  }
  for (const op of compareNames) all[`${op}(a, b, /)`] = (a: Value, b: Value) => compare(op, a, b)
  return all
}

const others: Readonly<Record<string, Implementation>> = {
  'neg(a, /)': (a: Value) => unary('neg', a),
  'pos(a, /)': (a: Value) => unary('pos', a),
  'invert(a, /)': (a: Value) => unary('invert', a),
  'inv(a, /)': (a: Value) => unary('invert', a),
  'abs(a, /)': (a: Value) => callMethod(a, '__abs__', []),
  'not_(a, /)': (a: Value) => !isTrue(a),
  'truth(a, /)': isTrue,
  'is_(a, b, /)': (a: Value, b: Value) => a === b,
  'is_not(a, b, /)': (a: Value, b: Value) => a !== b,
  'index(a, /)': (a: Value) => {
    const index = asIndex(a)
    if (index !== undefined) return index
    throw raise('TypeError', `'${typeOf(a).name}' object cannot be interpreted as an integer`)
  },
  'concat(a, b, /)': (a: Value, b: Value) => binary('add', a, b),
  'contains(a, b, /)': contains,
  'countOf(a, b, /)': (a: Value, b: Value) => toArray(a).filter((item) => isEqual(item, b)).length,
  'indexOf(a, b, /)': (a: Value, b: Value) => {
    let place = 0
    for (const item of each(a)) {
      if (isEqual(item, b)) return place
      place++
    }
    throw raise('ValueError', 'sequence.index(x): x not in sequence')
  },
  'getitem(a, b, /)': getItem,
  'setitem(a, b, c, /)': (a: Value, b: Value, c: Value) => {
    setItem(a, b, c)
    return null
  },
  'delitem(a, b, /)': (a: Value, b: Value) => {
    deleteItem(a, b)
    return null
  },
  'call(obj, /, *args, **kwargs)': (callee: Value, args: Value[], kwargs: Map<string, Value>) =>
    call(callee, args, kwargs),
}

export function makeOperator(): PyModule {
  return moduleOf('operator', {
    ...functions(table()),
    ...functions(others),
    itemgetter: itemGetter,
    attrgetter: attributeGetter,
    methodcaller: methodCaller,
  })
}
