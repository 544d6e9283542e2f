// Times programs of Python in a worker, where readers' cells run: its stack is smaller than the page's.
import {compileCell, moduleNamespace} from '../../plugins/python/src/interpreter/cell.ts'
import {limitDepth} from '../../plugins/python/src/interpreter/frame.ts'
import {isRaised} from '../../plugins/python/src/objects/attributes.ts'
import {raise} from '../../plugins/python/src/objects/exceptions.ts'
import {withRuntime, type Runtime} from '../../plugins/python/src/objects/runtime.ts'
import {deepPrograms, timedPrograms} from './python-programs.ts'

/** By the program's name: microseconds for one turn, of the fastest round; or calls of a function in itself. */
export type PythonTimes = Record<string, number>

const runtime: Runtime = {
  write: () => undefined,
  show: () => 0,
  clearOutput: () => undefined,
  modules: new Map(),
  importModule: (name) => {
    throw raise('ModuleNotFoundError', `No module named '${name}'`)
  },
  checkpoint: () => undefined,
  now: () => performance.now() / 1000,
  state: new Map(),
  cellEndings: new Set(),
}

const rounds = 9
// more than is promised
const deepest = 1500

function timeOf(source: string, turns: number): number {
  const namespace = moduleNamespace('__main__')
  compileCell(source, 'Cell 1').run(namespace)
  const work = compileCell(`work(${turns})`, 'Cell 2')
  let best = Infinity
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    work.run(namespace)
    best = Math.min(best, performance.now() - start)
  }
  return (best * 1000) / turns
}

/** The deepest that works, to a hundred. Each depth is tried by code that nothing has warmed up. */
function depthOf(source: string): number {
  let depth = 0
  while (depth < deepest && works(source, depth + 100)) depth += 100
  return depth
}

function works(source: string, depth: number): boolean {
  const namespace = moduleNamespace('__main__')
  try {
    compileCell(`${source}\ndeep(${depth})`, 'Cell 1').run(namespace)
    return true
  } catch (error) {
    if (isRaised(error, 'RecursionError')) return false
    throw error
  }
}

function times(): PythonTimes {
  return Object.fromEntries(timedPrograms.map(({name, source, turns}) => [name, timeOf(source, turns)]))
}

/** In a worker of its own: while the code of the interpreter is new, its frames are largest. */
function depths(): PythonTimes {
  limitDepth(deepest + 1000)
  return Object.fromEntries(Object.entries(deepPrograms).map(([name, source]) => [name, depthOf(source)]))
}

globalThis.addEventListener('message', ({data}: MessageEvent<'times' | 'depths'>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- to the page that opened it
  globalThis.postMessage(withRuntime(runtime, data === 'times' ? times : depths))
})
