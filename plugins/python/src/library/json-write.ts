// Values as JSON, as CPython writes them.
import {Dict} from '../objects/dict.ts'
import {raise} from '../objects/exceptions.ts'
import {List} from '../objects/list.ts'
import {Boxed, Float, type PyObject, typeOf, type Value} from '../objects/object.ts'
import {sortItems} from '../objects/sort.ts'
import {repr} from '../objects/text.ts'
import {Tuple} from '../objects/tuple.ts'

export interface WriteOptions {
  indent: string | undefined
  itemSeparator: string
  keySeparator: string
  isAscii: boolean
  isSorted: boolean
  skipsKeys: boolean
  allowsNan: boolean
  otherwise: ((value: Value) => Value) | undefined
}

export function writeJson(value: Value, options: WriteOptions): string {
  return new JsonWriter(options).write(value, '\n')
}

class JsonWriter {
  readonly #options: WriteOptions
  readonly #open = new Set<PyObject>()

  constructor(options: WriteOptions) {
    this.#options = options
  }

  write(value: Value, line: string): string {
    const plain = this.#plain(value)
    if (plain !== undefined) return plain
    if (value instanceof List || value instanceof Tuple)
      return this.#within(value, () => this.#array(value.items, line))
    if (value instanceof Dict) return this.#within(value, () => this.#object(value, line))
    const {otherwise} = this.#options
    if (!otherwise || value === null || typeof value !== 'object')
      throw raise('TypeError', `Object of type ${typeOf(value).name} is not JSON serializable`)
    return this.#within(value, () => this.write(otherwise(value), line))
  }

  #plain(value: Value): string | undefined {
    if (value === null) return 'null'
    if (typeof value === 'string') return jsonText(value, this.#options.isAscii)
    if (typeof value !== 'object') return String(value)
    if (value instanceof Boxed) return this.#plain(value.value)
    return value instanceof Float ? this.#float(value) : undefined
  }

  #float(value: Float): string {
    if (Number.isFinite(value.value)) return repr(value)
    if (!this.#options.allowsNan)
      throw raise('ValueError', `Out of range float values are not JSON compliant: ${repr(value)}`)
    return Number.isNaN(value.value) ? 'NaN' : value.value > 0 ? 'Infinity' : '-Infinity'
  }

  #within(value: PyObject, write: () => string): string {
    if (this.#open.has(value)) throw raise('ValueError', 'Circular reference detected')
    this.#open.add(value)
    const text = write()
    this.#open.delete(value)
    return text
  }

  #array(items: readonly Value[], line: string): string {
    return this.#joined('[', ']', line, (inner) => items.map((item) => this.write(item, inner)))
  }

  #object(value: Dict, line: string): string {
    const keys = [...value.keys()]
    if (this.#options.isSorted) sortItems(keys, null, false)
    return this.#joined('{', '}', line, (inner) =>
      keys.flatMap((key) => {
        const name = this.#key(key)
        if (name === undefined) return []
        const item = this.write(value.get(key) ?? null, inner)
        return [`${jsonText(name, this.#options.isAscii)}${this.#options.keySeparator}${item}`]
      }),
    )
  }

  #key(key: Value): string | undefined {
    if (typeof key === 'string') return key
    const plain = this.#plain(key)
    if (plain !== undefined) return key instanceof Boxed && typeof key.value === 'string' ? key.value : plain
    if (this.#options.skipsKeys) return undefined
    throw raise('TypeError', `keys must be str, int, float, bool or None, not ${typeOf(key).name}`)
  }

  #joined(open: string, close: string, line: string, parts: (inner: string) => string[]): string {
    const {indent, itemSeparator} = this.#options
    const inner = indent === undefined ? '' : line + indent
    const all = parts(inner)
    if (all.length === 0) return open + close
    const end = indent === undefined ? '' : line
    return `${open}${inner}${all.join(itemSeparator + inner)}${end}${close}`
  }
}

const short: Readonly<Record<string, string>> = {
  '"': String.raw`\"`,
  '\\': String.raw`\\`,
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
  '\f': String.raw`\f`,
  '\b': String.raw`\b`,
}

function jsonText(text: string, isAscii: boolean): string {
  // oxlint-disable-next-line no-control-regex -- what JSON escapes
  const pattern = isAscii ? /["\\\u0000-\u001f\u007f-\uffff]/g : /["\\\u0000-\u001f]/g
  const escaped = text.replaceAll(pattern, (character) => {
    if (character === '\x7f') return character
    return short[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
  return `"${escaped}"`
}
