// Pandoc's spans, `[text]{#id .class}`, read as directives of a name of our own.

import {readFenceInfo} from '../cell/fence-info.ts'
import {braces} from './attributes.ts'
import {complainOfNesting, maximalNesting} from './nesting.ts'
import {keepLiteral, paragraphEnd, type Scan} from './scan.ts'

/** No author writes that. */
export const spanName = 'd2lbook-span'
/** The class of a span that is a note: `^[so]`. */
export const noteClass = 'd2lbook-note'
export const noteOpening = `:${spanName}[`
export const noteClosing = `]{.${noteClass}}`

const attributes = /\]\{((?:[ \t]*(?:[.#][\w-]+|[\w-]+=(?:"[^"\n]*"|[^\s"{}]*)))+)[ \t]*\}/y

/** The address of a link and what may stand behind it: `](a.md "Title"){.class}`, `{:.class}` in other tools. */
const resource =
  /\]\([ \t]*(?:<[^<>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*)(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*\)\{(:?(?:[ \t]*(?:[.#][\w-]+|[\w-]+=(?:"[^"\n]*"|[^\s"{}]*)))+)[ \t]*\}/y

/** Whether attributes stand behind the closing bracket at an offset. */
export function hasAttributes(source: string, at: number): boolean {
  attributes.lastIndex = at
  return attributes.test(source)
}

/** The brackets of one stretch of prose, which may turn out to be spans. */
export interface Brackets {
  open: (at: number) => void
  /** @returns where to read on, if a span ends at a bracket */
  close: (at: number) => number | undefined
}

export function pairBrackets(scan: Scan): Brackets {
  let end = 0
  let told = -1
  let opened: number[] = []
  let closed: {from: number; at: number} | undefined
  return {
    open(at) {
      if (at >= end) [opened, end] = [[], paragraphEnd(scan, at)]
      if (opened.length < maximalNesting) opened.push(at)
      else {
        if (told === end) keepLiteral(scan, at)
        else complainOfNesting(scan, at)
        told = end
      }
    },
    close(at) {
      const from = at < end ? opened.pop() : undefined
      if (from === undefined) return undefined
      const before = closed
      closed = {from, at}
      attributes.lastIndex = at
      const written = attributes.exec(scan.source)?.[1]
      if (isNote(scan.source, from)) return closeNote(scan, from, at)
      if (scan.source[from - 1] === '!') keepImageAttributes(scan, at)
      const isOther =
        scan.source[from - 1] === '!' || scan.source[from + 1] === '^' || isTitle(scan.source, from)
      if (!isOther && scan.source[at + 1] === '(') return closeLink(scan, from, at)
      if (written === undefined || isOther) return undefined
      const behind = attributes.lastIndex
      if (scan.source[from - 1] !== ']') {
        scan.edits.push({start: from, end: from, text: `:${spanName}`})
        scan.edits.push({start: at, end: behind, text: `]${asDirective(written)}`})
        return behind
      }
      // the link `[text][name]{.class}`: the span stands around it
      if (before?.at !== from - 1 || scan.source[before.from - 1] === '!') return undefined
      scan.edits.push({start: before.from, end: before.from, text: `:${spanName}[`})
      scan.edits.push({start: at + 1, end: behind, text: `]${asDirective(written)}`})
      return behind
    },
  }
}

/** `:::note[A title]{.class}` of Docusaurus. */
function isTitle(source: string, from: number): boolean {
  return /^[ \t>]*:{3,}[A-Za-z][\w-]*$/.test(source.slice(source.lastIndexOf('\n', from) + 1, from))
}

/** `^[A note]`, and no superscript `x^[2]^`. */
function isNote(source: string, from: number): boolean {
  return source[from - 1] === '^' && source[from - 2] !== '\\' && source[from - 2] !== '['
}

function closeNote(scan: Scan, from: number, at: number): number | undefined {
  // regular expressions begin so, too: `^[a-z]+`
  if (/[\^+*?{$]/.test(scan.source[at + 1] ?? '') || scan.source.slice(from + 1, at).trim() === '')
    return undefined
  scan.edits.push(
    {start: from - 1, end: from + 1, text: noteOpening},
    {start: at, end: at + 1, text: noteClosing},
  )
  return at + 1
}

const imageEnd = new RegExp(
  String.raw`\](?:\([ \t]*(?:<[^<>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*)(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*\)|\[[^\]\n]*\])?(?:[ \t]?|[ \t]*\r?\n[ \t>]*(?=\{:))(${braces})`,
  'uy',
)

/** `![caption](x.png){width=50%}`, also over two lines: the tree takes it from the text behind the image. */
function keepImageAttributes(scan: Scan, at: number): void {
  imageEnd.lastIndex = at
  const written = imageEnd.exec(scan.source)?.[1]
  if (written === undefined) return
  const end = imageEnd.lastIndex
  scan.edits.push({start: end - written.length, end, text: scan.keep(written)})
}

/** `[text](address){.class}`: the span stands around the link. */
function closeLink(scan: Scan, from: number, at: number): number | undefined {
  resource.lastIndex = at
  const written = resource.exec(scan.source)?.[1]
  if (written === undefined) return undefined
  const end = resource.lastIndex
  scan.edits.push({start: from, end: from, text: `:${spanName}[`})
  scan.edits.push({
    start: scan.source.lastIndexOf('{', end - 1),
    end,
    text: `]${asDirective(written.replace(/^:/, ''))}`,
  })
  return end
}

/** Only what a page may have. */
function asDirective(written: string): string {
  const {
    classes: names,
    attributes: {id},
  } = readFenceInfo(`{${written}}`)
  const classes = names.join(' ')
  return `{${[id && `id="${id}"`, classes && `class="${classes}"`].filter(Boolean).join(' ')}}`
}
