// `np.save`, `np.savez`, `np.load`, and arrays as bytes.
import {Builtin} from '../../../objects/builtin.ts'
import {Bytes} from '../../../objects/bytes.ts'
import {Dict} from '../../../objects/dict.ts'
import {raise} from '../../../objects/exceptions.ts'
import type {Value} from '../../../objects/object.ts'
import {isTrue} from '../../../objects/truth.ts'
import {bytesOf} from '../../../library/files/file-object.ts'
import {tensorFromValue} from '../../../engine/convert.ts'
import {room} from '../../../engine/room.ts'
import {TensorObject} from '../../../engine/tensor-object.ts'
import {numpy} from '../framework.ts'
import {dtypeNamed} from '../types.ts'
import type {Tensor} from 'd2lbook-tensor'
import {archiveBytes, arrayBytes, arraysIn, readFile, writeFile} from './stored-arrays.ts'
import {keepObject, keptObject} from './kept-objects.ts'
import {fromRawBytes, rawBytes} from './npy-format.ts'

function tensorOf(value: Value): Tensor {
  const tensor = tensorFromValue(value, numpy)
  if (tensor) return tensor
  throw noPickle()
}

function noPickle(): Error {
  return raise('ValueError', 'Object arrays cannot be saved when allow_pickle=False')
}

function save(file: Value, array: Value, allowsPickle: Value): null {
  const tensor = tensorFromValue(array, numpy)
  if (!tensor && !isTrue(allowsPickle)) throw noPickle()
  writeFile(file, tensor ? arrayBytes(tensor) : keepObject(array), '.npy')
  return null
}

function saveAll(file: Value, args: Value[], named: ReadonlyMap<string, Value>): null {
  const arrays = [...args.map((item, i): [string, Value] => [`arr_${i}`, item]), ...named]
  writeFile(file, archiveBytes(arrays.map(([name, item]) => [name, tensorOf(item)])), '.npz')
  return null
}

function load(file: Value, _mode: Value, allowsPickle: Value): Value {
  const bytes = readFile(file)
  const object = keptObject(bytes, isTrue(allowsPickle))
  if (object !== undefined) return object
  const found = arraysIn(bytes, numpy)
  if (!(found instanceof Map)) return new TensorObject(numpy, found)
  return Dict.from([...found].map(([name, tensor]) => [name, new TensorObject(numpy, tensor)]))
}

function fromBuffer(buffer: Value, dtype: Value, count: Value, offset: Value): Value {
  const type = dtypeNamed(dtype)?.dtype ?? 'float64'
  const values = fromRawBytes(bytesOf(buffer).subarray(Number(offset)), type)
  const wanted = typeof count === 'number' && count >= 0 ? values.subarray(0, count) : values
  return new TensorObject(numpy, room(numpy).tensor(wanted, [wanted.length], type))
}

/** `x.tobytes()` */
export const toBytes = new Builtin(
  'tobytes(self, order="C")',
  ({tensor}: TensorObject) => new Bytes(rawBytes({values: tensor.values(), dtype: tensor.dtype})),
  true,
)

export const files: readonly (readonly [string, Value])[] = [
  ['save', new Builtin('save(file, arr, allow_pickle=True)', save)],
  ['savez', new Builtin('savez(file, *args, **kwds)', saveAll)],
  ['savez_compressed', new Builtin('savez_compressed(file, *args, **kwds)', saveAll)],
  [
    'load',
    new Builtin('load(file, mmap_mode=None, allow_pickle=False, fix_imports=True, encoding="ASCII")', load),
  ],
  ['frombuffer', new Builtin('frombuffer(buffer, dtype=None, count=-1, offset=0)', fromBuffer)],
]
