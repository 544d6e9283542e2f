// Modules of frameworks: objects with names, made of the table's functions and of what a framework has besides.
import {Namespace} from '../interpreter/namespace.ts'
import {moduleType, PyModule, type ModuleTable} from '../interpreter/module.ts'
import {defineType} from '../objects/builtin.ts'
import {raise} from '../objects/exceptions.ts'
import type {PyType, Value} from '../objects/object.ts'
import {runtime} from '../objects/runtime.ts'
import {Unavailable} from '../objects/unavailable.ts'
import type {FrameworkFunction} from './operation.ts'
import {isTypo} from './typo.ts'

/** Says of names that it lacks that they are not here; they may be in the framework itself. */
class FrameworkModule extends PyModule {
  override get type(): PyType {
    return frameworkModuleType
  }
}

const frameworkModuleType: PyType = defineType<FrameworkModule>('module', [moduleType], {
  methods: {
    '__getattr__(self, name, /)': (self, name: string) => {
      throw missing(self, name)
    },
  },
})

/** As Python says it, and that it may well be there elsewhere. */
function missing(module: PyModule, name: string): Error {
  const text = `module '${module.name}' has no attribute '${name}'`
  if (name.startsWith('__')) return raise('AttributeError', text)
  const known = [...module.attributes.keys()]
  if (known.some((one) => isTypo(name, one))) {
    const raised = raise('AttributeError', text)
    raised.exception.missing = {name, object: module}
    return raised
  }
  const root = module.name.split('.')[0]
  const refusal = new Unavailable(
    'unsupported',
    'AttributeError',
    `${text}: ${module.name}.${name} is not part of this page's ${root}`,
  )
  refusal.exception.missing = {name, object: module}
  return refusal
}

/**
 * The modules that these functions stand in: `torch.nn.functional.relu` makes `torch`, `torch.nn` and `torch.nn.functional`.
 *
 * @param prefixes what paths begin with and the name of the module that is meant: `np` is `numpy`, or `mxnet.np`
 * @returns by full name, each also an attribute of the one around it
 */
export function modulesOf(
  functions: readonly FrameworkFunction[],
  prefixes: Readonly<Record<string, string>>,
): Map<string, PyModule> {
  const modules = new Map<string, PyModule>()
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
function moduleAt(modules: Map<string, PyModule>, name: string): PyModule {
  const known = modules.get(name)
  if (known) return known
  const made = new FrameworkModule(name, new Namespace())
  modules.set(name, made)
  const dot = name.lastIndexOf('.')
  if (dot > 0) moduleAt(modules, name.slice(0, dot)).attributes.set(name.slice(dot + 1), made)
  return made
}

/** Members that are no operations. */
export function fillModule(
  modules: Map<string, PyModule>,
  name: string,
  members: Iterable<readonly [string, Value]>,
): void {
  const {attributes} = moduleAt(modules, name)
  for (const [key, value] of members) attributes.set(key, value)
}

/** Modules that belong together are made together, once in each session. */
export function moduleTable(key: string, create: () => ReadonlyMap<string, PyModule>): ModuleTable {
  const ofSession = (): ReadonlyMap<string, PyModule> => {
    const {state} = runtime()
    const known = state.get(key) as ReadonlyMap<string, PyModule> | undefined
    if (known) return known
    const made = create()
    state.set(key, made)
    return made
  }
  const names = [...create().keys()]
  return Object.fromEntries(
    names.map((name) => [name, () => ofSession().get(name) ?? new FrameworkModule(name, new Namespace())]),
  )
}

/** Methods of arrays: `Tensor.sum`, `ndarray.sum`. */
export function addMethods(type: PyType, functions: readonly FrameworkFunction[], className: string): void {
  for (const {path, callable} of functions) {
    const [owner, name] = path.split('.')
    if (owner === className && name !== undefined) type.setMember(name, callable)
  }
}
