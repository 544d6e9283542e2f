// Python's own library: what `import` finds. A few small modules are always here, the others come in groups when a cell imports them.
import {machine} from '../interpreter/frame.ts'
import {PyModule, type ModuleLoaders, type ModuleTable} from '../interpreter/module.ts'
import {makeMath} from './math.ts'
import {sourceTable} from './module-table.ts'
import memoryView from './python/memoryview.ts'
import {makeSys} from './sys.ts'
import {makeTime} from './time.ts'

export const library: ModuleTable = {
  // a name that needs no import
  ...sourceTable({_memoryview: memoryView}),
  // the one that all modules of the session have behind them
  builtins: () => new PyModule('builtins', machine.frame?.globals.builtins),
  math: makeMath,
  sys: makeSys,
  time: makeTime,
}

/** Loads a group, and those that its modules import. */
type Load = () => Promise<ModuleTable>

const data: Load = async () => (await import('./groups/data.ts')).modules
const files: Load = async () => (await import('./groups/files.ts')).modules
const text: Load = together(files, async () => (await import('./groups/text.ts')).modules)
const system: Load = together(files, async () => (await import('./groups/system.ts')).modules)
const chance: Load = together(data, async () => (await import('./groups/chance.ts')).modules)
const bytes: Load = together(data, async () => (await import('./groups/bytes.ts')).modules)
const archives: Load = together(text, bytes, async () => (await import('./groups/archives.ts')).modules)
const network: Load = together(text, async () => (await import('./groups/network.ts')).modules)

function together(...loads: readonly Load[]): Load {
  return async () => {
    const tables = await Promise.all(loads.map((load) => load()))
    return Object.assign({}, ...tables) as ModuleTable
  }
}

const groups: readonly [names: string, load: Load][] = [
  [
    '__future__ abc collections contextlib copy dataclasses enum functools inspect itertools keyword numbers operator textwrap types typing',
    data,
  ],
  ['io os posixpath', files],
  ['json re string pprint', text],
  ['errno gc logging traceback warnings', system],
  ['base64 binascii csv fnmatch glob gzip pathlib shutil tarfile tempfile zipfile zlib', archives],
  ['requests urllib', network],
  ['bisect heapq random statistics', chance],
  ['array hashlib struct weakref', bytes],
]

/** By the name of the package. */
export const libraryLoaders: ModuleLoaders = Object.fromEntries(
  groups.flatMap(([names, load]) => names.split(' ').map((name) => [name, load])),
)
