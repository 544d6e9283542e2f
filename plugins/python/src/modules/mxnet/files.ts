// Arrays in files: `npx.save`, `npx.savez`, `npx.load`.
import {Builtin} from '../../objects/builtin.ts'
import {Dict} from '../../objects/dict.ts'
import {raise} from '../../objects/exceptions.ts'
import {List} from '../../objects/list.ts'
import type {Value} from '../../objects/object.ts'
import {str} from '../../objects/text.ts'
import {TensorObject} from '../../engine/tensor-object.ts'
import {Tuple} from '../../objects/tuple.ts'
import {archiveBytes, arrayBytes, arraysIn, readFile, writeFile} from '../numpy/files/stored-arrays.ts'
import {mxnet} from './framework.ts'
import type {Tensor} from 'd2lbook-tensor'

function tensorOf(value: Value): Tensor {
  if (value instanceof TensorObject && value.framework === mxnet) return value.tensor
  throw raise('TypeError', 'Only accepts dict str->ndarray or list of ndarrays')
}

/** An array; as MXNet 1 also a list of some or a dict. */
function save(file: Value, data: Value): null {
  if (data instanceof List || data instanceof Tuple)
    writeFile(file, archiveBytes(data.items.map((item, i) => [`${listMark}${i}`, tensorOf(item)])))
  else if (data instanceof Dict)
    writeFile(file, archiveBytes([...data.entries()].map(([name, item]) => [str(name), tensorOf(item)])))
  else if (data instanceof TensorObject) writeFile(file, arrayBytes(tensorOf(data)))
  else throw raise('ValueError', 'data needs to either be a MXNet ndarray')
  return null
}

/** What arrays without names are called. */
const listMark = 'arr_'

function saveAll(file: Value, args: Value[], named: ReadonlyMap<string, Value>): null {
  const arrays = [...args.map((item, i): [string, Value] => [`${listMark}${i}`, item]), ...named]
  writeFile(file, archiveBytes(arrays.map(([name, item]) => [name, tensorOf(item)])))
  return null
}

function load(file: Value): Value {
  const found = arraysIn(readFile(file), mxnet)
  if (!(found instanceof Map)) return mxnet.wrap(found)
  const isList = [...found.keys()].every((name, i) => name === `${listMark}${i}`)
  if (isList) return new List([...found.values()].map((tensor) => mxnet.wrap(tensor)))
  const dict = new Dict()
  for (const [name, tensor] of found) dict.set(name, mxnet.wrap(tensor))
  return dict
}

export const files: readonly (readonly [string, Value])[] = [
  ['save', new Builtin('save(file, arr)', save)],
  ['savez', new Builtin('savez(file, *args, **kwds)', saveAll)],
  ['load', new Builtin('load(file)', load)],
]
