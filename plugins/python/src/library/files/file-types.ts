// Classes of open files, by how they were opened: `TextIOWrapper`, `BufferedReader` and their like.
import {Bytes, byteArrayType} from '../../objects/bytes.ts'
import {defineType, type Members} from '../../objects/builtin.ts'
import {raise} from '../../objects/exceptions.ts'
import {each, NativeIterator} from '../../objects/iterate.ts'
import {List} from '../../objects/list.ts'
import {iteratorTypeNamed} from '../../objects/methods/iterators.ts'
import {PyType, objectType, type Value} from '../../objects/object.ts'
import {repr} from '../../objects/text.ts'
import {bytesOf, FileObject, type OpenMode} from './file-object.ts'

const count = (size: Value): number => (typeof size === 'number' ? size : -1)

const isEmpty = (line: Value): boolean => line === '' || (line instanceof Bytes && line.data.length === 0)

function linesOf(file: FileObject, hint: Value): List {
  const lines: Value[] = []
  let length = 0
  for (let line = file.readLine(); !isEmpty(line); line = file.readLine()) {
    lines.push(line)
    length += typeof line === 'string' ? line.length : 1
    if (typeof hint === 'number' && hint > 0 && length >= hint) break
  }
  return new List(lines)
}

/** Into a `bytearray`, as much as it has room for. */
function readInto(file: FileObject, buffer: Value): number {
  if (!(buffer instanceof Bytes) || buffer.type !== byteArrayType)
    throw raise('TypeError', 'readinto() argument must be read-write bytes-like object')
  const data = bytesOf(file.read(buffer.data.length))
  buffer.data.set(data)
  return data.length
}

const lineIterator = iteratorTypeNamed('_file_lines')

const members: Members<FileObject> = {
  methods: {
    'read(self, size=-1, /)': (self, size: Value) => self.read(count(size)),
    'readline(self, size=-1, /)': (self, size: Value) => self.readLine(count(size)),
    'readlines(self, hint=-1, /)': linesOf,
    'write(self, text, /)': (self, value: Value) => self.write(value),
    'writelines(self, lines, /)': (self, lines: Value) => {
      for (const line of each(lines)) self.write(line)
      return null
    },
    'seek(self, cookie, whence=0, /)': (self, offset: number, whence: number) => self.seek(offset, whence),
    'tell(self, /)': (self) => self.tell(),
    'truncate(self, pos=None, /)': (self, size: Value) => self.truncate(size),
    'flush(self, /)': (self) => {
      self.check()
      return null
    },
    'close(self, /)': (self) => {
      self.isClosed = true
      return null
    },
    'readable(self, /)': (self) => self.mode.canRead,
    'writable(self, /)': (self) => self.mode.canWrite,
    'seekable(self, /)': () => true,
    'isatty(self, /)': () => false,
    'fileno(self, /)': () => 3,
    '__iter__(self, /)': (self) => {
      self.check()
      return new NativeIterator(lineIterator, () => nextLine(self))
    },
    '__next__(self, /)': (self) => {
      const line = nextLine(self)
      if (line === undefined) throw raise('StopIteration')
      return line
    },
    '__enter__(self, /)': (self) => {
      self.check()
      return self
    },
    '__exit__(self, /, *exc_info)': (self) => {
      self.isClosed = true
      return null
    },
  },
  getters: {
    name: ({name}) => name,
    closed: ({isClosed}) => isClosed,
  },
}

function nextLine(file: FileObject): Value | undefined {
  const line = file.readLine()
  return isEmpty(line) ? undefined : line
}

function fileType(name: string, more: Members<FileObject>): PyType {
  const type = defineType<FileObject>(name, [baseType], more)
  type.module = '_io'
  return type
}

export const baseType = defineType<FileObject>('_IOBase', [objectType], members)
baseType.module = '_io'

export const textFileType = fileType('TextIOWrapper', {
  methods: {
    '__repr__(self, /)': ({name, mode, form}) =>
      `<_io.TextIOWrapper name=${repr(name)} mode='${mode.text}' encoding='${form.shownEncoding}'>`,
  },
  getters: {
    encoding: ({form}) => form.shownEncoding,
    errors: ({form}) => form.errors,
    mode: ({mode}) => mode.text,
    newlines: () => null,
  },
})

const binaryMembers = (name: string): Members<FileObject> => ({
  methods: {
    '__repr__(self, /)': (self) => `<_io.${name} name=${repr(self.name)}>`,
    'readinto(self, buffer, /)': readInto,
    'read1(self, size=-1, /)': (self, size: Value) => self.read(count(size)),
    'peek(self, size=0, /)': (self) => new Bytes(self.node.data.slice(self.position)),
  },
  getters: {
    // as of a file of the system, which knows no `t` or `U`
    mode: ({mode}) =>
      mode.canRead && mode.canWrite
        ? mode.text.startsWith('w')
          ? 'rb+'
          : mode.text.startsWith('a')
            ? 'ab+'
            : 'rb+'
        : `${mode.text[0] ?? 'r'}b`,
  },
})

export const readerType = fileType('BufferedReader', binaryMembers('BufferedReader'))
export const writerType = fileType('BufferedWriter', binaryMembers('BufferedWriter'))
export const bothWaysType = fileType('BufferedRandom', binaryMembers('BufferedRandom'))

export function typeOfMode({isBinary, canRead, canWrite}: OpenMode): PyType {
  if (!isBinary) return textFileType
  if (canRead && canWrite) return bothWaysType
  return canRead ? readerType : writerType
}
