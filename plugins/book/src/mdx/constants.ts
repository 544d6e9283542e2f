// What an expression is worth where that can be read off without running anything: `1 + 1`, `'text'`, a template of
// these, a name that the page has given such a value.

import type {Expression, ObjectExpression, Pattern, TemplateLiteral} from 'estree-jsx'

export type Constant = Primitive | readonly Constant[] | {readonly [name: string]: Constant}
type Primitive = string | number | bigint | boolean | null | undefined

/** What the names of a page are worth. */
export type Constants = ReadonlyMap<string, Constant>

/** The value of an expression; `null` where only running it would tell. */
export function constantOf(node: Expression, names: Constants): {value: Constant} | null {
  try {
    return {value: valueOf(node, names)}
  } catch (error) {
    if (error instanceof NotConstant) return null
    throw error
  }
}

/** The text that stands on the page for a value; `null` for one that has none, such as an object. */
export function textOfConstant(value: Constant): string | null {
  if (value === null || value === undefined || typeof value === 'boolean') return ''
  if (typeof value !== 'object') return String(value)
  if (!isList(value)) return null
  const parts = value.map(textOfConstant)
  return parts.includes(null) ? null : parts.join('')
}

export function isList(value: Constant): value is readonly Constant[] {
  return Array.isArray(value)
}

class NotConstant extends Error {}

function valueOf(node: Expression | Pattern, names: Constants): Constant {
  switch (node.type) {
    case 'Literal':
      if (node.value instanceof RegExp || 'regex' in node) throw new NotConstant()
      return node.value
    case 'TemplateLiteral':
      return template(node, names)
    case 'Identifier':
      return named(node.name, names)
    case 'UnaryExpression':
      return unary(node.operator, primitive(node.argument, names))
    case 'BinaryExpression':
      if (node.left.type === 'PrivateIdentifier') throw new NotConstant()
      return binary(node.operator, primitive(node.left, names), primitive(node.right, names))
    case 'ArrayExpression':
      return node.elements.map((item) => {
        if (!item || item.type === 'SpreadElement') throw new NotConstant()
        return valueOf(item, names)
      })
    case 'ObjectExpression':
      return object(node, names)
    default:
      throw new NotConstant()
  }
}

function named(name: string, names: Constants): Constant {
  if (names.has(name)) return names.get(name)
  if (name === 'undefined') return undefined
  throw new NotConstant()
}

function template({quasis, expressions}: TemplateLiteral, names: Constants): string {
  return quasis
    .map(({value: {cooked, raw}}, index) => {
      const hole = expressions[index]
      return (cooked ?? raw) + (hole ? String(primitive(hole, names)) : '')
    })
    .join('')
}

function primitive(node: Expression, names: Constants): string | number {
  const value = valueOf(node, names)
  if (typeof value === 'string' || typeof value === 'number') return value
  throw new NotConstant()
}

function unary(operator: string, value: string | number): number {
  if (operator === '-') return -Number(value)
  if (operator === '+') return Number(value)
  throw new NotConstant()
}

function binary(operator: string, left: string | number, right: string | number): string | number {
  if (operator === '+') {
    return typeof left === 'number' && typeof right === 'number' ? left + right : `${left}${right}`
  }
  const run = arithmetic[operator]
  if (!run) throw new NotConstant()
  return run(Number(left), Number(right))
}

const arithmetic: Record<string, (left: number, right: number) => number> = {
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
  '**': (left, right) => left ** right,
}

function object({properties}: ObjectExpression, names: Constants): Constant {
  return Object.fromEntries(
    properties.map((property): [string, Constant] => {
      if (property.type === 'SpreadElement' || property.computed || property.kind !== 'init')
        throw new NotConstant()
      const {key, value} = property
      if (key.type !== 'Identifier' && key.type !== 'Literal') throw new NotConstant()
      return [key.type === 'Identifier' ? key.name : String(key.value), valueOf(value, names)]
    }),
  )
}
