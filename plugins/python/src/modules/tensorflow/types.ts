// Small classes of TensorFlow: types of numbers and shapes.
import type {Dtype} from 'd2lbook-tensor'
import {addMembers} from '../../objects/builtin.ts'
import {raise} from '../../objects/exceptions.ts'
import {getItem} from '../../objects/items.ts'
import {isEqual} from '../../objects/equality.ts'
import {iteratorType, NativeIterator} from '../../objects/iterate.ts'
import {List} from '../../objects/list.ts'
import {objectType, PyType, type Value} from '../../objects/object.ts'
import {Slice} from '../../objects/slice.ts'
import {Tuple} from '../../objects/tuple.ts'
import {DtypeObject, isFloating} from '../../engine/dtype.ts'
import {SizesObject} from '../../engine/sizes.ts'
import {shapeText} from '../../engine/print/numpy-text.ts'
import {scalarTypes} from '../numpy/types.ts'

export function tensorflowType(
  name: string,
  module: string,
  bases: readonly PyType[] = [objectType],
): PyType {
  const type = new PyType(name, bases)
  type.module = module
  return type
}

export const dtypeType = tensorflowType('DType', 'tensorflow.python.framework.dtypes')

const names: readonly Dtype[] = [
  'bool',
  'uint8',
  'int8',
  'int16',
  'int32',
  'int64',
  'float16',
  'bfloat16',
  'float32',
  'float64',
]

export const dtypes: ReadonlyMap<Dtype, DtypeObject> = new Map(
  names.map((name) => [name, new DtypeObject(dtypeType, name)]),
)

addMembers<DtypeObject>(dtypeType, {
  methods: {
    '__repr__(self, /)': ({dtype}) => `tf.${dtype}`,
    '__str__(self, /)': ({dtype}) => `<dtype: '${dtype}'>`,
    '__eq__(self, other, /)': (self, other: Value) =>
      other === self || other === self.dtype || other === scalarTypes.get(self.dtype),
    '__hash__(self, /)': ({dtype}) => names.indexOf(dtype),
  },
  getters: {
    name: ({dtype}) => dtype,
    size: ({dtype}) => (dtype === 'bool' ? 1 : Number(/\d+$/.exec(dtype)?.[0] ?? 16) / 8),
    is_floating: ({dtype}) => isFloating(dtype),
    is_integer: ({dtype}) => !isFloating(dtype) && dtype !== 'bool',
    is_bool: ({dtype}) => dtype === 'bool',
    as_numpy_dtype: ({dtype}) => scalarTypes.get(dtype) ?? null,
  },
})

export const shapeType = tensorflowType('TensorShape', 'tensorflow.python.framework.tensor_shape')

export class TensorShape extends SizesObject {
  override readonly type = shapeType
}

/** The sizes that a shape, a list or a tuple names. */
function sizesIn(value: Value): Value {
  if (value instanceof TensorShape) return new Tuple(value.sizes)
  return value instanceof List ? new Tuple(value.items) : value
}

addMembers<TensorShape>(shapeType, {
  construct: {
    signature: 'TensorShape(type, dims)',
    run: (_type, dims: Value) => {
      const sizes = sizesIn(dims)
      if (!(sizes instanceof Tuple)) throw raise('TypeError', 'Dimension value must be integer or None')
      return new TensorShape(sizes.items.map(Number))
    },
  },
  methods: {
    '__repr__(self, /)': ({sizes}) => `TensorShape([${sizes.join(', ')}])`,
    '__str__(self, /)': ({sizes}) => shapeText(sizes),
    '__len__(self, /)': ({sizes}) => sizes.length,
    '__iter__(self, /)': ({sizes}) => getIterator(sizes),
    '__getitem__(self, key, /)': ({sizes}, key: Value) => {
      const found = getItem(new Tuple(sizes), key)
      return key instanceof Slice && found instanceof Tuple ? new TensorShape(found.items.map(Number)) : found
    },
    '__eq__(self, other, /)': ({sizes}, other: Value) => isEqual(new Tuple(sizes), sizesIn(other)),
    '__add__(self, other, /)': ({sizes}, other: Value) => {
      const more = sizesIn(other)
      return new TensorShape([...sizes, ...(more instanceof Tuple ? more.items.map(Number) : [])])
    },
    '__radd__(self, other, /)': ({sizes}, other: Value) => {
      const before = sizesIn(other)
      return new TensorShape([...(before instanceof Tuple ? before.items.map(Number) : []), ...sizes])
    },
    'as_list(self)': ({sizes}) => new List([...sizes]),
    'num_elements(self)': ({sizes}) => sizes.reduce((size, length) => size * length, 1),
    'is_fully_defined(self)': () => true,
  },
  getters: {
    rank: ({sizes}) => sizes.length,
    ndims: ({sizes}) => sizes.length,
    dims: ({sizes}) => new List([...sizes]),
  },
})

function getIterator(sizes: readonly number[]): Value {
  let at = 0
  return new NativeIterator(iteratorType, () => sizes[at++])
}
