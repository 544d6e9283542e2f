// Small classes of MXNet: contexts.
import {addMembers} from '../../objects/builtin.ts'
import {objectType, PyObject, PyType, type Value} from '../../objects/object.ts'

export const contextType = new PyType('Context', [objectType])
contextType.module = 'mxnet.context'

export class Context extends PyObject {
  override readonly type = contextType
  readonly kind: string
  readonly id: number
  constructor(kind: string, id: number) {
    super()
    this.kind = kind
    this.id = id
  }
}

addMembers<Context>(contextType, {
  methods: {
    '__repr__(self, /)': ({kind, id}) => `${kind}(${id})`,
    '__eq__(self, other, /)': ({kind, id}, other: Value) =>
      other instanceof Context && other.kind === kind && other.id === id,
    '__hash__(self, /)': ({kind, id}) => id * 2 + Number(kind === 'gpu'),
  },
  getters: {device_type: ({kind}) => kind, device_id: ({id}) => id},
})
