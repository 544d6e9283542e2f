// `str.format`: fields in braces.
import {getAttribute} from '../attributes.ts'
import {raise} from '../exceptions.ts'
import {getItem} from '../items.ts'
import {type Value} from '../object.ts'
import {asciiOnly} from '../string-literal.ts'
import {repr, str} from '../text.ts'
import {format} from './format.ts'

export interface Arguments {
  positional: readonly Value[]
  /** @throws KeyError */
  named(name: string): Value
}

/** Counts the fields that have no name. */
interface Numbering {
  next: number
  kind: 'automatic' | 'manual' | undefined
}

export function formatTemplate(template: string, args: Arguments): string {
  return expand(template, args, {next: 0, kind: undefined}, 2)
}

function expand(template: string, args: Arguments, numbering: Numbering, depth: number): string {
  if (depth === 0) throw raise('ValueError', 'Max string recursion exceeded')
  let text = ''
  let at = 0
  while (at < template.length) {
    const brace = template.slice(at).search(/[{}]/)
    if (brace < 0) return text + template.slice(at)
    text += template.slice(at, at + brace)
    at += brace
    const character = template[at] ?? ''
    if (template[at + 1] === character) {
      text += character
      at += 2
    } else if (character === '}') throw raise('ValueError', "Single '}' encountered in format string")
    else {
      const end = closing(template, at + 1)
      text += field(template.slice(at + 1, end), args, numbering, depth)
      at = end + 1
    }
  }
  return text
}

/** Where the field ends that starts here. */
function closing(template: string, start: number): number {
  if (start >= template.length) throw raise('ValueError', "Single '{' encountered in format string")
  let open = 1
  let isInBrackets = false
  for (let at = start; at < template.length; at++) {
    const character = template[at]
    if (character === '[' && open === 1) isInBrackets = true
    else if (character === ']') isInBrackets = false
    else if (isInBrackets) continue
    else if (character === '{') open++
    else if (character === '}' && --open === 0) return at
  }
  throw raise('ValueError', "expected '}' before end of string")
}

function field(text: string, args: Arguments, numbering: Numbering, depth: number): string {
  const [, path = '', conversion, spec = ''] =
    /^((?:[^[!:]|\[[^\]]*\])*)(?:!([^:]*))?(?::(.*))?$/s.exec(text) ?? malformed(text)
  const value = follow(path, args, numbering)
  return format(
    converted(value, conversion),
    spec.includes('{') ? expand(spec, args, numbering, depth - 1) : spec,
  )
}

function malformed(text: string): never {
  throw raise(
    'ValueError',
    text.includes('[') ? "Missing ']' in format string" : "expected '}' before end of string",
  )
}

function converted(value: Value, conversion: string | undefined): Value {
  switch (conversion) {
    case undefined:
      return value
    case 'r':
      return repr(value)
    case 's':
      return str(value)
    case 'a':
      return asciiOnly(repr(value))
    case '':
      throw raise('ValueError', "unmatched '{' in format spec")
    default:
      throw raise(
        'ValueError',
        conversion.length > 1
          ? "expected ':' after conversion specifier"
          : `Unknown conversion specifier ${conversion}`,
      )
  }
}

function follow(path: string, args: Arguments, numbering: Numbering): Value {
  const [first = '', ...rest] = path.split(/(?=[.[])/)
  let value = /^\d*$/.test(first) ? byPlace(first, args, numbering) : args.named(first)
  for (const step of rest) {
    if (step.startsWith('.')) {
      if (step === '.') throw raise('ValueError', 'Empty attribute in format string')
      value = getAttribute(value, step.slice(1))
    } else value = getItem(value, keyOf(step))
  }
  return value
}

function keyOf(step: string): Value {
  if (!step.endsWith(']'))
    throw raise('ValueError', "Only '.' or '[' may follow ']' in format field specifier")
  const key = step.slice(1, -1)
  if (key === '') throw raise('ValueError', 'Empty attribute in format string')
  return /^\d+$/.test(key) ? Number(key) : key
}

function byPlace(name: string, {positional}: Arguments, numbering: Numbering): Value {
  const kind = name === '' ? 'automatic' : 'manual'
  if (numbering.kind !== undefined && numbering.kind !== kind)
    throw raise(
      'ValueError',
      kind === 'manual'
        ? 'cannot switch from automatic field numbering to manual field specification'
        : 'cannot switch from manual field specification to automatic field numbering',
    )
  numbering.kind = kind
  const value = positional[name === '' ? numbering.next++ : Number(name)]
  if (value !== undefined) return value
  const place = name === '' ? numbering.next - 1 : Number(name)
  throw raise('IndexError', `Replacement index ${place} out of range for positional args tuple`)
}
