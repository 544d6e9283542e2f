// A tree as text for people: one node a line, children indented, what is not said is empty.

import type {Node, Position} from 'unist'
import {inspect} from 'node:util'

type Fields = Record<string, unknown>

/** Write a tree as lines `type "value" field=x @1:2-3:4`. */
export function showTree(node: Node, depth = 0): string {
  const {
    type,
    position,
    children = [],
    data,
    value,
    ...fields
  } = node as Node & {children?: Node[]; value?: unknown}
  const parts = [
    '  '.repeat(depth) + type,
    value === undefined ? '' : JSON.stringify(value),
    ...Object.entries({...fields, ...(data as Fields)}).map(showField),
    position ? `@${showPlace(position)}` : '@?',
  ]
  const line = parts.filter((part) => part !== '').join(' ')
  return [line, ...children.map((child) => showTree(child, depth + 1))].join('\n')
}

/** `1:2-3:4`. */
export function showPlace({start, end}: Position): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`
}

// What mdast-util-math adds for HTML says nothing new.
const silent = new Set(['hChildren', 'hProperties', 'spread', 'estree'])

function showField([name, value]: [string, unknown]): string {
  if (silent.has(name) && name !== 'hProperties') return ''
  if (value === null || value === undefined || value === false) return ''
  if (name === 'label' && isLabel(value)) return `${value.role}=${value.name} (${showPlace(value.position)})`
  if (name === 'moreLabels')
    return `moreLabels=${(value as {name: string}[]).map((label) => label.name).join()}`
  if (name === 'hProperties') return 'className' in (value as Fields) ? '' : `${name}=${show(value)}`
  return typeof value === 'string' && /^[\w./-]+$/.test(value) ? `${name}=${value}` : `${name}=${show(value)}`
}

function show(value: unknown): string {
  return inspect(withoutPlaces(value), {depth: 6, breakLength: Infinity, compact: true})
}

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([name]) => name !== 'position' && name !== 'data')
  return Object.fromEntries(kept.map(([name, field]) => [name, withoutPlaces(field)]))
}

function isLabel(value: unknown): value is {name: string; role: string; position: Position} {
  return typeof value === 'object' && value !== null && 'role' in value
}
