// Regular expressions of Python as those of JavaScript. Source: docs.python.org/3/library/re.html#regular-expression-syntax.
import {points} from '../objects/code-points.ts'

export const flagBits = {
  IGNORECASE: 2,
  LOCALE: 4,
  MULTILINE: 8,
  DOTALL: 16,
  UNICODE: 32,
  VERBOSE: 64,
  ASCII: 256,
}
const flagLetters: Readonly<Record<string, number>> = {i: 2, L: 4, m: 8, s: 16, u: 32, x: 64, a: 256}

export class PatternProblem extends Error {
  readonly place: number
  constructor(message: string, place: number) {
    super(message)
    this.place = place
  }
}

export interface Translated {
  /** For the flag `v`. */
  source: string
  flags: number
  groups: number
  names: ReadonlyMap<string, number>
}

const anything = String.raw`[\s\S]`
const whiteSpace = String.raw`\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000`
const classes = {
  unicode: {d: String.raw`\p{Nd}`, w: String.raw`\p{L}\p{N}_`, s: whiteSpace},
  ascii: {d: '0-9', w: 'a-zA-Z0-9_', s: String.raw`\t-\r\x20`},
}
const controls: Readonly<Record<string, number>> = {a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11}

export function translate(pattern: string, flags: number): Translated {
  return new Translation(pattern, flags).translate()
}

/** One character as it stands for itself, in and outside of a class. */
function literal(character: string): string {
  if (/[a-zA-Z0-9_\s]/.test(character) && character !== '\n')
    return character === ' ' ? String.raw`\x20` : character
  // not `String.raw`: Terser reads an escape in it to the next brace, and finds no number there
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}

class Translation {
  readonly #characters: readonly string[]
  #at = 0
  #flags: number
  #groups = 0
  readonly #open: number[] = []
  readonly #names = new Map<string, number>()
  /** Whether a repetition may follow. */
  #isRepeatable = false
  #isRepeated = false

  constructor(pattern: string, flags: number) {
    this.#characters = points(pattern)
    this.#flags = flags
  }

  translate(): Translated {
    this.#readLeadingFlags()
    const parts: string[] = []
    while (this.#at < this.#characters.length) parts.push(this.#readOne())
    const open = this.#open.at(-1)
    if (open !== undefined) throw new PatternProblem('missing ), unterminated subpattern', open)
    return {source: parts.join(''), flags: this.#flags, groups: this.#groups, names: this.#names}
  }

  #has(flag: number): boolean {
    return (this.#flags & flag) !== 0
  }

  get #classes(): {d: string; w: string; s: string} {
    return this.#has(flagBits.ASCII) ? classes.ascii : classes.unicode
  }

  #rest(length: number): string {
    return this.#characters.slice(this.#at, this.#at + length).join('')
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    const found = pattern.exec(this.#characters.slice(this.#at).join(''))
    if (found?.index !== 0) return null
    this.#at += points(found[0]).length
    return found
  }

  #readLeadingFlags(): void {
    const found = this.#match(/^\(\?([aiLmsux]+)\)/)
    for (const letter of found?.[1] ?? '') this.#flags |= flagLetters[letter] ?? 0
  }

