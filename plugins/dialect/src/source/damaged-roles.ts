// Roles that a slip of the pen or a translation program has damaged, where only one reading is possible.

import {nearest} from '../nearest.ts'
import {findRole, roles} from '../roles.ts'
import {keepLiteral, paragraphStart, repair, type Scan} from './scan.ts'

/** A code span: its back-ticks begin at `at`; `end` is behind the closing ones, or -1. */
export interface Span {
  at: number
  size: number
  end: number
}

const before = /(?:([:：])([ \t]?))?([A-Za-z]{2,}(?:_tab)?)(?:([ \t]?)([:：]))?([ \t=]{0,2})$/
const unquoted =
  /:(numref|eqref|eqlabel|citet|citep|cite|ref|label|bibliography):(?:([\w./,+-]*\w)`*|[ \t]([\w./,+-]*\w)`+)/y
const names = Object.keys(roles)
const maximalName = 24

/** What stands in front of a code span, if that is a role, whole or damaged. */
interface Head {
  start: number
  name: string
  isWhole: boolean
  /** The colon ends the word before: `cumulativa: eqref:`. */
  isGlued: boolean
}

/**
 * Look at the role before a code span.
 * @returns where to read on
 */
export function checkRole(scan: Scan, span: Span): number {
  const head = readHead(scan, span.at)
  const from = span.at + span.size
  if (!head) return span.end < 0 ? from : span.end
  if (!findRole(head.name)) return reportUnknown(scan, head, span)
  if (isUnclosed(scan, span)) return closeRole(scan, head, from)
  if (span.end < 0) return reportEmpty(scan, head, from)
  const value = scan.source.slice(from, span.end - span.size)
  if (value.trim() === '') return reportEmpty(scan, head, span.end)
  mendRole(scan, head, span, value)
  return span.end
}

function readHead({source, ...scan}: Scan, at: number): Head | undefined {
  const from = Math.max(at - maximalName, paragraphStart({source, ...scan}, at))
  const match = before.exec(source.slice(from, at))
  if (!match) return undefined
  const [text, first, firstSpace = '', name = '', secondSpace = '', second, space = ''] = match
  const start = at - text.length
  const isGlued = firstSpace !== '' && start > from && /\S/.test(source[start - 1]!)
  const isWhole = first === ':' && second === ':' && firstSpace + secondSpace + space === ''
  if (isWhole || isMeant(name, first, second, {isGlued, isApart: firstSpace + space !== ''})) {
    return {start, name, isWhole, isGlued}
  }
  return undefined
}

/** Whether a role is the only sensible reading: the fewer colons are left, the rarer its name must be. */
function isMeant(
  name: string,
  first: string | undefined,
  second: string | undefined,
  {isGlued, isApart}: {isGlued: boolean; isApart: boolean},
): boolean {
  const role = findRole(name)
  if (!role || 'bare' in role || name === 'begin_tab') return false
  const isRare = 'distinct' in role
  if (first && second) return isRare || !isGlued
  if (first) return !isApart
  return second !== undefined && (isRare || (!isApart && (name === 'cite' || name === 'ref')))
}

function isUnclosed({source}: Scan, {at, size, end}: Span): boolean {
  if (end < 0) return size === 1
  const value = source.slice(at + size, end - size)
  return value.length > 150 || /:[a-z_]+:$/.test(value) || (/\n/.test(value) && !/^[\w.,\s-]*$/.test(value))
}

/** `:numref:`x and more`: the name ends where a name must end. */
function closeRole(scan: Scan, head: Head, from: number): number {
  const value = /^[\p{L}\p{N}_./,-]*[\p{L}\p{N}_]/u.exec(scan.source.slice(from, from + 100))?.[0]
  if (!value) return reportEmpty(scan, head, from)
  const end = from + value.length
  const text = `:${head.name}:\`${value}\``
  repair(scan, {
    rule: 'role-is-well-formed',
    reason: `\`:${head.name}:\` has no closing back-tick`,
    start: head.start,
    end,
    text,
  })
  return end
}

/** The back-ticks must not find a partner further on, and make code of what stands between. */
function reportEmpty(scan: Scan, {name, start}: Head, end: number): number {
  const reason = `\`:${name}:\` has no value; it is shown as text`
  scan.damages.push({rule: 'role-has-a-value', reason, start, end})
  for (let at = end - 1; scan.source[at] === '`'; at--) keepLiteral(scan, at)
  return end
}

function reportUnknown(scan: Scan, head: Head, span: Span): number {
  const near = nearest(head.name, names)
  const whole = scan.source.slice(head.start, span.end < 0 ? span.at + span.size : span.end)
  scan.damages.push({
    rule: 'role-is-known',
    reason: `Unknown role \`:${head.name}:\`, ${near ? `did you mean \`:${near}:\`? It` : 'it'} is shown as text`,
    start: head.start,
    end: head.start + whole.length,
    ...(near && {expected: [whole.replace(`:${head.name}:`, `:${near}:`)]}),
  })
  return span.end < 0 ? span.at + span.size : span.end
}

function mendRole(scan: Scan, head: Head, {at, size, end}: Span, value: string): void {
  const reason = faultOf(head, {at, size, end}, value)
  if (!reason) return
  const text = `:${head.name}:\`${value.trim()}\``
  const {start, isGlued} = head
  // The space is not part of the role.
  if (isGlued) scan.edits.push({start, end: start + 1, text: ' '})
  scan.edits.push({start: isGlued ? start + 1 : start, end, text})
  scan.damages.push({
    rule: 'role-is-well-formed',
    reason,
    start,
    end,
    expected: [(isGlued ? ' ' : '') + text],
  })
}

function faultOf(head: Head, span: Span, value: string): string | undefined {
  if (!head.isWhole) return `The colons of \`:${head.name}:\` do not enclose its name`
  if (span.size > 1) return `One back-tick on each side is enough for \`:${head.name}:\``
  return value === value.trim() ? undefined : `A space stands inside the back-ticks of \`:${head.name}:\``
}

/**
 * `:numref:sec_x` without back-ticks, read at its first colon.
 * @returns where to read on
 */
export function readUnquotedRole(scan: Scan, at: number): number {
  unquoted.lastIndex = at
  const match = unquoted.exec(scan.source)
  if (/\w/.test(scan.source[at - 1] ?? '')) return at + 1
  if (!match) return readBareRole(scan, at)
  const [whole, name, value = match[3]] = match
  const reason = `The value of \`:${name!}:\` stands in back-ticks`
  repair(scan, {
    rule: 'role-is-well-formed',
    reason,
    start: at,
    end: at + whole.length,
    text: `:${name!}:\`${value!}\``,
  })
  return at + whole.length
}

const bare = /:(numref|eqref|eqlabel|citet|citep|cite|ref|label|bibliography):(?![`\w:])/y

/** A role and nothing behind it: who writes of the dialect writes it as code. */
function readBareRole(scan: Scan, at: number): number {
  bare.lastIndex = at
  const match = bare.exec(scan.source)
  if (!match || isSpan(scan.source, at + match[0].length)) return at + 1
  const reason = `\`${match[0]}\` has no value; it is shown as text`
  scan.damages.push({rule: 'role-has-a-value', reason, start: at, end: at + match[0].length})
  return at + match[0].length
}

/** Damaged as it is, the value of the role follows. */
function isSpan(source: string, at: number): boolean {
  return /^[ \t=\u200b\u2060\ufeff\u00ad]{0,2}`/.test(source.slice(at, at + 3))
}
