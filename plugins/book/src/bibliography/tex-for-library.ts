// The TeX of a field in the few signs that the citation library reads without fail.

import type {TexNode, TexStyle} from './tex-nodes.ts'

/** One sign that stands for a formula on its way through the library. */
export type MarkFormula = (tex: string) => string

const commands: Record<Exclude<TexStyle, 'quoted'>, string> = {
  italic: 'textit',
  bold: 'textbf',
  smallCaps: 'textsc',
  raised: 'textsuperscript',
  lowered: 'textsubscript',
}

const escapes: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '~': '\\textasciitilde{}',
  '\u00A0': '~',
}

export function texForLibrary(nodes: readonly TexNode[], mark: MarkFormula, isQuoted = false): string {
  const inner = (children: readonly TexNode[], quoted = isQuoted) => texForLibrary(children, mark, quoted)
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return escapeText(node.value)
        case 'formula':
          return mark(node.tex)
        case 'group':
          return `{${inner(node.children)}}`
        case 'link':
          return inner(node.children)
        case 'styled': {
          if (node.style !== 'quoted') return `\\${commands[node.style]}{${inner(node.children)}}`
          const words = inner(node.children, !isQuoted)
          return isQuoted ? `‘${words}’` : `“${words}”`
        }
      }
    })
    .join('')
}

function escapeText(text: string): string {
  return text.replace(/[\\{}$~\u00A0]/g, (sign) => escapes[sign] ?? sign)
}

/** Names: braces hold together what is one name, and nothing else is left of them. */
export function namesForLibrary(nodes: readonly TexNode[], mark: MarkFormula): string {
  const text = inNames(nodes, mark)
  return topLevelNames(text).map(soundName).join(' and ')
}

function inNames(nodes: readonly TexNode[], mark: MarkFormula): string {
  return nodes
    .map((node, i) => {
      if (node.type === 'text') return escapeText(node.value)
      if (node.type === 'formula') return mark(node.tex)
      const text = inNames(node.children, mark)
      if (node.type !== 'group') return text
      const isPart = node.isLetter || endsInLetter(nodes[i - 1]) || beginsWithLetter(nodes[i + 1])
      return isPart && !/[\s,~]/.test(text) ? text : `{${text}}`
    })
    .join('')
}

function endsInLetter(node: TexNode | undefined): boolean {
  return node?.type === 'text' ? /[\p{L}\p{M}'’.-]$/u.test(node.value) : node?.type === 'group'
}

function beginsWithLetter(node: TexNode | undefined): boolean {
  return node?.type === 'text' ? /^[\p{L}\p{M}'’.-]/u.test(node.value) : node?.type === 'group'
}

/** Cut at each `and` outside of braces; empty names are no names. */
function topLevelNames(text: string): string[] {
  return splitOutside(text, /\s+and(?=\s)/iy)
    .map((name) => name.trim().replace(/^and(?:\s+|$)|\s+and$/gi, ''))
    .filter((name) => !/^[\s,{}]*$/.test(name))
    .flatMap(namesInCommas)
}

const initials = /^(?:\p{Lu}\p{M}*\.?[\s~-]*)+$/u

/** `Alpha, A., Beta, B., Gamma, C.` is no name, but three. */
function namesInCommas(name: string): string[] {
  const pieces = splitOutside(name, /,/y).filter((piece) => piece.trim() !== '')
  const isList =
    !isInParts(name) &&
    pieces.length > 3 &&
    pieces.length % 2 === 0 &&
    pieces.every((piece, i) => i % 2 === 0 || initials.test(piece.trim()))
  if (!isList) return [name]
  return pieces.flatMap((last, i) => (i % 2 === 0 ? [`${last.trim()}, ${pieces[i + 1]?.trim()}`] : []))
}

function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '\\') i += 1
    else if (text[i] === '{') depth += 1
    else if (text[i] === '}') depth -= 1
    if (depth !== 0) continue
    separator.lastIndex = i
    const match = separator.exec(text)
    if (!match) continue
    parts.push(text.slice(start, i))
    start = i + match[0].length
    i = start - 1
  }
  return [...parts, text.slice(start)]
}

/** `family=Berg, given=Jan, prefix=van der, useprefix=true` of biblatex. */
const namePart = /^(?:family|given|prefix|suffix)\s*=/

function isInParts(name: string): boolean {
  return /(?:^|,)\s*(?:family|given)\s*=/.test(name)
}

const junior = /^(?:Jr|Sr|Jnr|Snr|I{2,3}|IV)\.?$/

function soundName(name: string): string {
  const pieces = splitOutside(name, /,/y).map((piece) => piece.trim())
  if (isInParts(name)) return pieces.filter((piece) => namePart.test(piece)).join(', ')
  const [last = '', second = ''] = pieces
  // `Martin King, Jr.`
  if (pieces.length === 2 && junior.test(second)) {
    const [, given, family] = /^(.*\S)\s+(\S+)$/.exec(last) ?? []
    if (family !== undefined) return `${held(family)}, ${second}, ${given}`
  }
  if (pieces.length > 3) return `{${name}}`
  if (pieces.length === 1) return name
  return [held(last), ...pieces.slice(1)].filter((piece) => piece !== '').join(', ')
}

/** `al-Hasan` is one word, though it begins with a small letter. */
function held(last: string): string {
  return last.replace(/(^|\s)(\p{Ll}[\p{L}'’]*-[^\s{}]+)/gu, '$1{$2}')
}

/** Whether a name has more commas than a name can have. */
export function hasTooManyCommas(nodes: readonly TexNode[]): boolean {
  const names = splitOutside(
    inNames(nodes, () => 'x'),
    /\s+and(?=\s)/iy,
  )
  return names.some((name) => !isInParts(name) && splitOutside(name, /,/y).length > 3)
}
