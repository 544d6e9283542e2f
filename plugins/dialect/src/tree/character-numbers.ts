// `&#8212;` stands for a character by its number; not every number has one.

import type {Nodes, Root} from 'mdast'

import {lost, shownFor, visibleText} from '../source/control-characters.ts'
import {complain, rangeOf, type Page} from './page.ts'

const written = /&#(?:x([\da-f]+)|(\d+));/gi

/** Tell of numbers that no character has, and take letters of an old encoding for what browsers take them for. */
export function readCharacterNumbers(page: Page, tree: Root): void {
  if (page.safe.source.includes('&#')) read(page, tree)
}

function read(page: Page, node: Nodes): void {
  for (const range of ownRanges(node)) {
    const numbers = numbersIn(page, range).filter(
      ({start}) => node.type === 'html' || !isEscaped(page.safe.source, start),
    )
    for (const number of numbers) tell(page, number)
    if (node.type === 'text')
      node.value = withMeant(node.value, numbers, page.safe.source.slice(range.start, range.end))
  }
  if (node.type === 'html')
    node.value = node.value.replaceAll(written, (whole, hex, decimal) => {
      const meant = meantBy(codeOf(hex, decimal))
      return meant ?? whole
    })
  if ('children' in node) for (const child of node.children) read(page, child)
}

interface CharacterNumber {
  text: string
  start: number
  /** What is shown for it. */
  meant: string
}

/** Parts of the source that belong to a node and none of its children, as far as numbers are read there. */
function ownRanges(node: Nodes): {start: number; end: number}[] {
  const {start, end} = rangeOf(node.position)
  switch (node.type) {
    case 'text':
    case 'html':
    case 'image':
    case 'definition':
      return [{start, end}]
    case 'link':
      return [{start: rangeOf(node.children.at(-1)?.position).end || start, end}]
    default:
      return []
  }
}

function numbersIn(page: Page, {start, end}: {start: number; end: number}): CharacterNumber[] {
  return [...page.safe.source.slice(start, end).matchAll(written)].flatMap(
    ({0: text, 1: hex, 2: decimal, index}) => {
      const meant = meantBy(codeOf(hex, decimal))
      return meant === undefined ? [] : [{text, start: start + index, meant}]
    },
  )
}

/** Behind an odd number of backslashes it is text. */
function isEscaped(source: string, start: number): boolean {
  const [before = ''] = /\\*$/.exec(source.slice(Math.max(0, start - 100), start)) ?? []
  return before.length % 2 === 1
}

/** To Markdown seven digits are the most; what has more is text that nobody can have meant. */
function isLong(text: string): boolean {
  return text.length > '&#1234567;'.length
}

function codeOf(hex: string | undefined, decimal: string | undefined): number {
  return hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
}

/** What is shown for a number that no character has: the last two of each plane are free for ever; `undefined` for all others. */
function meantBy(code: number): string | undefined {
  if (code > 0x10ffff || (code & 0xfffe) === 0xfffe) return lost
  const character = String.fromCodePoint(code)
  return visibleText(character) === character ? undefined : shownFor(character)
}

function tell(page: Page, {text, start, meant}: CharacterNumber): void {
  const range = {start, end: start + text.length}
  const reason = `\`${text}\` is the number of no character`
  if (isLong(text)) complain(page, 'character-number-is-known', range, reason)
  else if (meant.trim() === '' || meant === lost)
    complain(page, 'character-number-is-known', range, `${reason}; it is shown as \`${meant}\``)
  else
    complain(page, 'character-number-is-known', range, `${reason}; it is read as \`${meant}\``, {
      expected: [meant],
    })
}

/** Markdown has put the same sign for each of them. */
function withMeant(value: string, numbers: readonly CharacterNumber[], source: string): string {
  const own = numbers.filter(({text}) => !isLong(text))
  if (own.every(({meant}) => meant === lost) || source.includes(lost)) return value
  if (value.split(lost).length - 1 !== own.length) return value
  let i = 0
  return value.replaceAll(lost, () => own[i++]!.meant)
}
