// Parameters that a function of a package has and does not read: what a call says with them would be lost without a word.
import type {ASTNode} from 'py-ast'
import {isEqual} from '../objects/equality.ts'
import {Float, type Value} from '../objects/object.ts'
import {unsupportedArgument} from '../objects/unavailable.ts'
import type {PyFunction} from './function.ts'
import {childrenOf, type Kind, type Parameters, type Statement, type Tree} from './nodes.ts'

const unreadBy = new WeakMap<Parameters, readonly string[]>()

/** Remembers for each function of the tree which of its parameters with defaults nothing in it reads. */
export function markUnread({body}: Tree, isHarmless: (name: string) => boolean): void {
  const open: ASTNode[] = [...body]
  for (let node = open.pop(); node; node = open.pop()) {
    open.push(...childrenOf(node))
    if (isFunction(node) && !isPrivate(node.name) && doesSomething(node.body)) {
      const names = withDefaults(node.args).filter((name) => !name.startsWith('_') && !isHarmless(name))
      const read = names.length > 0 ? namesRead(node.body) : new Set<string>()
      const left = names.filter((name) => !read.has(name))
      if (left.length > 0) unreadBy.set(node.args, left)
    }
  }
}

function isFunction(node: ASTNode): node is Kind<'FunctionDef'> {
  return node.nodeType === 'FunctionDef'
}

/** Called by its own package alone; what `__new__` gets, `__init__` gets as well. */
function isPrivate(name: string): boolean {
  return name === '__new__' || (name.startsWith('_') && !name.endsWith('__'))
}

/** Others say that a subclass is to. */
function doesSomething(body: readonly Statement[]): boolean {
  return body.some(({nodeType}) => !['Expr', 'Pass', 'Raise'].includes(nodeType))
}

function namesRead(body: readonly Statement[]): Set<string> {
  const found = new Set<string>()
  const open: ASTNode[] = [...body]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeType === 'Name') found.add((node as Kind<'Name'>).id)
    open.push(...childrenOf(node))
  }
  return found
}

function withDefaults({posonlyargs, args, defaults, kwonlyargs, kw_defaults: byName}: Parameters): string[] {
  const positional = [...posonlyargs, ...args]
  return [
    ...positional.slice(positional.length - defaults.length),
    ...kwonlyargs.filter((_, i) => byName[i] !== null && byName[i] !== undefined),
  ].map(({arg}) => arg)
}

export function unreadOf(args: Parameters): readonly string[] | undefined {
  return unreadBy.get(args)
}

/** @throws that it is not supported, where one of these arguments says more than its default */
export function refuseUnread(
  callee: PyFunction,
  unread: readonly string[],
  slots: readonly (Value | undefined)[],
): void {
  const {names, positional} = callee.code.parameters
  for (const name of unread) {
    const place = names.indexOf(name)
    const fromEnd = place - (positional - callee.defaults.length)
    const usual = place < positional ? callee.defaults[fromEnd] : callee.keywordDefaults.get(name)
    const value = slots[place]
    if (saysMore(value, usual)) throw unsupportedArgument(callee.name, name)
  }
}

/** Whether an argument is another than its default. */
export function saysMore(value: Value | undefined, usual: Value | undefined): boolean {
  if (value === undefined || value === null || value === usual) return false
  // of an array a program would get one truth for each number
  const isPlain = typeof value !== 'object' || value instanceof Float
  return !(isPlain && usual !== undefined && usual !== null && isEqual(value, usual))
}
