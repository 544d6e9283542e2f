// Names of the book's own library that stand for names of a framework: `d2l.ones` is `torch.ones`.

import type {TabAliases} from '../options.ts'
import {rewriteCalls, type Call} from './calls.ts'

type Step = (code: string) => string

const compiled = new WeakMap<TabAliases, Step[]>()

/** Replace the aliases of one tab in a cell. What cannot be understood stays as it is. */
export function applyAliases(code: string, aliases: TabAliases | undefined): string {
  if (!aliases || !code.includes('d2l.')) return code
  let steps = compiled.get(aliases)
  if (!steps) compiled.set(aliases, (steps = compile(aliases)))
  return steps.reduce((text, step) => step(text), code)
}

function compile({library, simple, fluent, args, reverse}: TabAliases): Step[] {
  // Without the name of a library there is nothing to put in front of the names.
  if (library === '') return compile({library: 'd2l', fluent, reverse})
  const methods = new Map(splitList(fluent).map(splitArrow))
  const templates = new Map(splitList(args).flatMap((entry) => readTemplate(entry, library)))
  return [
    ...splitLines(reverse).map((entry) => replacePattern(splitArrow(entry))),
    ...splitList(simple).map((entry) => replaceName(splitArrow(entry), library)),
    (code) => rewriteCalls(code, new Set(methods.keys()), (call) => asMethod(call, methods.get(call.name)!)),
    (code) => rewriteCalls(code, new Set(templates.keys()), (call) => templates.get(call.name)!(call)),
  ]
}

/** `a -> b`; a name alone stands for itself. */
function splitArrow(entry: string): [string, string] {
  const [from, to = from] = entry.split('->').map((part) => part.trim())
  return [from!, to!]
}

/** Entries by comma or line, but not within brackets. */
function splitList(list = ''): string[] {
  return list
    .split(/[,\n](?![^(]*\))/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}

function splitLines(list = ''): string[] {
  return list
    .split('\n')
    .map((entry) => entry.trim())
    .filter((entry) => entry.includes('->'))
}

function replaceName([from, to]: [string, string], library: string): Step {
  const pattern = new RegExp(`(?<![\\w.])d2l\\.${escape(from)}${/\w$/.test(from) ? '(?!\\w)' : ''}`, 'g')
  return (code) => code.replace(pattern, () => `${library}.${to}`)
}

/** The books write regular expressions in Python's way; one that is none is meant literally. */
function replacePattern([from, to]: [string, string]): Step {
  const edge = /\w$/.test(from) ? '(?!\\w)' : ''
  let pattern: RegExp
  try {
    pattern = new RegExp(`(?<![\\w.])(?:${from})${edge}`, 'g')
  } catch {
    pattern = new RegExp(`(?<![\\w.])${escape(from)}${edge}`, 'g')
  }
  const replacement = to.replaceAll('$', '$$$$').replaceAll(/\\(\d)/g, '$$$1')
  return (code) => code.replace(pattern, replacement)
}

/** `d2l.numpy(x)` to `x.detach().numpy()`. */
function asMethod({args}: Call, method: string): string | undefined {
  const [first, ...rest] = args
  if (first === undefined || /^\*|^\w+\s*=(?!=)/.test(first)) return undefined
  return `${isAtom(first) ? first : `(${first})`}.${method}(${rest.join(', ')})`
}

/** Whether a method may follow an expression without brackets around it: `x.f(a + b)[0]`. */
function isAtom(expression: string): boolean {
  let depth = 0
  for (const character of expression) {
    if ('([{'.includes(character)) depth++
    else if (')]}'.includes(character)) depth--
    else if (depth === 0 && !/[\w.]/.test(character)) return false
  }
  return !/^\d/.test(expression)
}

/** `randn(size, device) -> normal(shape=size)`: parameters are put where their names stand. */
function readTemplate(entry: string, library: string): [string, (call: Call) => string | undefined][] {
  const match = /^(\w+)\(([^()]*)\)\s*->\s*(.+)$/.exec(entry)
  if (!match) return []
  const parameters = match[2]!.split(',').map((parameter) => parameter.trim())
  const fill = ({args}: Call): string | undefined => {
    if (args.length !== parameters.length || args.some((arg) => /^\*|^\w+\s*=(?!=)/.test(arg)))
      return undefined
    const values = new Map(parameters.map((parameter, index) => [parameter, args[index]!]))
    return `${library}.${match[3]!.replaceAll(/\b[A-Za-z_]\w*\b(?!\s*[=(])/g, (name) => values.get(name) ?? name)}`
  }
  return [[match[1]!, fill]]
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
