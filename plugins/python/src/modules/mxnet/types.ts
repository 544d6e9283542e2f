// Where arrays live: `cpu(0)`. MXNet 1 calls it a context.
import {addMembers} from '../../objects/builtin.ts'
import {objectType, PyObject, PyType, type Value} from '../../objects/object.ts'

export const deviceType = new PyType('Device', [objectType])
deviceType.module = 'mxnet.device'

export class Device extends PyObject {
  override readonly type = deviceType
  readonly kind: string
  readonly id: number
  constructor(kind: string, id: number) {
    super()
    this.kind = kind
    this.id = id
  }
}

addMembers<Device>(deviceType, {
  construct: {
    signature: 'Device(type, device_type, device_id=0)',
    run: (_type: PyType, kind: Value, id: Value) =>
      kind instanceof Device ? kind : new Device(typeof kind === 'string' ? kind : 'cpu', Number(id)),
  },
  methods: {
    '__repr__(self, /)': ({kind, id}) => `${kind}(${id})`,
    '__eq__(self, other, /)': ({kind, id}, other: Value) =>
      other instanceof Device && other.kind === kind && other.id === id,
    '__hash__(self, /)': ({kind, id}) => id * 2 + Number(kind === 'gpu'),
    '__enter__(self, /)': (self) => self,
    '__exit__(self, *args)': () => null,
    'empty_cache(self, /)': () => null,
  },
  getters: {device_type: ({kind}) => kind, device_id: ({id}) => id},
})
