// Reads the inside of one BibTeX entry. Where BibTeX gives up, it says what is wrong and goes on with the next field.

import {bibtexConfig} from './citation-library.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

export interface BibField {
  /** In lower case. */
  name: string
  value: string
  /** Where its name stands. */
  at: number
}

export class BibScanner {
  position: number
  readonly #text: string
  readonly #close: string
  readonly #macros: ReadonlyMap<string, string>
  readonly #tell: (position: number, problem: string) => void
  readonly #end: number

  /**
   * @param position just behind the opening brace
   * @param close the brace that ends the entry
   */
  constructor(
    text: string,
    position: number,
    close: string,
    macros: ReadonlyMap<string, string>,
    tell: (position: number, problem: string) => void,
  ) {
    this.position = position
    this.#text = text
    this.#close = close
    this.#macros = macros
    this.#tell = tell
    this.#end = endOfBroken(text, position)
  }

  /** The key of the entry and the comma behind it; `undefined` when there is none. */
  key(type: string): string | undefined {
    const match = this.#match(/\s*([^,{}()"=\s][^,{}"=\n]*?)\s*(?=[,}\n]|$)/y)
    if (!match) {
      this.#tell(this.position, `an \`@${type}\` has no key, or no comma behind it`)
      this.skip()
      return undefined
    }
    return match[1]?.trim()
  }

  /** All `name = value` up to the end of the entry. */
  fields(entry: string): BibField[] {
    const found: BibField[] = []
    for (;;) {
      const comma = this.#match(/[\s,]*/y)?.[0].includes(',')
      if (this.#atEnd(entry)) return found
      const [whole = '', name] = this.#match(/([^\s=,{}()"#%]+)\s*=\s*/y) ?? []
      if (name === undefined) {
        this.#tell(this.position, `\`${entry}\`: expected \`name = value\` here`)
        this.#toNextField()
        continue
      }
      const at = this.position - whole.length
      if (!comma && found.length > 0) this.#tell(at, `\`${entry}\`: a comma is missing before \`${name}\``)
      found.push({name: name.toLowerCase(), value: this.value(entry), at})
    }
  }

  /** Parts joined by `#`. */
  value(entry: string): string {
    this.#match(/\s*/y)
    let value = this.#part(entry, (month) => String(month + 1))
    // `"3~" # may`: behind a number, the name tells which of them is the month
    while (this.#match(/\s*#\s*/y)) value += this.#part(entry, (month) => months[month])
    return value
  }

  /** Goes behind the end of the entry. */
  skip(): void {
    let depth = 1
    for (; this.position < this.#end && depth > 0; this.position += 1) {
      if (this.#text[this.position] === '{') depth += 1
      else if (this.#text[this.position] === '}') depth -= 1
    }
  }

  #atEnd(entry: string): boolean {
    if (this.#text[this.position] === this.#close) {
      this.position += 1
      return true
    }
    if (this.position < this.#end) return false
    this.#tell(this.position - 1, `\`${entry}\` is not closed: a \`${this.#close}\` is missing`)
    return true
  }

  #part(entry: string, nameOf: (month: number) => string | undefined): string {
    const start = this.#text[this.position]
    if (start === '{' || start === '"') return this.#quoted(entry, start === '{' ? '}' : '"')
    const word = this.#match(/[^\s,#{}()"]+/y)?.[0]
    if (word === undefined) {
      this.#tell(this.position, `\`${entry}\`: a value is missing`)
      return ''
    }
    if (/^\d/.test(word)) return word
    const month = months.indexOf(word.toLowerCase().slice(0, 3))
    const known =
      this.#macros.get(word.toLowerCase()) ??
      (month >= 0 ? nameOf(month) : undefined) ??
      journalOf(word.toLowerCase())
    if (known === undefined)
      this.#tell(this.position - 1, `\`${entry}\`: nothing says what \`${word}\` stands for`)
    return known ?? word
  }

  #quoted(entry: string, close: string): string {
    const start = this.position + 1
    let depth = 0
    for (let i = start; i < this.#end; i += 1) {
      const char = this.#text[i]
      if (char === close && depth === 0) {
        this.position = i + 1
        return this.#text.slice(start, i)
      }
      if (char === '{') depth += 1
      else if (char === '}') depth -= 1
    }
    this.#tell(start - 1, `\`${entry}\`: a value is not closed: \`${close}\` is missing`)
    const [line] = this.#match(/[^\n]*/y) ?? ['']
    return withoutLooseBraces(line.slice(1).replace(/,\s*$/, ''))
  }

  #toNextField(): void {
    const rest = this.#text.slice(this.position, this.#end)
    const next = /,\s*(?=[\w-]+\s*=)|\n\s*(?=[\w-]+\s*=)|\s*[})]\s*$/.exec(rest)
    this.position += next
      ? Math.max(1, next.index + (/^\s*[})]/.test(next[0]) ? 0 : next[0].length))
      : rest.length
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position
    const match = pattern.exec(this.#text)
    if (match) this.position = Math.min(pattern.lastIndex, this.#end)
    return match
  }
}

/** The names of journals that BibTeX's own styles have. */
function journalOf(name: string): string | undefined {
  const {defaultStrings} = bibtexConfig().constants
  return Object.hasOwn(defaultStrings, name) ? defaultStrings[name] : undefined
}

/** An entry that is not closed ends where the next one begins. */
function endOfBroken(text: string, from: number): number {
  const next = /\n[ \t]*@[ \t]*[A-Za-z]+\s*[{(]/g
  next.lastIndex = from
  return next.exec(text)?.index ?? text.length
}

function withoutLooseBraces(value: string): string {
  const opened = value.split('{').length
  const closed = value.split('}').length
  return opened === closed ? value : value.replace(/[{}]/g, '')
}
