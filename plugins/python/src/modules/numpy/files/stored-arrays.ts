// Arrays of a framework in the files of the session.
import {raise} from '../../../objects/exceptions.ts'
import type {Value} from '../../../objects/object.ts'
import {callMethod} from '../../../objects/call.ts'
import {typeOf} from '../../../objects/object.ts'
import {Bytes} from '../../../objects/bytes.ts'
import {bytesOf} from '../../../library/files/file-object.ts'
import {fileSystem} from '../../../library/files/file-system.ts'
import {pathOf} from '../../../library/files/path-argument.ts'
import {room} from '../../../engine/room.ts'
import type {Framework} from '../../../engine/framework.ts'
import type {Tensor} from 'd2lbook-tensor'
import {isZip, readZip, zipBytes} from './zip-format.ts'
import {npyBytes, readNpy} from './npy-format.ts'

/** `file` is a path, or an open file. @param ending that a path gets if it has none */
export function writeFile(file: Value, bytes: Uint8Array, ending = ''): void {
  if (typeOf(file).lookup('write') !== undefined) {
    callMethod(file, 'write', [new Bytes(bytes)])
    return
  }
  const path = pathOf(file)
  const node = fileSystem().create(path.endsWith(ending) ? path : path + ending)
  node.resize(0)
  node.write(bytes, 0)
}

export function readFile(file: Value): Uint8Array {
  if (typeOf(file).lookup('read') !== undefined) return bytesOf(callMethod(file, 'read', []))
  return fileSystem().file(pathOf(file)).data
}

export function arrayBytes(tensor: Tensor): Uint8Array {
  return npyBytes({values: tensor.values(), shape: tensor.shape, dtype: tensor.dtype})
}

/** `.npz` */
export function archiveBytes(arrays: Iterable<readonly [name: string, tensor: Tensor]>): Uint8Array {
  return zipBytes(Array.from(arrays, ([name, tensor]) => [`${name}.npy`, arrayBytes(tensor)]))
}

/** One array, or several by their names. */
export function arraysIn(bytes: Uint8Array, framework: Framework): Tensor | Map<string, Tensor> {
  if (bytes.length === 0) throw raise('EOFError', 'No data left in file')
  if (!isZip(bytes)) return tensorOf(bytes, framework)
  const entries = [...readZip(bytes)].map(
    ([name, data]) => [name.replace(/\.npy$/, ''), tensorOf(data, framework)] as const,
  )
  return new Map(entries)
}

function tensorOf(bytes: Uint8Array, framework: Framework): Tensor {
  const {values, shape, dtype} = readNpy(bytes)
  return room(framework).tensor(values, shape, dtype)
}
