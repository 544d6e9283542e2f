// Small classes of JAX: its types of numbers, devices.
import type {Dtype} from 'd2lbook-tensor'
import {addMembers} from '../../objects/builtin.ts'
import {objectType, PyObject, PyType, typeType, type Value} from '../../objects/object.ts'
import {DtypeObject} from '../../engine/dtype.ts'
import {dtypes as numpyDtypes, dtypeType, foreignTypes} from '../numpy/types.ts'

export function jaxType(name: string, module: string, bases: readonly PyType[] = [objectType]): PyType {
  const type = new PyType(name, bases)
  type.module = module
  type.qualifiedName = name
  return type
}

const names: readonly Dtype[] = [
  'bool',
  'uint8',
  'int8',
  'int16',
  'uint32',
  'int32',
  'int64',
  'float16',
  'bfloat16',
  'float32',
  'float64',
]

/** What `x.dtype` is: an object of NumPy, to which one type is added. */
export const dtypes: ReadonlyMap<Dtype, DtypeObject> = new Map(
  names.map((name) => [name, numpyDtypes.get(name) ?? new DtypeObject(dtypeType, name)]),
)

/** `jnp.float32`: makes arrays when it is called, and names the type. */
export const scalarTypes: ReadonlyMap<Dtype, PyType> = new Map(
  names.map((name) => [name, jaxType(name === 'bool' ? 'bool_' : name, 'jax.numpy')]),
)

for (const [dtype, type] of scalarTypes) foreignTypes.set(type, dtype)

/** Without 64-bit types, which JAX leaves out unless asked. */
export function kept(dtype: Dtype): Dtype {
  if (dtype === 'float64') return 'float32'
  return dtype === 'int64' ? 'int32' : dtype
}

/** Classes that stand for a type of numbers. */
export function dtypeOfClass(value: Value): Dtype | undefined {
  return foreignTypes.get(value)
}

export const deviceType = jaxType('Device', 'jaxlib._jax')

/** `CpuDevice(id=0)`, the only one. */
class Device extends PyObject {
  override readonly type = deviceType
}

addMembers<Device>(deviceType, {
  methods: {
    '__repr__(self, /)': () => 'CpuDevice(id=0)',
    '__str__(self, /)': () => 'TFRT_CPU_0',
    // `x.device()`: a method before JAX 0.4.31, as books write it
    '__call__(self, /)': (self) => self,
    '__enter__(self, /)': (self) => self,
    '__exit__(self, *args)': () => false,
  },
  getters: {
    id: () => 0,
    platform: () => 'cpu',
    device_kind: () => 'cpu',
    process_index: () => 0,
    local_hardware_id: () => 0,
  },
})

export const cpu = new Device()

/** Classes are values, too. */
export function isClass(value: Value): value is PyType {
  return value instanceof PyType && value.type === typeType
}
