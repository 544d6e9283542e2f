// The files of one session: a tree in memory. Nothing touches a disk, wherever the session runs.
import {markLack} from '../../objects/unavailable.ts'
import {raise, type Raised} from '../../objects/exceptions.ts'
import {runtime} from '../../objects/runtime.ts'

/** Its bytes: what is written grows in steps, so that many small pieces cost little. */
export class FileNode {
  #room = new Uint8Array(0)
  size = 0
  /** Seconds since 1970. */
  changed = 0

  get data(): Uint8Array {
    return this.#room.subarray(0, this.size)
  }

  /** Bytes from here on are replaced; a gap before them is filled with zeros. */
  write(bytes: Uint8Array, at: number): void {
    const end = at + bytes.length
    if (end > this.#room.length) {
      const larger = new Uint8Array(Math.max(end, this.#room.length * 2, 256))
      larger.set(this.data)
      this.#room = larger
    }
    this.#room.set(bytes, at)
    this.size = Math.max(this.size, end)
    this.changed = runtime().now()
  }

  /** Cuts it, or fills it with zeros. */
  resize(size: number): void {
    if (size > this.size) this.write(new Uint8Array(size - this.size), this.size)
    else this.#room.fill(0, size, this.size)
    this.size = size
    this.changed = runtime().now()
  }
}

export class FolderNode {
  readonly entries = new Map<string, FileNode | FolderNode>()
}

export type FileTreeNode = FileNode | FolderNode

/** Numbers and words of the errors of a system. Source: errno.h of Linux. */
const errors = {
  EPERM: [1, 'Operation not permitted'],
  ENOENT: [2, 'No such file or directory'],
  EEXIST: [17, 'File exists'],
  ENOTDIR: [20, 'Not a directory'],
  EISDIR: [21, 'Is a directory'],
  EINVAL: [22, 'Invalid argument'],
  ENOTEMPTY: [39, 'Directory not empty'],
} as const

type ErrorName = keyof typeof errors

const classes: Partial<Record<ErrorName, string>> = {
  EPERM: 'PermissionError',
  ENOENT: 'FileNotFoundError',
  EEXIST: 'FileExistsError',
  ENOTDIR: 'NotADirectoryError',
  EISDIR: 'IsADirectoryError',
}

/** `FileNotFoundError: [Errno 2] No such file or directory: 'x'` */
function systemError(name: ErrorName, path: string, other?: string): Raised {
  const [number, text] = errors[name]
  const raised = raise(classes[name] ?? 'OSError', number, text)
  raised.exception.attributes.set('filename', path)
  // the author may well have it
  if (name === 'ENOENT') markLack(raised.exception, 'needs-data', {kind: 'file', name: path})
  if (other !== undefined) raised.exception.attributes.set('filename2', other)
  return raised
}

const home = '/home/user'

export class FileSystem {
  readonly root = new FolderNode()
  folder = `${home}/book`

  constructor() {
    this.makeFolders(this.folder)
    this.makeFolders('/tmp')
  }

  /** Its parts from the root, `.` and `..` taken away. */
  parts(path: string): string[] {
    const whole = path.startsWith('/') ? path : `${this.folder}/${path}`
    const parts: string[] = []
    for (const part of whole.split('/')) {
      if (part === '..') parts.pop()
      else if (part !== '' && part !== '.') parts.push(part)
    }
    return parts
  }

  absolute(path: string): string {
    return `/${this.parts(path).join('/')}`
  }

  find(path: string): FileTreeNode | undefined {
    if (path === '') return undefined
    let node: FileTreeNode | undefined = this.root
    for (const part of this.parts(path)) {
      if (!(node instanceof FolderNode)) return undefined
      node = node.entries.get(part)
    }
    return path.endsWith('/') && node instanceof FileNode ? undefined : node
  }

  /** @throws FileNotFoundError, IsADirectoryError */
  file(path: string): FileNode {
    const node = this.existing(path)
    if (node instanceof FileNode) return node
    throw systemError('EISDIR', path)
  }

  /** @throws FileNotFoundError, NotADirectoryError */
  folderAt(path: string): FolderNode {
    const node = this.existing(path)
    if (node instanceof FolderNode) return node
    throw systemError('ENOTDIR', path)
  }

  /** @throws FileNotFoundError, NotADirectoryError where a file stands in the way */
  existing(path: string): FileTreeNode {
    const node = this.find(path)
    if (node) return node
    throw systemError(this.#crossesFile(path) ? 'ENOTDIR' : 'ENOENT', path)
  }

  /** An empty file where there is none. @throws FileNotFoundError, IsADirectoryError, FileExistsError */
  create(path: string, isNew = false): FileNode {
    const known = this.find(path)
    if (known && isNew) throw systemError('EEXIST', path)
    if (known instanceof FileNode) return known
    if (known) throw systemError('EISDIR', path)
    const [folder, name] = this.#place(path)
    if (path.endsWith('/')) throw systemError('EISDIR', path)
    const made = new FileNode()
    made.changed = runtime().now()
    folder.entries.set(name, made)
    return made
  }

  /** @throws FileExistsError, FileNotFoundError */
  makeFolder(path: string): void {
    if (this.find(path)) throw systemError('EEXIST', path)
    const [folder, name] = this.#place(path)
    folder.entries.set(name, new FolderNode())
  }

  /** With those around it. @throws FileExistsError, NotADirectoryError where a file stands in the way */
  makeFolders(path: string): FolderNode {
    let node = this.root
    for (const part of this.parts(path)) {
      const next = node.entries.get(part) ?? new FolderNode()
      if (!(next instanceof FolderNode)) throw systemError('ENOTDIR', path)
      node.entries.set(part, next)
      node = next
    }
    return node
  }

  /** @throws FileNotFoundError, IsADirectoryError */
  removeFile(path: string): void {
    this.file(path)
    const [folder, name] = this.#place(path)
    folder.entries.delete(name)
  }

  /** @param isWhole with all that is in it @throws FileNotFoundError, NotADirectoryError, OSError */
  removeFolder(path: string, isWhole = false): void {
    const node = this.folderAt(path)
    if (!isWhole && node.entries.size > 0) throw systemError('ENOTEMPTY', path)
    const [folder, name] = this.#place(path)
    folder.entries.delete(name)
  }

  /** What is there already is replaced. @throws FileNotFoundError, OSError */
  move(from: string, to: string): void {
    const node = this.find(from)
    if (!node) throw systemError('ENOENT', from, to)
    const target = this.find(to)
    if (target === node) return
    if (target instanceof FolderNode) {
      if (node instanceof FileNode) throw systemError('EISDIR', from, to)
      if (target.entries.size > 0) throw systemError('ENOTEMPTY', from, to)
    } else if (target && node instanceof FolderNode) throw systemError('ENOTDIR', from, to)
    const [folder, name] = this.#place(to)
    const [oldFolder, oldName] = this.#place(from)
    oldFolder.entries.delete(oldName)
    folder.entries.set(name, node)
  }

  #place(path: string): [folder: FolderNode, name: string] {
    const parts = this.parts(path)
    const name = parts.pop()
    if (path === '') throw systemError('ENOENT', path)
    if (name === undefined) throw systemError('EEXIST', path)
    const folder = this.find(`/${parts.join('/')}`)
    if (folder instanceof FolderNode) return [folder, name]
    throw systemError(folder || this.#crossesFile(path) ? 'ENOTDIR' : 'ENOENT', path)
  }

  #crossesFile(path: string): boolean {
    const parts = this.parts(path)
    const around = parts.map((_, i) => `/${parts.slice(0, i).join('/')}`)
    return around.some((one) => this.find(one) instanceof FileNode)
  }
}

/** The files of the running session. */
export function fileSystem(): FileSystem {
  const {state} = runtime()
  const known = state.get('files')
  if (known instanceof FileSystem) return known
  const made = new FileSystem()
  state.set('files', made)
  return made
}
