// `import` and `from ... import`.
import {findAttribute, getAttribute} from '../../objects/attributes.ts'
import {isRaised} from '../../objects/attributes.ts'
import {raise, Raised} from '../../objects/exceptions.ts'
import {toArray} from '../../objects/iterate.ts'
import {PyObject, type Value} from '../../objects/object.ts'
import {runtime} from '../../objects/runtime.ts'
import {lackOf, Unavailable, type Lack} from '../../objects/unavailable.ts'
import type {Execute, Frame, Store} from '../frame.ts'
import type {Kind} from '../nodes.ts'
import type {Compiler, StatementRules} from './compiler.ts'
import {storeName} from './variables.ts'

export const importStatements: StatementRules = {
  Import(node, compiler) {
    const parts = node.names.map(({name, asname}) => ({
      name,
      // `import a.b` binds `a`
      isTop: asname === undefined,
      store: storeName(asname ?? topOf(name), compiler),
    }))
    return (frame) => {
      for (const {name, isTop, store} of parts) {
        frame.at = node
        const module = runtime().importModule(name)
        store(frame, isTop && topOf(name) !== name ? runtime().importModule(topOf(name)) : module)
      }
      return undefined
    }
  },
  ImportFrom(node, compiler) {
    if (node.names.some(({name}) => name === '*')) return importAll(node, compiler)
    const parts = node.names.map(({name, asname}) => ({name, store: storeName(asname ?? name, compiler)}))
    return (frame) => {
      frame.at = node
      const name = moduleName(node, frame)
      const module = runtime().importModule(name)
      for (const part of parts) importName(module, name, part, frame)
      return undefined
    }
  },
}

function topOf(name: string): string {
  const dot = name.indexOf('.')
  return dot < 0 ? name : name.slice(0, dot)
}

/** Relative to the package of the module that imports. */
function moduleName(node: Kind<'ImportFrom'>, frame: Frame): string {
  const {module = '', level = 0} = node
  if (level === 0) return module
  const name = frame.globals.get('__package__') ?? frame.globals.get('__name__')
  if (typeof name !== 'string' || name === '' || name === '__main__')
    throw raise('ImportError', 'attempted relative import with no known parent package')
  const parts = name.split('.')
  const base = parts.slice(0, parts.length - level + 1).join('.')
  return module === '' ? base : `${base}.${module}`
}

function importName(module: Value, from: string, part: {name: string; store: Store}, frame: Frame): void {
  // None is a value
  const own = findAttribute(module, part.name)
  const found = own === undefined ? submodule(`${from}.${part.name}`) : own
  if (found === undefined) {
    const text = `cannot import name '${part.name}' from '${from}'`
    const lack = lackOfAttribute(module, part.name)
    const raised = lack
      ? new Unavailable(lack, 'ImportError', `${text}: it is not part of this page's Python`, {
          kind: 'absent',
          name: `${from}.${part.name}`,
        })
      : raise('ImportError', `${text} (unknown location)`)
    raised.exception.missing = {name: part.name, object: module}
    raised.exception.attributes.set('name', from)
    throw raised
  }
  part.store(frame, found)
}

/** Why a framework has not what it has elsewhere; undefined where nobody says. */
function lackOfAttribute(module: Value, name: string): Lack | undefined {
  try {
    getAttribute(module, name)
    return undefined
  } catch (error) {
    return error instanceof Raised ? lackOf(error.exception) : undefined
  }
}

function submodule(name: string): Value | undefined {
  try {
    return runtime().importModule(name)
  } catch (error) {
    if (isRaised(error, 'ModuleNotFoundError')) return undefined
    throw error
  }
}

function importAll(node: Kind<'ImportFrom'>, compiler: Compiler): Execute {
  const {namespace} = compiler.unit
  return (frame) => {
    frame.at = node
    const module = runtime().importModule(moduleName(node, frame))
    for (const name of publicNames(module)) {
      const value = findAttribute(module, name)
      if (value === undefined) throw raise('AttributeError', `module has no attribute '${name}'`)
      namespace.set(name, value)
    }
    return undefined
  }
}

function publicNames(module: Value): string[] {
  const listed = findAttribute(module, '__all__')
  if (listed !== undefined) return toArray(listed).filter((name) => typeof name === 'string')
  const attributes = module instanceof PyObject ? module.attributes : undefined
  return [...(attributes?.keys() ?? [])].filter((name) => !name.startsWith('_'))
}
