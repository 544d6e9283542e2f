// Modules of frameworks: objects with names, made of the table's functions and of what a framework has besides.
import type {PyModule, ModuleTable} from '../interpreter/module.ts'
import type {PyType, Value} from '../objects/object.ts'
import {runtime} from '../objects/runtime.ts'
import {FrameworkModule, type PythonFile} from './framework-module.ts'
import type {FrameworkFunction} from './operation.ts'

/**
 * The modules that these functions stand in: `torch.nn.functional.relu` makes `torch`, `torch.nn` and `torch.nn.functional`.
 *
 * @param prefixes what paths begin with and the name of the module that is meant: `np` is `numpy`, or `mxnet.np`
 * @returns by full name, each also an attribute of the one around it
 */
export function modulesOf(
  functions: readonly FrameworkFunction[],
  prefixes: Readonly<Record<string, string>>,
): Map<string, FrameworkModule> {
  const modules = new Map<string, FrameworkModule>()
  for (const {path, callable} of functions) {
    const [first = '', ...rest] = path.split('.')
    const root = prefixes[first]
    if (root === undefined) continue
    const name = rest.pop() ?? ''
    moduleAt(modules, [root, ...rest].join('.')).attributes.set(name, callable)
  }
  return modules
}

/** Made, with those around it, if it is not there yet. */
function moduleAt(modules: Map<string, FrameworkModule>, name: string): FrameworkModule {
  const known = modules.get(name)
  if (known) return known
  const made = new FrameworkModule(name)
  modules.set(name, made)
  const dot = name.lastIndexOf('.')
  if (dot > 0) moduleAt(modules, name.slice(0, dot)).attributes.set(name.slice(dot + 1), made)
  return made
}

/** Members that are no operations. */
export function fillModule(
  modules: Map<string, FrameworkModule>,
  name: string,
  members: Iterable<readonly [string, Value]>,
): void {
  const {attributes} = moduleAt(modules, name)
  for (const [key, value] of members) attributes.set(key, value)
}

/**
 * What is written in Python: `torch.optim` is compiled when a cell first asks it for a name that it has not got yet.
 *
 * @param files run in their order in the names of the module, where the table's functions and `fillModule`'s members are already
 */
export function addPython(
  modules: Map<string, FrameworkModule>,
  name: string,
  files: readonly PythonFile[],
): void {
  moduleAt(modules, name).addFiles(files)
}

/** Modules that belong together are made together, once in each session. */
export function moduleTable(key: string, create: () => ReadonlyMap<string, FrameworkModule>): ModuleTable {
  const ofSession = (): ReadonlyMap<string, FrameworkModule> => {
    const {state} = runtime()
    const known = state.get(key) as ReadonlyMap<string, FrameworkModule> | undefined
    if (known) return known
    const made = create()
    state.set(key, made)
    return made
  }
  const names = [...create().keys()]
  const ofName = (name: string): PyModule => (ofSession().get(name) ?? new FrameworkModule(name)).complete()
  return Object.fromEntries(names.map((name) => [name, () => ofName(name)]))
}

/** Methods of arrays: `Tensor.sum`, `ndarray.sum`. */
export function addMethods(type: PyType, functions: readonly FrameworkFunction[], className: string): void {
  for (const {path, callable} of functions) {
    const [owner, name] = path.split('.')
    if (owner === className && name !== undefined) type.setMember(name, callable)
  }
}
