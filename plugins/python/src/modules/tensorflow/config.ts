// `tf.config`: there is one processor.
import {Builtin, defineType} from '../../objects/builtin.ts'
import {List} from '../../objects/list.ts'
import {objectType, PyObject, type PyType, type Value} from '../../objects/object.ts'

const isAsked = (kind: Value): boolean => kind === null || kind === 'CPU'

class Device extends PyObject {
  override get type(): PyType {
    return deviceType
  }
  readonly name: string
  readonly kind: string
  constructor(kind: string, place: string) {
    super()
    this.name = `${place}device:CPU:0`
    this.kind = kind
  }
}

const deviceType: PyType = defineType<Device>('PhysicalDevice', [objectType], {
  methods: {
    '__repr__(self, /)': ({kind, name}) => `${kind}(name='${name}', device_type='CPU')`,
  },
  getters: {name: ({name}) => name, device_type: () => 'CPU'},
})

function listing(name: string, device: () => Device): [string, Builtin] {
  return [
    name,
    new Builtin(`${name}(device_type=None)`, (kind: Value) => new List(isAsked(kind) ? [device()] : [])),
  ]
}

const physical = (): Device => new Device('PhysicalDevice', '/physical_')
const logical = (): Device => new Device('LogicalDevice', '/')

const nothing = (signature: string): Builtin => new Builtin(signature, () => null)

export const config: readonly (readonly [string, Value])[] = [
  listing('list_physical_devices', physical),
  listing('list_logical_devices', logical),
  listing('get_visible_devices', physical),
  ['run_functions_eagerly', nothing('run_functions_eagerly(run_eagerly)')],
  ['functions_run_eagerly', new Builtin('functions_run_eagerly()', () => true)],
  ['set_visible_devices', nothing('set_visible_devices(devices, device_type=None)')],
]

export const experimentalConfig: readonly (readonly [string, Value])[] = [
  listing('list_physical_devices', physical),
  listing('list_logical_devices', logical),
  ['set_memory_growth', nothing('set_memory_growth(device, enable)')],
  ['enable_op_determinism', nothing('enable_op_determinism()')],
]
