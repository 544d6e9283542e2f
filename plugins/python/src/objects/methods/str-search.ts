// `str`: finding texts in texts. Places are counted in code points.
import {isWide, lengthOf, points} from '../code-points.ts'
import {raise} from '../exceptions.ts'
import {type Value} from '../object.ts'
import {asText, toText, typeNameOf} from '../text-argument.ts'
import {Tuple} from '../tuple.ts'
import {clampPlace} from './sequence.ts'

type Bound = Value | undefined

export const strSearchMethods = {
  'find(self, sub, start=..., end=..., /)': (self: string, sub: Value, start: Bound, end: Bound) =>
    search(self, toText(sub, 'find() argument 1'), start, end, 'indexOf'),
  'rfind(self, sub, start=..., end=..., /)': (self: string, sub: Value, start: Bound, end: Bound) =>
    search(self, toText(sub, 'rfind() argument 1'), start, end, 'lastIndexOf'),
  'index(self, sub, start=..., end=..., /)': (self: string, sub: Value, start: Bound, end: Bound) =>
    found(search(self, toText(sub, 'index() argument 1'), start, end, 'indexOf')),
  'rindex(self, sub, start=..., end=..., /)': (self: string, sub: Value, start: Bound, end: Bound) =>
    found(search(self, toText(sub, 'rindex() argument 1'), start, end, 'lastIndexOf')),
  'count(self, sub, start=..., end=..., /)': (self: string, sub: Value, start: Bound, end: Bound) =>
    count(self, toText(sub, 'count() argument 1'), start, end),
  'startswith(self, prefix, start=..., end=..., /)': (
    self: string,
    prefix: Value,
    start: Bound,
    end: Bound,
  ) => affix(self, prefix, start, end, 'startswith'),
  'endswith(self, suffix, start=..., end=..., /)': (self: string, suffix: Value, start: Bound, end: Bound) =>
    affix(self, suffix, start, end, 'endswith'),
}

/** The part between two places, in code points; undefined where the start is behind the end. */
function part(self: string, start: Bound, end: Bound): {text: string; at: number} | undefined {
  const length = lengthOf(self)
  const from = clampStart(start, length)
  const to = clampPlace(end, length, length)
  if (from > to) return undefined
  if (from === 0 && to === length) return {text: self, at: 0}
  const text = isWide(self) ? points(self).slice(from, to).join('') : self.slice(from, to)
  return {text, at: from}
}

/** May be behind the end: the empty text is not found there. */
function clampStart(start: Bound, length: number): number {
  const place = clampPlace(start, length, 0)
  return typeof start === 'number' && start > length ? start : place
}

function search(self: string, sub: string, start: Bound, end: Bound, how: 'indexOf' | 'lastIndexOf'): number {
  const within = part(self, start, end)
  const at = within ? within.text[how](sub) : -1
  if (!within || at < 0) return -1
  return within.at + lengthOf(within.text.slice(0, at))
}

function found(place: number): number {
  if (place < 0) throw raise('ValueError', 'substring not found')
  return place
}

function count(self: string, sub: string, start: Bound, end: Bound): number {
  const within = part(self, start, end)
  if (!within) return 0
  return sub === '' ? lengthOf(within.text) + 1 : within.text.split(sub).length - 1
}

function affix(
  self: string,
  given: Value,
  start: Bound,
  end: Bound,
  name: 'startswith' | 'endswith',
): boolean {
  const within = part(self, start, end)
  const texts = given instanceof Tuple ? given.items : [given]
  return texts.some((one) => {
    const text = asText(one)
    if (text === undefined)
      throw raise(
        'TypeError',
        given instanceof Tuple
          ? `tuple for ${name} must only contain str, not ${typeNameOf(one)}`
          : `${name} first arg must be str or a tuple of str, not ${typeNameOf(one)}`,
      )
    if (!within) return false
    return name === 'startswith' ? within.text.startsWith(text) : within.text.endsWith(text)
  })
}
