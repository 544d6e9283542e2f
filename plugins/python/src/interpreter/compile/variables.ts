// Names: where each variable lives is known before the program runs.
import {raise, type Raised} from '../../objects/exceptions.ts'
import type {Evaluate, Frame, Store} from '../frame.ts'
import type {Located} from '../nodes.ts'
import {Variable} from '../scopes.ts'
import type {Compiler} from './compiler.ts'

export function loadName(name: string, node: Located, compiler: Compiler): Evaluate {
  const {scope} = compiler
  if (!scope.isDynamic(name)) return loadVariable(scope.resolve(name), name, node, compiler)
  // what a class body assigns to is not what a function around it has under this name
  const variable = scope.bound.has(name) ? undefined : scope.resolve(name)
  const outer = loadVariable(variable, name, node, compiler)
  return (frame) => {
    const own = frame.names?.get(name)
    return own === undefined ? outer(frame) : own
  }
}

function loadVariable(
  variable: Variable | undefined,
  name: string,
  node: Located,
  compiler: Compiler,
): Evaluate {
  if (!variable) return loadGlobal(name, node, compiler)
  if (variable.isCaptured) return loadCell(variable, node, compiler)
  const {place} = variable
  return (frame) => {
    const value = frame.slots[place]
    if (value === undefined) throw unbound(name, node, frame)
    return value
  }
}

function loadCell(variable: Variable, node: Located, compiler: Compiler): Evaluate {
  const place = compiler.scope.cellPlace(variable)
  const isFree = variable.owner.frame !== compiler.scope.frame
  return (frame) => {
    const value = frame.cells[place]?.value
    if (value !== undefined) return value
    throw isFree ? free(variable.name, node, frame) : unbound(variable.name, node, frame)
  }
}

function loadGlobal(name: string, node: Located, compiler: Compiler): Evaluate {
  const {namespace} = compiler.unit
  const cell = namespace.cell(name)
  const builtin = namespace.builtins?.cell(name)
  return (frame) => {
    const value = cell.value
    if (value !== undefined) return value
    const found = builtin?.value
    if (found !== undefined) return found
    throw undefinedName(name, node, frame)
  }
}

export function storeName(name: string, compiler: Compiler): Store {
  const {scope} = compiler
  if (scope.isDynamic(name)) {
    return (frame, value) => {
      frame.names?.set(name, value)
    }
  }
  const variable = scope.resolve(name)
  if (!variable) {
    const cell = compiler.unit.namespace.cell(name)
    return (_, value) => {
      cell.value = value
    }
  }
  const {place} = variable
  if (!variable.isCaptured) {
    return (frame, value) => {
      frame.slots[place] = value
    }
  }
  const cellPlace = scope.cellPlace(variable)
  return (frame, value) => {
    const cell = frame.cells[cellPlace]
    if (cell) cell.value = value
  }
}

/** @returns what makes a name unbound; it throws where the name was not bound */
export function deleteName(name: string, node: Located, compiler: Compiler): (frame: Frame) => void {
  const clear = clearName(name, compiler)
  const load = loadName(name, node, compiler)
  const isPlain = compiler.scope.resolve(name) !== undefined
  return (frame) => {
    if (isPlain) load(frame)
    if (!clear(frame)) throw undefinedName(name, node, frame)
  }
}

/** @returns what makes a name unbound, and says whether it was bound */
export function clearName(name: string, compiler: Compiler): (frame: Frame) => boolean {
  const {scope} = compiler
  if (scope.isDynamic(name)) return (frame) => frame.names?.delete(name) ?? false
  const variable = scope.resolve(name)
  if (!variable) {
    const {namespace} = compiler.unit
    return () => namespace.delete(name)
  }
  if (!variable.isCaptured) {
    return (frame) => {
      frame.slots[variable.place] = undefined
      return true
    }
  }
  const place = scope.cellPlace(variable)
  return (frame) => {
    const cell = frame.cells[place]
    if (cell) cell.value = undefined
    return true
  }
}

function undefinedName(name: string, node: Located, frame: Frame): Raised {
  const lack = frame.globals.whyLacking?.(name)
  return withName(lack ?? raise('NameError', `name '${name}' is not defined`), name, node, frame)
}

function unbound(name: string, node: Located, frame: Frame): Raised {
  const text = `cannot access local variable '${name}' where it is not associated with a value`
  return withName(raise('UnboundLocalError', text), name, node, frame)
}

function free(name: string, node: Located, frame: Frame): Raised {
  const text = `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`
  return withName(raise('NameError', text), name, node, frame)
}

function withName(raised: Raised, name: string, node: Located, frame: Frame): Raised {
  frame.at = node
  raised.exception.missing = {name}
  return raised
}
