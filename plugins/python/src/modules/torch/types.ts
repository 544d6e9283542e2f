// Small classes of PyTorch: types of numbers, sizes, devices, results with names.
import type {Dtype} from 'd2lbook-tensor'
import {addMembers, Builtin, Getter} from '../../objects/builtin.ts'
import {raise} from '../../objects/exceptions.ts'
import {getItem} from '../../objects/items.ts'
import {notImplemented, objectType, PyObject, PyType, typeOf, type Value} from '../../objects/object.ts'
import {Slice} from '../../objects/slice.ts'
import {repr} from '../../objects/text.ts'
import {Tuple, tupleType} from '../../objects/tuple.ts'
import {DtypeObject, isFloating} from '../../engine/dtype.ts'

function torchType(name: string, bases: readonly PyType[] = [objectType]): PyType {
  const type = new PyType(name, bases)
  type.module = 'torch'
  return type
}

export const dtypeType = torchType('dtype')

const bytes = (dtype: Dtype): number => (dtype === 'bool' ? 1 : Number(/\d+$/.exec(dtype)?.[0] ?? 16) / 8)

addMembers<DtypeObject>(dtypeType, {
  methods: {'__repr__(self, /)': ({dtype}) => `torch.${dtype}`},
  getters: {
    is_floating_point: ({dtype}) => isFloating(dtype),
    is_complex: () => false,
    is_signed: ({dtype}) => dtype !== 'bool' && dtype !== 'uint8',
    itemsize: ({dtype}) => bytes(dtype),
  },
})

const dtypeNames: readonly Dtype[] = [
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
  dtypeNames.map((name) => [name, new DtypeObject(dtypeType, name)]),
)

/** Other names of the same types. */
export const dtypeAliases: Readonly<Record<string, Dtype>> = {
  half: 'float16',
  float: 'float32',
  double: 'float64',
  short: 'int16',
  int: 'int32',
  long: 'int64',
}

// torch.Size([2, 3])
export const sizeType = torchType('Size', [tupleType])

addMembers<Tuple>(sizeType, {
  methods: {
    '__repr__(self, /)': ({items}) => `torch.Size([${items.map(repr).join(', ')}])`,
    '__add__(self, other, /)': ({items}, other: Value) =>
      other instanceof Tuple ? new Tuple([...items, ...other.items], sizeType) : notImplemented,
    '__getitem__(self, key, /)': ({items}, key: Value) => {
      const found = getItem(new Tuple(items), key)
      return key instanceof Slice && found instanceof Tuple ? new Tuple(found.items, sizeType) : found
    },
    'numel(self, /)': ({items}) => items.reduce<number>((size, length) => size * Number(length), 1),
  },
})

export function sizeOf(sizes: readonly number[]): Value {
  return new Tuple(sizes, sizeType)
}

// torch.device('cpu')
export const deviceType = torchType('device')

export class Device extends PyObject {
  override readonly type = deviceType
  readonly kind: string
  readonly index: number | null
  constructor(kind: string, index: number | null = null) {
    super()
    this.kind = kind
    this.index = index
  }

  get text(): string {
    return this.index === null ? this.kind : `${this.kind}:${this.index}`
  }
}

export const cpu = new Device('cpu')

addMembers<Device>(deviceType, {
  construct: {
    signature: 'device(_type, type, index=None)',
    run: (_type: PyType, device: Value, index: Value) => {
      const found = deviceOf(device)
      return typeof index === 'number' ? new Device(found.kind, index) : found
    },
  },
  methods: {
    '__repr__(self, /)': ({kind, index}) =>
      `device(type='${kind}'${index === null ? '' : `, index=${index}`})`,
    '__str__(self, /)': ({text}) => text,
    '__eq__(self, other, /)': ({text}, other: Value) => other instanceof Device && other.text === text,
    '__hash__(self, /)': ({kind, index}) => kind.length * 256 + (index ?? 255),
    '__enter__(self, /)': (self) => self,
    '__exit__(self, *args)': () => null,
  },
  getters: {type: ({kind}) => kind, index: ({index}) => index},
})

const deviceKinds =
  'cpu, cuda, ipu, xpu, mkldnn, opengl, opencl, ideep, hip, ve, fpga, maia, xla, lazy, vulkan, mps, meta, hpu, mtia, privateuseone'

/** Only the processor is here; others have a name. */
export function deviceOf(device: Value): Device {
  if (device === null) return cpu
  if (device instanceof Device) return device
  if (typeof device === 'number')
    throw raise('RuntimeError', 'Cannot access accelerator device when none is available.')
  const [, kind = '', index] = /^(\w*)(?::(\d+))?$/.exec(typeof device === 'string' ? device : '') ?? []
  if (!deviceKinds.split(', ').includes(kind))
    throw raise(
      'RuntimeError',
      `Expected one of ${deviceKinds} device type at start of device string: ${typeof device === 'string' ? device : typeOf(device).name}`,
    )
  if (index !== undefined) return new Device(kind, Number(index))
  return kind === 'cpu' ? cpu : new Device(kind)
}

// torch.return_types.max(values=..., indices=...)
const resultTypes = new Map<string, PyType>()

export function namedResult(operation: string, results: Readonly<Record<string, Value>>): Value {
  return new Tuple(Object.values(results), resultType(operation, Object.keys(results)))
}

function resultType(operation: string, names: readonly string[]): PyType {
  const known = resultTypes.get(operation)
  if (known) return known
  const type = new PyType(operation, [tupleType])
  type.module = 'torch.return_types'
  for (const [i, name] of names.entries())
    type.setMember(name, new Getter(name, ({items}: Tuple) => items[i] ?? null))
  const text = ({items}: Tuple): string =>
    `torch.return_types.${operation}(\n${items.map((item, i) => `${names[i]}=${repr(item)}`).join(',\n')})`
  type.setMember('__repr__', new Builtin('__repr__(self, /)', text, true))
  resultTypes.set(operation, type)
  return type
}
