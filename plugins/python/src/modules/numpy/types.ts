// Classes of NumPy's numbers, and its types of numbers: `np.float32`, `dtype('float32')`.
import type {Dtype} from 'd2lbook-tensor'
import {addMembers} from '../../objects/builtin.ts'
import {objectType, PyType, type Value} from '../../objects/object.ts'
import {DtypeObject, isFloating} from '../../engine/dtype.ts'

function numpyType(name: string, bases: readonly PyType[]): PyType {
  const type = new PyType(name, bases)
  type.module = 'numpy'
  return type
}

export const genericType = numpyType('generic', [objectType])
const numberType = numpyType('number', [genericType])
export const integerType = numpyType('integer', [numberType])
export const floatingType = numpyType('floating', [numberType])

const names: readonly Dtype[] = [
  'bool',
  'uint8',
  'int8',
  'int16',
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
    return [name, numpyType(name, [base])]
  }),
)

export const dtypeType = numpyType('dtype', [objectType])

export const dtypes: ReadonlyMap<Dtype, DtypeObject> = new Map(
  names.map((name) => [name, new DtypeObject(dtypeType, name)]),
)

addMembers<DtypeObject>(dtypeType, {
  methods: {
    '__repr__(self, /)': ({dtype}) => `dtype('${dtype}')`,
    '__str__(self, /)': ({dtype}) => dtype,
    // a type equals its class and its name
    '__eq__(self, other, /)': (self, other: Value) =>
      other === self || other === self.dtype || other === scalarTypes.get(self.dtype),
    '__hash__(self, /)': ({dtype}) => names.indexOf(dtype),
  },
  getters: {
    name: ({dtype}) => dtype,
    itemsize: ({dtype}) => (dtype === 'bool' ? 1 : Number(/\d+$/.exec(dtype)?.[0] ?? 8) / 8),
    kind: ({dtype}) => (dtype === 'bool' ? 'b' : isFloating(dtype) ? 'f' : dtype.startsWith('u') ? 'u' : 'i'),
  },
})
