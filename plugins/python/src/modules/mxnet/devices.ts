// Places for arrays, and what belongs to the whole program: `npx.cpu()`, `npx.waitall()`.
import {Builtin} from '../../objects/builtin.ts'
import type {Value} from '../../objects/object.ts'
import {number} from '../../engine/parameters.ts'
import {room} from '../../engine/room.ts'
import {cpu} from './array-members.ts'
import {mxnetError} from './errors.ts'
import {mxnet} from './framework.ts'
import {Device} from './types.ts'

type Members = readonly (readonly [string, Value])[]

const gpuMemory = (): never => {
  throw mxnetError('Check failed: e == cudaSuccess: CUDA: no CUDA-capable device is detected')
}

export const devices: Members = [
  ['cpu', new Builtin('cpu(device_id=0)', (id: Value) => (id === 0 ? cpu : new Device('cpu', Number(id))))],
  ['cpu_pinned', new Builtin('cpu_pinned(device_id=0)', (id: Value) => new Device('cpu_pinned', Number(id)))],
  ['gpu', new Builtin('gpu(device_id=0)', (id: Value) => new Device('gpu', Number(id)))],
  ['num_gpus', new Builtin('num_gpus()', () => 0)],
  ['gpu_memory_info', new Builtin('gpu_memory_info(device_id=0)', gpuMemory)],
  ['current_context', new Builtin('current_context()', () => cpu)],
  ['current_device', new Builtin('current_device()', () => cpu)],
]

const nothing = (signature: string): Builtin => new Builtin(signature, () => null)
const truth = (signature: string): Builtin => new Builtin(signature, () => true)
const itself = (signature: string): Builtin => new Builtin(signature, (value: Value) => value)

export const seed = new Builtin('seed(seed, device="all", ctx=None)', (value: Value) => {
  room(mxnet).seed(number.read(value, {framework: mxnet, name: 'seed', parameter: 'seed', position: 1}))
  return null
})

export const switches: Members = [
  ['set_np', nothing('set_np(shape=True, array=True, dtype=False)')],
  ['reset_np', nothing('reset_np()')],
  ['is_np_array', truth('is_np_array()')],
  ['is_np_shape', truth('is_np_shape()')],
  ['is_np_default_dtype', new Builtin('is_np_default_dtype()', () => false)],
  ['use_np', itself('use_np(func)')],
  ['use_np_array', itself('use_np_array(func)')],
  ['use_np_shape', itself('use_np_shape(func)')],
  ['waitall', nothing('waitall()')],
  ['seed', seed],
]
