// `str`: texts made of a text.
import {lengthOf, points} from '../code-points.ts'
import {raise} from '../exceptions.ts'
import {toSize} from '../index-of.ts'
import {typeOf, type Value} from '../object.ts'
import {asText, toText} from '../text-argument.ts'

// what Python takes for white space
export const whiteSpace = String.raw`\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000`
const leading = new RegExp(`^[${whiteSpace}]+`)
const trailing = new RegExp(`[${whiteSpace}]+$`)

export const strChangeMethods = {
  'upper(self, /)': (self: string) => self.toUpperCase(),
  'lower(self, /)': (self: string) => self.toLowerCase(),
  'casefold(self, /)': (self: string) => self.replaceAll(/[ßẞ]/g, 'ss').toLowerCase(),
  'swapcase(self, /)': (self: string) =>
    self.replace(/\p{Cased}/gu, (one) => (one === one.toUpperCase() ? one.toLowerCase() : one.toUpperCase())),
  'capitalize(self, /)': (self: string) => {
    const [first = '', ...rest] = points(self)
    return titleCase(first) + rest.join('').toLowerCase()
  },
  'title(self, /)': (self: string) =>
    self.replace(/\p{Cased}+/gu, (word) => {
      const [first = '', ...rest] = points(word)
      return titleCase(first) + rest.join('').toLowerCase()
    }),
  'strip(self, chars=None, /)': (self: string, chars: Value) => strip(self, chars, 'strip', true, true),
  'lstrip(self, chars=None, /)': (self: string, chars: Value) => strip(self, chars, 'lstrip', true, false),
  'rstrip(self, chars=None, /)': (self: string, chars: Value) => strip(self, chars, 'rstrip', false, true),
  'replace(self, old, new, /, count=-1)': (self: string, old: Value, fresh: Value, count: Value) =>
    replace(self, toText(old, 'replace() argument 1'), toText(fresh, 'replace() argument 2'), toSize(count)),
  'removeprefix(self, prefix, /)': (self: string, prefix: Value) => {
    const text = toText(prefix, 'removeprefix() argument')
    return self.startsWith(text) ? self.slice(text.length) : self
  },
  'removesuffix(self, suffix, /)': (self: string, suffix: Value) => {
    const text = toText(suffix, 'removesuffix() argument')
    return text !== '' && self.endsWith(text) ? self.slice(0, -text.length) : self
  },
  "ljust(self, width, fillchar=' ', /)": (self: string, width: Value, fill: Value) =>
    self + filling(fill).repeat(room(self, width)),
  "rjust(self, width, fillchar=' ', /)": (self: string, width: Value, fill: Value) =>
    filling(fill).repeat(room(self, width)) + self,
  "center(self, width, fillchar=' ', /)": (self: string, width: Value, fill: Value) => {
    const missing = room(self, width)
    // CPython puts the odd one to the left where the width is odd
    const left = Math.floor(missing / 2) + (missing & toSize(width) & 1)
    return filling(fill).repeat(left) + self + filling(fill).repeat(missing - left)
  },
  'zfill(self, width, /)': (self: string, width: Value) => {
    const zeros = '0'.repeat(room(self, width))
    return /^[+-]/.test(self) ? self.slice(0, 1) + zeros + self.slice(1) : zeros + self
  },
  'expandtabs(self, /, tabsize=8)': (self: string, size: Value) => expandTabs(self, toSize(size)),
}

function titleCase(character: string): string {
  // the first of a letter that becomes two: `ß` is `Ss`
  const [first = '', ...rest] = character.toUpperCase()
  return first + rest.join('').toLowerCase()
}

function strip(self: string, chars: Value, name: string, isLeft: boolean, isRight: boolean): string {
  if (chars === null) {
    const text = isLeft ? self.replace(leading, '') : self
    return isRight ? text.replace(trailing, '') : text
  }
  const text = asText(chars)
  if (text === undefined) throw raise('TypeError', `${name} arg must be None or str`)
  const set = new Set(text)
  const all = points(self)
  let [start, end] = [0, all.length]
  if (isLeft) while (start < end && set.has(all[start] ?? '')) start++
  if (isRight) while (end > start && set.has(all[end - 1] ?? '')) end--
  return all.slice(start, end).join('')
}

function replace(self: string, old: string, fresh: string, count: number): string {
  if (count < 0 && old !== '') return self.replaceAll(old, () => fresh)
  const pieces = old === '' ? ['', ...points(self), ''] : self.split(old)
  const most = count < 0 ? pieces.length - 1 : Math.min(count, pieces.length - 1)
  return (
    pieces.slice(0, most + 1).join(fresh) +
    pieces
      .slice(most + 1)
      .map((piece) => old + piece)
      .join('')
  )
}

function room(self: string, width: Value): number {
  return Math.max(0, toSize(width) - lengthOf(self))
}

function filling(fill: Value): string {
  const text = asText(fill)
  if (text === undefined)
    throw raise('TypeError', `The fill character must be a unicode character, not ${typeOf(fill).name}`)
  if (lengthOf(text) !== 1) throw raise('TypeError', 'The fill character must be exactly one character long')
  return text
}

function expandTabs(self: string, size: number): string {
  let column = 0
  let text = ''
  for (const character of self) {
    const width = size > 0 ? size - (column % size) : 0
    text += character === '\t' ? ' '.repeat(width) : character
    column = character === '\n' || character === '\r' ? 0 : column + (character === '\t' ? width : 1)
  }
  return text
}
