// What `re.sub` puts in: `\1`, `\g<name>` and escapes.
import {PatternProblem, type Translated} from './regular-expression.ts'

/** Texts, and numbers of groups. */
export type Template = readonly (string | number)[]

const escapes: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
}

const part = /\\(?:g<([^>]*)>|(0[0-7]{0,2}|[1-3][0-7]{2})|([1-9]\d?)|([^]))|\\$/g

/** @throws PatternProblem */
export function readTemplate(text: string, {groups, names}: Translated): Template {
  const parts: (string | number)[] = []
  let at = 0
  for (const found of text.matchAll(part)) {
    parts.push(text.slice(at, found.index))
    at = found.index + found[0].length
    const [, name, octal, number, letter] = found
    if (octal !== undefined) parts.push(String.fromCodePoint(parseInt(octal, 8) & 0xff))
    else if (letter !== undefined) parts.push(escaped(letter, found.index))
    else parts.push(group(name ?? number ?? '', found.index))
  }
  return [...parts, text.slice(at)]

  function group(key: string, place: number): number {
    const isNumber = /^\d+$/.test(key)
    const index = isNumber ? Number(key) : names.get(key)
    if (index === undefined) throw new PatternProblem(`unknown group name '${key}'`, place + 3)
    if (index > groups)
      throw new PatternProblem(`invalid group reference ${index}`, place + (text[place + 1] === 'g' ? 3 : 1))
    return index
  }
}

function escaped(letter: string, place: number): string {
  const known = escapes[letter]
  if (known !== undefined) return known
  if (/[a-zA-Z]/.test(letter)) throw new PatternProblem(`bad escape \\${letter}`, place)
  return `\\${letter}`
}
