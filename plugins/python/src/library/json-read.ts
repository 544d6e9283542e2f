// JSON as CPython reads it: NaN and Infinity too, whole numbers apart from floats, messages with places.
import {Dict} from '../objects/dict.ts'
import {normalize} from '../objects/integers.ts'
import {List} from '../objects/list.ts'
import {Float, type Value} from '../objects/object.ts'
import {Tuple} from '../objects/tuple.ts'

export class JsonProblem extends Error {
  readonly place: number
  constructor(message: string, place: number) {
    super(message)
    this.place = place
  }
}

/** What the caller makes of parts. */
export interface ReadHooks {
  object?: ((value: Dict) => Value) | undefined
  pairs?: ((pairs: List) => Value) | undefined
  float?: ((text: string) => Value) | undefined
  int?: ((text: string) => Value) | undefined
  constant?: ((text: string) => Value) | undefined
}

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}
const words: Readonly<Record<string, Value>> = {null: null, true: true, false: false}
const constants: Readonly<Record<string, number>> = {NaN: NaN, Infinity: Infinity, '-Infinity': -Infinity}

export function readJson(text: string, hooks: ReadHooks = {}): Value {
  return new JsonReader(text, hooks).read()
}

class JsonReader {
  readonly #text: string
  readonly #hooks: ReadHooks
  #at = 0

  constructor(text: string, hooks: ReadHooks) {
    this.#text = text
    this.#hooks = hooks
  }

  read(): Value {
    this.#skipSpace()
    const value = this.#value()
    this.#skipSpace()
    if (this.#at < this.#text.length) throw new JsonProblem('Extra data', this.#at)
    return value
  }

  #skipSpace(): void {
    while (/[ \t\n\r]/.test(this.#text[this.#at] ?? '')) this.#at++
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const [found] = pattern.exec(this.#text) ?? []
    if (found !== undefined) this.#at += found.length
    return found
  }

  #value(): Value {
    const next = this.#text[this.#at]
    if (next === '"') return this.#string()
    if (next === '{') return this.#object()
    if (next === '[') return this.#array()
    const word = this.#match(/null|true|false/y)
    if (word !== undefined) return words[word] ?? null
    const constant = this.#match(/NaN|-?Infinity/y)
    if (constant !== undefined)
      return this.#hooks.constant?.(constant) ?? new Float(constants[constant] ?? NaN)
    const number = this.#match(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y)
    if (number === undefined) throw new JsonProblem('Expecting value', this.#at)
    return this.#number(number)
  }

  #number(text: string): Value {
    if (/[.eE]/.test(text)) return this.#hooks.float?.(text) ?? new Float(Number(text))
    return this.#hooks.int?.(text) ?? normalize(BigInt(text))
  }

  #string(): string {
    const start = this.#at++
    let result = ''
    for (;;) {
      // oxlint-disable-next-line no-control-regex -- JSON does not let them stand in texts
      result += this.#match(/[^"\\\u0000-\u001f]*/y) ?? ''
      const next = this.#text[this.#at]
      if (next === undefined) throw new JsonProblem('Unterminated string starting at', start)
      this.#at++
      if (next === '"') return result
      if (next !== '\\') throw new JsonProblem('Invalid control character at', this.#at - 1)
      result += this.#escape(start)
    }
  }

  #escape(start: number): string {
    const letter = this.#text[this.#at++]
    if (letter === undefined) throw new JsonProblem('Unterminated string starting at', start)
    if (letter === 'u') {
      const digits = this.#match(/[\da-fA-F]{4}/y)
      if (digits === undefined) throw new JsonProblem('Invalid \\uXXXX escape', this.#at)
      return String.fromCharCode(parseInt(digits, 16))
    }
    const character = escapes[letter]
    if (character === undefined) throw new JsonProblem(`Invalid \\escape`, this.#at - 2)
    return character
  }

  #array(): Value {
    this.#at++
    const items: Value[] = []
    this.#skipSpace()
    if (this.#match(/\]/y) !== undefined) return new List(items)
    for (;;) {
      items.push(this.#value())
      this.#skipSpace()
      if (this.#match(/\]/y) !== undefined) return new List(items)
      const comma = this.#at
      if (this.#match(/,/y) === undefined) throw new JsonProblem("Expecting ',' delimiter", this.#at)
      this.#skipSpace()
      if (this.#text[this.#at] === ']')
        throw new JsonProblem('Illegal trailing comma before end of array', comma)
    }
  }

  #object(): Value {
    this.#at++
    const pairs: [Value, Value][] = []
    this.#skipSpace()
    if (this.#match(/\}/y) !== undefined) return this.#made(pairs)
    for (;;) {
      if (this.#text[this.#at] !== '"')
        throw new JsonProblem('Expecting property name enclosed in double quotes', this.#at)
      const key = this.#string()
      this.#skipSpace()
      if (this.#match(/:/y) === undefined) throw new JsonProblem("Expecting ':' delimiter", this.#at)
      this.#skipSpace()
      pairs.push([key, this.#value()])
      this.#skipSpace()
      if (this.#match(/\}/y) !== undefined) return this.#made(pairs)
      const comma = this.#at
      if (this.#match(/,/y) === undefined) throw new JsonProblem("Expecting ',' delimiter", this.#at)
      this.#skipSpace()
      if (this.#text[this.#at] === '}')
        throw new JsonProblem('Illegal trailing comma before end of object', comma)
    }
  }

  #made(pairs: [Value, Value][]): Value {
    const {pairs: hook, object} = this.#hooks
    if (hook) return hook(new List(pairs.map((pair) => new Tuple(pair))))
    const dict = Dict.from(pairs)
    return object ? object(dict) : dict
  }
}
