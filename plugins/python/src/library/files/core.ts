// What the modules in Python that speak of files stand on: `_files`.
import {Bytes, latinBytes, latinText} from '../../objects/bytes.ts'
import {moduleOf, type PyModule} from '../../interpreter/module.ts'
import {List} from '../../objects/list.ts'
import type {Value} from '../../objects/object.ts'
import {Tuple} from '../../objects/tuple.ts'
import {Builtin} from '../../objects/builtin.ts'
import {float, functions} from '../functions.ts'
import {bytesOf} from './file-object.ts'
import {baseType, bothWaysType, readerType, textFileType, writerType} from './file-types.ts'
import {FileNode, fileSystem, FolderNode} from './file-system.ts'
import {deflateStored, inflate} from './inflate.ts'
import {crc32, adler32} from './checksums.ts'
import {open} from './open.ts'
import {pathOf} from './path-argument.ts'
import {unsupportedOperationType} from './unsupported-operation.ts'

function kindOf(path: Value): string {
  const node = fileSystem().find(pathOf(path))
  return node instanceof FolderNode ? 'folder' : node ? 'file' : ''
}

/** Its mode, its size, and when it was changed. */
function statusOf(path: Value): Tuple {
  const node = fileSystem().existing(pathOf(path))
  return node instanceof FileNode
    ? new Tuple([0o100644, node.size, float(node.changed)])
    : new Tuple([0o040755, 4096, float(0)])
}

const change = (run: (path: string) => unknown) => (path: Value) => {
  run(pathOf(path))
  return null
}

export function makeFilesCore(): PyModule {
  return moduleOf('_files', {
    UnsupportedOperation: unsupportedOperationType,
    IOBase: baseType,
    TextIOWrapper: textFileType,
    BufferedReader: readerType,
    BufferedWriter: writerType,
    BufferedRandom: bothWaysType,
    open: new Builtin(
      "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
      open,
    ),
    ...functions({
      'kind(path, /)': kindOf,
      'status(path, /)': statusOf,
      'names(path, /)': (path: Value) => new List([...fileSystem().folderAt(pathOf(path)).entries.keys()]),
      'absolute(path, /)': (path: Value) => fileSystem().absolute(pathOf(path)),
      'folder()': () => fileSystem().folder,
      'enter(path, /)': change((path) => {
        const files = fileSystem()
        files.folderAt(path)
        files.folder = files.absolute(path)
      }),
      'make_folder(path, /)': change((path) => fileSystem().makeFolder(path)),
      'make_folders(path, /)': change((path) => fileSystem().makeFolders(path)),
      'remove_file(path, /)': change((path) => fileSystem().removeFile(path)),
      'remove_folder(path, is_whole=False, /)': (path: Value, isWhole: Value) => {
        fileSystem().removeFolder(pathOf(path), isWhole === true)
        return null
      },
      'move(source, target, /)': (from: Value, to: Value) => {
        fileSystem().move(pathOf(from), pathOf(to))
        return null
      },
      'read(path, /)': (path: Value) => new Bytes(fileSystem().file(pathOf(path)).data.slice()),
      'inflate(data, /)': (data: Value) => {
        const {bytes, used} = inflate(bytesOf(data))
        return new Tuple([new Bytes(bytes), used])
      },
      'deflate(data, /)': (data: Value) => new Bytes(deflateStored(bytesOf(data))),
      'to_base64(data, /)': (data: Value) => new Bytes(latinBytes(btoa(latinText(bytesOf(data))))),
      'from_base64(data, /)': (data: Value) => new Bytes(latinBytes(atob(latinText(bytesOf(data))))),
      'crc32(data, value=0, /)': (data: Value, value: number) => crc32(bytesOf(data), value),
      'adler32(data, value=1, /)': (data: Value, value: number) => adler32(bytesOf(data), value),
    }),
  })
}
