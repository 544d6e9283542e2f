// Arrays of weights in a file of the session: for each its type, its sizes, then its numbers of 64 bits.
import type {Dtype} from 'd2lbook-tensor'
import {room} from '../../../engine/room.ts'
import {TensorObject} from '../../../engine/tensor-object.ts'
import {fileSystem} from '../../../library/files/file-system.ts'
import {toArray} from '../../../objects/iterate.ts'
import {raise} from '../../../objects/exceptions.ts'
import {List} from '../../../objects/list.ts'
import type {Value} from '../../../objects/object.ts'
import {str} from '../../../objects/text.ts'
import {numpy} from '../../numpy/framework.ts'

const mark = 'KWGT'

interface Head {
  dtype: Dtype
  shape: readonly number[]
}

export function saveArrays(path: Value, arrays: Value): null {
  const tensors = toArray(arrays).flatMap((array) => (array instanceof TensorObject ? [array.tensor] : []))
  const head = new TextEncoder().encode(
    JSON.stringify(tensors.map(({dtype, shape}): Head => ({dtype, shape}))),
  )
  const file = fileSystem().create(str(path))
  const start = new Uint8Array(8)
  start.set(new TextEncoder().encode(mark))
  new DataView(start.buffer).setUint32(4, head.length, true)
  file.resize(0)
  file.write(start, 0)
  file.write(head, 8)
  for (const tensor of tensors)
    file.write(new Uint8Array(Float64Array.from(tensor.values()).buffer), file.size)
  return null
}

/** @throws OSError where it holds no weights */
export function loadArrays(path: Value): List {
  const name = str(path)
  const data = fileSystem().file(name).data.slice()
  if (new TextDecoder().decode(data.subarray(0, 4)) !== mark)
    throw raise('OSError', `Unable to synchronously open file (file signature not found): '${name}'`)
  const length = new DataView(data.buffer).getUint32(4, true)
  const heads = JSON.parse(new TextDecoder().decode(data.subarray(8, 8 + length))) as Head[]
  let at = 8 + length
  const arrays = heads.map(({dtype, shape}) => {
    const size = shape.reduce((product, n) => product * n, 1)
    const values = new Float64Array(data.slice(at, at + size * 8).buffer)
    at += size * 8
    return new TensorObject(numpy, room(numpy).tensor(values, shape, dtype))
  })
  return new List(arrays)
}
