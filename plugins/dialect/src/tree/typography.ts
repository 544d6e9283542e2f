// Dashes, dots and quotes of a typewriter become those of a book, as in pandoc, which the original tool reads with:
// `1912--1954`, `deep learning---the field`, `"so"`, `it's`, `...`. Code, formulas and addresses are left alone.

import type {Nodes, Root, Text} from 'mdast'

import {draftChildren, isParent} from './marks.ts'

const typewritten = /-{2,}|\.{3,}|["']/g

/** Set the texts of a page in type. */
export function setType(tree: Root): void {
  const line: Leaf[] = []
  collect(tree, line)
  setLine(line)
}

/** Texts follow each other as they are read; what is no text stands as one character. */
type Leaf = Text | string

function collect(node: Nodes, line: Leaf[]): void {
  if (node.type === 'text') line.push(node)
  else if (node.type === 'html') line.push('')
  else if (!isParent(node)) line.push(node.type === 'break' ? ' ' : 'x')
  else {
    const isBlock = isLineOfItsOwn(node)
    if (isBlock) endLine(line)
    if (!isBareAddress(node)) for (const child of draftChildren(node)) collect(child as Nodes, line)
    else line.push('x')
    if (isBlock) endLine(line)
  }
}

const phrases: readonly string[] = [
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'subscript',
  'superscript',
]

function isLineOfItsOwn({type}: Nodes): boolean {
  return !phrases.includes(type)
}

/** `https://a.org/b--c` is shown as it is written. */
function isBareAddress(node: Nodes): boolean {
  if (node.type !== 'link' || node.children.length !== 1) return false
  const [text] = node.children
  return text?.type === 'text' && node.url.endsWith(text.value)
}

function endLine(line: Leaf[]): void {
  setLine(line)
  line.length = 0
}

function setLine(line: readonly Leaf[]): void {
  if (!line.some((leaf) => typeof leaf !== 'string' && leaf.value.search(typewritten) >= 0)) return
  let isQuoted = false
  for (const [index, leaf] of line.entries()) {
    if (typeof leaf === 'string') continue
    const {value} = leaf
    leaf.value = value.replace(typewritten, (mark, at: number) => {
      const before = value[at - 1] ?? edge(line[index - 1], -1)
      const after = value[at + mark.length] ?? edge(line[index + 1], 0)
      if (mark === '"') {
        const set = doubleQuote(isQuoted, after)
        if (set !== mark) isQuoted = !isQuoted
        return set
      }
      return mark === "'" ? singleQuote(before, after, value.slice(at + 1)) : signs(mark, before, after)
    })
  }
}

/** The character at which another leaf touches this one. */
function edge(leaf: Leaf | undefined, at: 0 | -1): string {
  return (typeof leaf === 'object' ? leaf.value : leaf)?.at(at) ?? ''
}

function doubleQuote(isQuoted: boolean, after: string): string {
  if (isQuoted) return '”'
  return isSpace(after) ? '"' : '“'
}

/** An apostrophe, unless something is quoted from here on. */
function singleQuote(before: string, after: string, rest: string): string {
  const mayOpen = !isSpace(after) && (isSpace(before) || /[([{“"—–-]/.test(before)) && !/\d/.test(after)
  return mayOpen && /\S'(?![\p{L}\p{N}])/u.test(rest) ? '‘' : '’'
}

function signs(mark: string, before: string, after: string): string {
  if (mark === '...') return '…'
  if (mark === '---') return '—'
  // `--fix` is an option of a command
  const isOption = isSpace(before) && /\p{L}/u.test(after)
  return mark === '--' && !isOption ? '–' : mark
}

function isSpace(character: string): boolean {
  return character === '' || /\s/.test(character)
}
