// Where in the page a part of a formula stands. The formula may be other than its source: without the marks of a quote,
// with its macros expanded. What it says at a place it says in the source as often.

import {findLineStarts, pointAt} from 'remark-d2lbook'
import type {Literal, Position} from 'unist'

interface Part {
  at?: number
  length?: number
}

/** The place of a part of a formula in the source of its page; `undefined` where the source does not say it. */
export function placeInFormula(
  {value, position}: Literal & {value: string},
  {at, length}: Part,
  source: string,
): Position | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset]
  if (at === undefined || !length || start === undefined || end === undefined) return undefined
  const written = source.slice(start, end)
  const whole = written.indexOf(value)
  const offset = whole >= 0 ? whole + at : sameIn(written, value, at, value.slice(at, at + length))
  if (offset === undefined) return undefined
  return positionOf(source, start + offset, start + offset + length)
}

/** The n-th time that a text says something is the n-th time that another does. */
function sameIn(written: string, value: string, at: number, part: string): number | undefined {
  const before = placesOf(value, part).filter((place) => place < at).length
  return placesOf(written, part)[before]
}

function placesOf(text: string, part: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) {
    const isWord = /^\\[A-Za-z]+$/.test(part) && /[A-Za-z]/.test(text[at + part.length] ?? '')
    if (!isWord) places.push(at)
  }
  return places
}

function positionOf(source: string, start: number, end: number): Position {
  const lines = findLineStarts(source)
  return {start: pointAt(lines, start), end: pointAt(lines, end)}
}
