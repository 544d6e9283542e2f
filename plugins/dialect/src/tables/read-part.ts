import type {Root, RootContent} from 'mdast'

import type {Range} from '../source/covered.ts'
import {indexAt} from '../source/lines.ts'
import {readPartOfSource} from '../source/read-source.ts'
import {readMarkdown} from '../syntax/read-markdown.ts'
import {limitDepth} from '../tree/limit-depth.ts'
import {complain, positionOf, type Page} from '../tree/page.ts'
import {restore} from '../tree/restore.ts'

/** Reads the lines of a part of the page as a page of its own, with their places. */
export type PartReader = (lines: readonly Range[]) => RootContent[]

/** What the whole page was told already. */
const toldOfPage = new Set(['text-is-visible', 'text-direction-is-clear'])

export function createPartReader(page: Page): PartReader {
  let names: ReadonlyMap<string, string> | undefined
  return (lines) => {
    const texts = lines.map(({start, end}) => page.safe.source.slice(start, end))
    if (texts.every((text) => /^[\p{L}\p{N}][\p{L}\p{N} ]*$/u.test(text)))
      return [plainParagraph(page, lines, texts)]
    const text = texts.join('\n')
    names ??= namesIn(page.safe.source)
    return readPart(page, lines, text, definitionsFor(text, names))
  }
}

function plainParagraph(page: Page, lines: readonly Range[], texts: readonly string[]): RootContent {
  const position = positionOf(page, lines[0]!.start, lines.at(-1)!.end)
  return {type: 'paragraph', children: [{type: 'text', value: texts.join('\n'), position}], position}
}

function readPart(page: Page, lines: readonly Range[], text: string, definitions: string): RootContent[] {
  const isMdx = page.options.mdx === true
  const part = readPartOfSource(text + definitions, isMdx)
  const toSource = placesOf(lines)
  for (const {rule, start, end, reason, ...finding} of part.damages)
    if (!toldOfPage.has(rule) && start < text.length)
      complain(page, rule, {start: toSource(start), end: toSource(end)}, reason, finding)
  const tree: Root = readMarkdown(part, isMdx)
  const rewritten = {
    text: part.rewritten.text,
    toSource: (offset: number, side: 'start' | 'end') => toSource(part.rewritten.toSource(offset, side)),
  }
  const {source, lineStarts} = page.safe
  const own: Page = {...page, safe: {...part, source, lineStarts, rewritten}}
  limitDepth(own, tree)
  const children = tree.children.filter(
    ({type, position}) =>
      (type !== 'definition' && type !== 'footnoteDefinition') ||
      part.rewritten.toSource(position?.start.offset ?? 0, 'start') < text.length,
  )
  for (const child of children) restore(own, child)
  return children
}

/** The source offset of an offset in the lines, joined by line endings. */
function placesOf(lines: readonly Range[]): (offset: number) => number {
  let length = 0
  const starts = lines.map(({start, end}) => {
    const at = length
    length += end - start + 1
    return at
  })
  return (offset) => {
    const index = indexAt(starts, offset)
    const {start, end} = lines[index]!
    return Math.min(start + offset - starts[index]!, end)
  }
}

/** What the page defines, by names as they are compared. */
function namesIn(source: string): ReadonlyMap<string, string> {
  return new Map(
    [...source.matchAll(/^[ \t>]*\[([^\]\n]+)\]:[ \t]*\S/gm)].map(([, name = '']) => [folded(name), name]),
  )
}

/** Markdown reads a name in brackets as a link or note only where it is defined. */
function definitionsFor(text: string, names: ReadonlyMap<string, string>): string {
  if (!text.includes('[')) return ''
  const used = new Set([...text.matchAll(/\[([^[\]]+)\]/g)].map(([, name = '']) => folded(name)))
  return [...used].map((name) => (names.has(name) ? `\n\n[${names.get(name)!}]: x` : '')).join('')
}

function folded(name: string): string {
  return name.replace(/\s+/g, ' ').trim().toLowerCase()
}
