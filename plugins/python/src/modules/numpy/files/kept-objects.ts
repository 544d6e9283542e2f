// Files of what is no number, which NumPy pickles: the file stands for a copy that the session keeps.
import {copy, type Tensor} from 'd2lbook-tensor'
import {raise} from '../../../objects/exceptions.ts'
import {Dict} from '../../../objects/dict.ts'
import {List} from '../../../objects/list.ts'
import type {Value} from '../../../objects/object.ts'
import {fileSystem, type FileSystem} from '../../../library/files/file-system.ts'
import {Tuple} from '../../../objects/tuple.ts'
import {ObjectArray} from '../../../engine/object-array.ts'
import {TensorObject} from '../../../engine/tensor-object.ts'

const mark = '\u0093NUMPY\u0001\u0000object '

/** By the files of a session. */
const keptBy = new WeakMap<FileSystem, Value[]>()

function keptHere(): Value[] {
  const files = fileSystem()
  const kept = keptBy.get(files) ?? []
  keptBy.set(files, kept)
  return kept
}

export function keepObject(value: Value): Uint8Array {
  const kept = keptHere()
  kept.push(snapshot(value))
  return Uint8Array.from(`${mark}${kept.length - 1}`, (letter) => letter.charCodeAt(0))
}

/** `undefined` where the file is one of numbers. */
export function keptObject(bytes: Uint8Array, allowsPickle: boolean): Value | undefined {
  const text = String.fromCharCode(...bytes.subarray(0, mark.length + 20))
  if (!text.startsWith(mark)) return undefined
  if (!allowsPickle) throw raise('ValueError', 'Object arrays cannot be loaded when allow_pickle=False')
  const value = keptHere()[Number(text.slice(mark.length))]
  if (value === undefined) throw raise('UnpicklingError', 'the object of this file is gone')
  const again = snapshot(value)
  return again instanceof ObjectArray ? again : new ObjectArray([again], [])
}

function snapshot(value: Value): Value {
  if (value instanceof TensorObject) return new TensorObject(value.framework, copyOf(value.tensor))
  if (value instanceof ObjectArray) return new ObjectArray(value.items.map(snapshot), value.shape)
  if (value instanceof Dict)
    return Dict.from([...value.entries()].map(([key, item]) => [key, snapshot(item)] as const))
  if (value instanceof List) return new List(value.items.map(snapshot))
  if (value instanceof Tuple) return new Tuple(value.items.map(snapshot), value.type)
  return value
}

/** Without the way that led to it. */
function copyOf(tensor: Tensor): Tensor {
  return copy(tensor.detach())
}
