// Classes of NumPy's numbers, and its types of numbers: `np.float32`, `dtype('float32')`.
import type {Dtype} from 'd2lbook-tensor'
import {addMembers} from '../../objects/builtin.ts'
import {boolType, floatType, intType, objectType, PyType, type Value} from '../../objects/object.ts'
import {raise} from '../../objects/exceptions.ts'
import {repr} from '../../objects/text.ts'
import {DtypeObject, isFloating} from '../../engine/dtype.ts'

function numpyType(name: string, bases: readonly PyType[]): PyType {
  const type = new PyType(name, bases)
  type.module = 'numpy'
  return type
}

export const genericType = numpyType('generic', [objectType])
export const numberType = numpyType('number', [genericType])
export const integerType = numpyType('integer', [numberType])
export const floatingType = numpyType('floating', [numberType])

const names: readonly Dtype[] = [
  'bool',
  'uint8',
  'int8',
  'int16',
  'uint32',
  'int32',
  'int64',
  'float16',
  'float32',
  'float64',
]

/** `np.float64`: the class of a number. */
export const scalarTypes: ReadonlyMap<Dtype, PyType> = new Map(
  names.map((name) => {
    const base = name === 'bool' ? genericType : isFloating(name) ? floatingType : integerType
    // it is a kind of Python's own
    return [name, numpyType(name, name === 'float64' ? [base, floatType] : [base])]
  }),
)

/** By a name, a class or itself. */
export function dtypeNamed(given: Value): DtypeObject | undefined {
  if (given instanceof DtypeObject) return given
  const name =
    typeof given === 'string'
      ? given
      : (pythonTypes.get(given) ??
        foreignTypes.get(given) ??
        names.find((one) => scalarTypes.get(one) === given))
  return dtypes.get(name as Dtype)
}

/** Classes of other frameworks that name types: `jnp.float32`. */
export const foreignTypes = new Map<Value, Dtype>()

const pythonTypes = new Map<Value, Dtype>([
  [floatType, 'float64'],
  [intType, 'int64'],
  [boolType, 'bool'],
])

export const dtypeType = numpyType('dtype', [objectType])

const named = new Map<Dtype, DtypeObject>(names.map((name) => [name, new DtypeObject(dtypeType, name)]))

/** Other names: of Python, of C, and by kind and bytes. */
const otherNames: Partial<Record<Dtype, string>> = {
  bool: '? b1 |b1 bool_',
  uint8: 'B u1 |u1 ubyte',
  int8: 'b i1 |i1 byte',
  int16: 'h i2 <i2 short',
  int32: 'i i4 <i4 intc',
  int64: 'int l q i8 <i8 int_ intp long',
  float16: 'e f2 <f2 half',
  float32: 'f f4 <f4 single',
  float64: 'float d f8 <f8 double',
}

for (const [name, others] of Object.entries(otherNames))
  for (const other of others.split(' ')) {
    const type = named.get(name as Dtype)
    // found by whoever asks for a name
    if (type) named.set(other as Dtype, type)
  }

export const dtypes: ReadonlyMap<Dtype, DtypeObject> = named

addMembers<DtypeObject>(dtypeType, {
  construct: {
    signature: 'dtype(type, dtype, /)',
    run: (_type: PyType, given: Value) => {
      const known = dtypeNamed(given)
      if (known) return known
      throw raise('TypeError', `data type ${repr(given)} not understood`)
    },
  },
  methods: {
    '__repr__(self, /)': ({dtype}) => (dtype === 'bfloat16' ? 'dtype(bfloat16)' : `dtype('${dtype}')`),
    '__str__(self, /)': ({dtype}) => dtype,
    // a type equals its class and its name
    '__eq__(self, other, /)': (self, other: Value) =>
      other === self ||
      other === self.dtype ||
      other === scalarTypes.get(self.dtype) ||
      foreignTypes.get(other) === self.dtype,
    '__hash__(self, /)': ({dtype}) => names.indexOf(dtype),
  },
  getters: {
    name: ({dtype}) => dtype,
    type: ({dtype}) => scalarTypes.get(dtype) ?? null,
    itemsize: ({dtype}) => (dtype === 'bool' ? 1 : Number(/\d+$/.exec(dtype)?.[0] ?? 8) / 8),
    kind: ({dtype}) => (dtype === 'bool' ? 'b' : isFloating(dtype) ? 'f' : dtype.startsWith('u') ? 'u' : 'i'),
  },
})
