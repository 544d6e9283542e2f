// Values as IPython shows them: like `repr`, but containers that are too long for a line have one for each item.
// Source: IPython/lib/pretty.py.
import {Dict} from '../objects/dict.ts'
import {List, listType} from '../objects/list.ts'
import {PyType, type Value} from '../objects/object.ts'
import {PySet} from '../objects/set.ts'
import {repr} from '../objects/text.ts'
import {Tuple, tupleType} from '../objects/tuple.ts'

const lineWidth = 79

export function prettyText(value: Value): string {
  return layOut(value, 0, new Set())
}

/** @param column where its text begins @param around what it is within */
function layOut(value: Value, column: number, around: ReadonlySet<Value>): string {
  const container = around.has(value) ? undefined : containerOf(value)
  const plain = value instanceof PyType ? classText(value) : repr(value)
  if (!container || container.size === 0) return indented(plain, column)
  const {open, close, items} = container
  const within = new Set([...around, value])
  const lines = items(within, column + open.length)
  const line = `${open}${lines.join(', ')}${close}`
  if (!line.includes('\n') && column + line.length <= lineWidth) return line
  return `${open}${lines.join(`,\n${' '.repeat(column + open.length)}`)}${close}`
}

/** As IPython shows classes: `int`, `torch.Tensor`. */
function classText({module, qualifiedName}: PyType): string {
  return module === 'builtins' ? qualifiedName : `${module}.${qualifiedName}`
}

function indented(text: string, column: number): string {
  return text.replaceAll('\n', `\n${' '.repeat(column)}`)
}

interface Container {
  open: string
  close: string
  size: number
  items(around: ReadonlySet<Value>, column: number): string[]
}

function containerOf(value: Value): Container | undefined {
  if (value instanceof List) return hasOwnText(value, listType) ? undefined : listed('[', ']', value.items)
  if (value instanceof Tuple && !hasOwnText(value, tupleType))
    return listed('(', value.items.length === 1 ? ',)' : ')', value.items)
  if (value instanceof Dict) return mapping(value)
  if (value instanceof PySet) return undefined
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
    items: (around, column) => items.map((item) => layOut(item, column, around)),
  }
}

function mapping(dict: Dict): Container {
  const entries = [...dict.entries()]
  return {
    open: '{',
    close: '}',
    size: entries.length,
    items: (around, column) =>
      entries.map(([key, value]) => {
        const name = layOut(key, column, around)
        const last = name.slice(name.lastIndexOf('\n') + 1)
        const start = (name.includes('\n') ? last.length : column + last.length) + 2
        return `${name}: ${layOut(value, start, around)}`
      }),
  }
}
