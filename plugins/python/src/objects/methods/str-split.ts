// `str`: texts cut into parts.
import {raise} from '../exceptions.ts'
import {toSize} from '../index-of.ts'
import {List} from '../list.ts'
import {type Value} from '../object.ts'
import {asText, toText, typeNameOf} from '../text-argument.ts'
import {isTrue} from '../truth.ts'
import {Tuple} from '../tuple.ts'
import {whiteSpace} from './str-change.ts'

const words = new RegExp(`[^${whiteSpace}]+`, 'g')
const lineEnds = new RegExp(String.raw`(\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])`)

export const strSplitMethods = {
  'split(self, /, sep=None, maxsplit=-1)': (self: string, separator: Value, most: Value) =>
    new List(split(self, separator, toSize(most))),
  'rsplit(self, /, sep=None, maxsplit=-1)': (self: string, separator: Value, most: Value) =>
    new List(splitFromRight(self, separator, toSize(most))),
  'splitlines(self, /, keepends=False)': (self: string, keepEnds: Value) =>
    new List(splitLines(self, isTrue(keepEnds))),
  'partition(self, sep, /)': (self: string, separator: Value) => {
    const text = checked(separator)
    const at = self.indexOf(text)
    return new Tuple(at < 0 ? [self, '', ''] : [self.slice(0, at), text, self.slice(at + text.length)])
  },
  'rpartition(self, sep, /)': (self: string, separator: Value) => {
    const text = checked(separator)
    const at = self.lastIndexOf(text)
    return new Tuple(at < 0 ? ['', '', self] : [self.slice(0, at), text, self.slice(at + text.length)])
  },
}

function checked(separator: Value): string {
  const text = asText(separator)
  if (text === undefined) throw raise('TypeError', `must be str, not ${typeNameOf(separator)}`)
  if (text === '') throw raise('ValueError', 'empty separator')
  return text
}

function separatorOf(separator: Value): string {
  if (asText(separator) === undefined)
    throw raise('TypeError', `must be str or None, not ${typeNameOf(separator)}`)
  const text = toText(separator, 'separator')
  if (text === '') throw raise('ValueError', 'empty separator')
  return text
}

function split(self: string, separator: Value, most: number): string[] {
  if (separator === null) return splitWords(self, most)
  const text = separatorOf(separator)
  const parts = self.split(text)
  return most < 0 || parts.length <= most + 1
    ? parts
    : [...parts.slice(0, most), parts.slice(most).join(text)]
}

function splitWords(self: string, most: number): string[] {
  const found = [...self.matchAll(words)]
  if (most < 0 || found.length <= most) return found.map(([word]) => word)
  const rest = found[most]
  return [...found.slice(0, most).map(([word]) => word), ...(rest ? [self.slice(rest.index)] : [])]
}

function splitFromRight(self: string, separator: Value, most: number): string[] {
  if (separator !== null) {
    const text = separatorOf(separator)
    const parts = cutFromRight(self, text, most)
    return parts
  }
  const found = [...self.matchAll(words)]
  if (most < 0 || found.length <= most) return found.map(([word]) => word)
  const last = found[found.length - most - 1]
  const head = last ? self.slice(0, last.index + last[0].length) : ''
  return [head, ...found.slice(found.length - most).map(([word]) => word)].filter((part) => part !== '')
}

function cutFromRight(self: string, text: string, most: number): string[] {
  const parts: string[] = []
  let end = self.length
  for (let left = most; left !== 0; left--) {
    const at = end >= text.length ? self.lastIndexOf(text, end - text.length) : -1
    if (at < 0) break
    parts.unshift(self.slice(at + text.length, end))
    end = at
  }
  return [self.slice(0, end), ...parts]
}

function splitLines(self: string, keepEnds: boolean): string[] {
  const parts = self.split(lineEnds)
  const lines: string[] = []
  for (let i = 0; i < parts.length; i += 2) {
    const [line = '', end = ''] = [parts[i], parts[i + 1]]
    if (line !== '' || end !== '') lines.push(keepEnds ? line + end : line)
  }
  return lines
}