  #readOne(): string {
    const start = this.#at
    const character = this.#characters[this.#at++] ?? ''
    if (this.#has(flagBits.VERBOSE) && this.#skipsVerbose(character)) return ''
    if ('*+?'.includes(character) || (character === '{' && this.#isRepetition()))
      return this.#repeat(character, start)
    this.#isRepeated = false
    this.#isRepeatable = !'^|('.includes(character)
    switch (character) {
      case '.':
        return this.#has(flagBits.DOTALL) ? anything : String.raw`[^\n]`
      case '^':
        return this.#has(flagBits.MULTILINE) ? String.raw`(?<![^\n])` : `(?<!${anything})`
      case '$':
        return this.#has(flagBits.MULTILINE) ? String.raw`(?![^\n])` : String.raw`(?=\n?(?!${anything}))`
      case '|':
        return '|'
      case '(':
        return this.#group(start)
      case ')':
        if (this.#open.pop() === undefined) throw new PatternProblem('unbalanced parenthesis', start)
        return ')'
      case '[':
        return this.#characterClass(start)
      case '\\':
        return this.#escape(start)
      default:
        return literal(character)
    }
  }

  #skipsVerbose(character: string): boolean {
    if (/\s/.test(character)) return true
    if (character !== '#') return false
    while (this.#at < this.#characters.length && this.#characters[this.#at] !== '\n') this.#at++
    return true
  }

  #isRepetition(): boolean {
    return /^(?:\d+(?:,\d*)?|,\d*)\}/.test(this.#rest(24))
  }

  #repeat(character: string, start: number): string {
    if (!this.#isRepeatable)
      throw new PatternProblem(this.#isRepeated ? 'multiple repeat' : 'nothing to repeat', start)
    let text = character
    if (character === '{') {
      const [, least = '', most] = this.#match(/^(\d*)(,\d*)?\}/) ?? []
      if (most !== undefined && most !== ',' && Number(most.slice(1)) < Number(least || 0))
        throw new PatternProblem('min repeat greater than max repeat', start)
      text = `{${least || '0'}${most ?? ''}}`
    }
    this.#isRepeatable = false
    this.#isRepeated = true
    if (this.#rest(1) === '?') {
      this.#at++
      return `${text}?`
    }
    if (this.#rest(1) === '+')
      throw new PatternProblem('possessive repetition is not supported here', this.#at)
    return text
  }

  #group(start: number): string {
    if (this.#rest(1) !== '?') {
      this.#groups++
      this.#open.push(start)
      return '('
    }
    const named = this.#match(/^\?P<([^>]*)>/)
    if (named) return this.#named(named[1] ?? '', start)
    const back = this.#match(/^\?P=([^)]*)\)/)
    if (back) return this.#reference(back[1] ?? '', start)
    if (this.#match(/^\?#[^)]*\)/)) return ''
    const plain = this.#match(/^\?(?:<?[=!]|:)/)
    if (!plain) throw new PatternProblem(`unknown extension ?${this.#rest(2)[1] ?? ''}`, start + 1)
    this.#open.push(start)
    return `(${plain[0]}`
  }

  #named(name: string, start: number): string {
    if (!/^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(name))
      throw new PatternProblem(
        name === '' ? 'missing group name' : `bad character in group name '${name}'`,
        start + 4,
      )
    if (this.#names.has(name))
      throw new PatternProblem(
        `redefinition of group name '${name}' as group ${this.#groups + 1}; was group ${this.#names.get(name) ?? 0}`,
        start + 4,
      )
    this.#names.set(name, ++this.#groups)
    this.#open.push(start)
    return '('
  }

  #reference(name: string, start: number): string {
    const group = this.#names.get(name)
    if (group === undefined) throw new PatternProblem(`unknown group name '${name}'`, start + 4)
    this.#isRepeatable = true
    return `(?:\\${group})`
  }

  #escape(start: number): string {
    const character = this.#characters[this.#at++]
    if (character === undefined) throw new PatternProblem('bad escape (end of pattern)', start)
    const {d, w, s} = this.#classes
    const simple: Readonly<Record<string, string>> = {
      A: `(?<!${anything})`,
      Z: `(?!${anything})`,
      z: `(?!${anything})`,
      b: `(?:(?<=[${w}])(?![${w}])|(?<![${w}])(?=[${w}]))`,
      B: `(?:(?<=[${w}])(?=[${w}])|(?<![${w}])(?![${w}]))`,
      d: `[${d}]`,
      D: `[^${d}]`,
      w: `[${w}]`,
      W: `[^${w}]`,
      s: `[${s}]`,
      S: `[^${s}]`,
    }
    const known = simple[character]
    if (known !== undefined) return known
    if (/[1-9]/.test(character)) return this.#backReference(character, start)
    return this.#escapedLiteral(character, start)
  }

  #backReference(digit: string, start: number): string {
    if (/^[0-7]{2}/.test(this.#rest(2)) && digit <= '3') {
      this.#at += 2
      return literal(
        String.fromCodePoint(parseInt(digit + this.#characters.slice(this.#at - 2, this.#at).join(''), 8)),
      )
    }
    let number = digit
    if (/\d/.test(this.#rest(1))) number += this.#characters[this.#at++] ?? ''
    if (Number(number) > this.#groups)
      throw new PatternProblem(`invalid group reference ${number}`, start + 1)
    return `(?:\\${number})`
  }

  /** An escape that is one character. */
  #escapedLiteral(character: string, start: number): string {
    const control = character === 'b' ? undefined : controls[character]
    if (control !== undefined) return literal(String.fromCodePoint(control))
    const code = this.#match(new RegExp(`^${digitsOf(character)}`))
    if ('xuU'.includes(character)) {
      if (!code) throw new PatternProblem(`incomplete escape \\${character}${this.#rest(0)}`, start)
      return literal(String.fromCodePoint(parseInt(code[0], 16)))
    }
    if (character === '0') return literal(String.fromCodePoint(parseInt(`0${code?.[0] ?? ''}`, 8)))
    if (/[a-zA-Z]/.test(character)) throw new PatternProblem(`bad escape \\${character}`, start)
    return literal(character)
  }

  #characterClass(start: number): string {
    const parts: string[] = []
    let isNegated = false
    if (this.#rest(1) === '^') {
      this.#at++
      isNegated = true
    }
    for (let isFirst = true; isFirst || this.#rest(1) !== ']'; isFirst = false) {
      if (this.#at >= this.#characters.length) throw new PatternProblem('unterminated character set', start)
      parts.push(this.#classItem())
    }
    this.#at++
    return `[${isNegated ? '^' : ''}${parts.join('')}]`
  }

  #classItem(): string {
    const start = this.#at
    const from = this.#classCharacter()
    if (this.#rest(1) !== '-' || this.#rest(2) === '-]' || this.#rest(2) === '-') return from
    this.#at++
    const to = this.#classCharacter()
    if (from.startsWith('[') || to.startsWith('[') || codeOf(from) > codeOf(to)) {
      const range = this.#characters.slice(start, this.#at).join('')
      throw new PatternProblem(`bad character range ${range}`, start)
    }
    return `${from}-${to}`
  }

  #classCharacter(): string {
    const start = this.#at
    const character = this.#characters[this.#at++] ?? ''
    if (character !== '\\') return literal(character)
    const escaped = this.#characters[this.#at++]
    if (escaped === undefined) throw new PatternProblem('bad escape (end of pattern)', start)
    const {d, w, s} = this.#classes
    const sets: Readonly<Record<string, string>> = {d, w, s, D: `^${d}`, W: `^${w}`, S: `^${s}`}
    const set = sets[escaped]
    if (set !== undefined) return `[${set}]`
    if (escaped === 'b') return literal('\b')
    if (/[1-7]/.test(escaped)) {
      const more = this.#match(/^[0-7]{0,2}/)
      return literal(String.fromCodePoint(parseInt(escaped + (more?.[0] ?? ''), 8)))
    }
    return this.#escapedLiteral(escaped, start)
  }
}

function digitsOf(letter: string): string {
  const lengths: Readonly<Record<string, string>> = {
    x: '[\\da-fA-F]{2}',
    u: '[\\da-fA-F]{4}',
    U: '[\\da-fA-F]{8}',
    0: '[0-7]{1,2}',
  }
  return lengths[letter] ?? '(?!)'
}

function codeOf(text: string): number {
  if (text.startsWith(`\\u{`)) return parseInt(text.slice(3, -1), 16)
  return text === String.raw`\x20` ? 32 : (text.codePointAt(0) ?? 0)
}
