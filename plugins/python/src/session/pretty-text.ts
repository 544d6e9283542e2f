// Values as IPython shows them: like `repr`, but containers that are too long for a line have one for each item.
// Source: IPython/lib/pretty.py.
import {Dict, dictType} from '../objects/dict.ts'
import {List, listType} from '../objects/list.ts'
import {PyType, type Value} from '../objects/object.ts'
import {repr} from '../objects/text.ts'
import {Tuple, tupleType} from '../objects/tuple.ts'

const lineWidth = 79

export function prettyText(value: Value): string {
  return layOut(value, 0, new Set())
}

/** @param column where its text begins @param around what it is within */
function layOut(value: Value, column: number, around: ReadonlySet<Value>): string {
  const container = around.has(value) ? undefined : containerOf(value)
  const plain = onOneLine(value, around)
  const isShort = !plain.includes('\n') && column + plain.length <= lineWidth
  if (!container || container.size === 0) return indented(plain, column)
  if (isShort) return plain
  const {open, close, items} = container
  const within = new Set([...around, value])
  const lines = items((item, at) => layOut(item, at, within), column + open.length)
  return `${open}${lines.join(`,\n${' '.repeat(column + open.length)}`)}${close}`
}

/** Classes are shown by their names alone. */
function plainText(value: Value): string {
  if (!(value instanceof PyType)) return repr(value)
  return value.module === 'builtins' ? value.qualifiedName : `${value.module}.${value.qualifiedName}`
}

function onOneLine(value: Value, around: ReadonlySet<Value>): string {
  const container = around.has(value) ? undefined : containerOf(value)
  if (!container) return plainText(value)
  const within = new Set([...around, value])
  return `${container.open}${container.items((item) => onOneLine(item, within), 0).join(', ')}${container.close}`
}

function indented(text: string, column: number): string {
  return text.replaceAll('\n', `\n${' '.repeat(column)}`)
}

interface Container {
  open: string
  close: string
  size: number
  /** @param column where they stand */
  items: (write: (item: Value, column: number) => string, column: number) => string[]
}

function containerOf(value: Value): Container | undefined {
  if (value instanceof List) return hasOwnText(value, listType) ? undefined : listed('[', ']', value.items)
  if (value instanceof Tuple && !hasOwnText(value, tupleType))
    return listed('(', value.items.length === 1 ? ',)' : ')', value.items)
  // a Counter, a defaultdict: they say what they are
  if (value instanceof Dict && value.type === dictType) return mapping(value)
  return undefined
}

/** Classes derived from a container may print as they like. */
function hasOwnText({type}: List | Tuple, base: PyType): boolean {
  return type !== base && type.lookup('__repr__') !== base.lookup('__repr__')
}

function listed(open: string, close: string, items: readonly Value[]): Container {
  return {
    open,
    close,
    size: items.length,
    items: (write, column) => items.map((item) => write(item, column)),
  }
}

function mapping(dict: Dict): Container {
  const entries = [...dict.entries()]
  return {
    open: '{',
    close: '}',
    size: entries.length,
    items: (write, column) =>
      entries.map(([key, value]) => {
        const name = write(key, column)
        const last = name.slice(name.lastIndexOf('\n') + 1)
        const start = (name.includes('\n') ? last.length : column + last.length) + 2
        return `${name}: ${write(value, start)}`
      }),
  }
}
