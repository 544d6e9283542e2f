import type {InlineCode, Root, RootContent, Text} from 'mdast'

import {rewriteChildren} from './children.ts'
import {readFenceInfo} from '../cell/fence-info.ts'
import {readHtmlNode} from './html.ts'
import {limitHtmlDepth} from './limit-depth.ts'
import type {Draft} from './marks.ts'
import {complain, positionOf, rangeOf, type Page} from './page.ts'

const braces = /^\{(?:=\w+|(?:[ \t]*(?:[.#][\w-]+|[\w-]+=(?:"[^"]*"|[^\s"{}]*)))+[ \t]*)\}/

/** Read what pandoc has right behind a code span: `` `x`{.python} `` is code, `` `<b>x</b>`{=html} `` is raw text. */
export function readCodeAttributes(page: Page, tree: Root): void {
  if (!page.safe.source.includes('`{')) return
  rewriteChildren(tree, (children) => {
    const result: Draft[] = []
    for (const child of children) {
      const code = result.at(-1)
      const written =
        code?.type === 'inlineCode' && child.type === 'text' ? writtenIn(page, code, child) : undefined
      if (written === undefined) result.push(child)
      else {
        const node = child as Text
        result.splice(-1, 1, ...read(page, code as InlineCode, written))
        if (node.value.length > written.length) result.push(withoutStart(page, node, written.length))
      }
    }
    return result
  })
}

/** The attributes, if they stand in the source as they do in the text. */
function writtenIn({safe}: Page, code: InlineCode, text: Text): string | undefined {
  const written = braces.exec(text.value)?.[0]
  const at = rangeOf(code.position).end
  return written !== undefined && rangeOf(text.position).start === at && safe.source.startsWith(written, at)
    ? written
    : undefined
}

function read(page: Page, code: InlineCode, written: string): RootContent[] {
  const start = rangeOf(code.position).start
  const range = {start, end: rangeOf(code.position).end + written.length}
  const position = positionOf(page, range.start, range.end)
  const format = /^\{=(\w+)\}$/.exec(written)?.[1]
  if (format === undefined) return [{...code, position, data: dataOf(written)}]
  if (/^html\d?$/i.test(format) && page.options.mdx !== true) {
    const html = {type: 'html' as const, value: code.value, position}
    const [limited] = limitHtmlDepth(page)(html)
    return limited?.type === 'text' ? [limited] : readHtmlNode(page, html)
  }
  complain(page, 'raw-text-is-html', range, `Raw text of the format \`${format}\` is left out`)
  return []
}

function dataOf(written: string): {hProperties: Record<string, string | string[]>} {
  const {classes, attributes: all} = readFenceInfo(written)
  const id = all['id']
  return {hProperties: {...(id && {id}), ...(classes.length > 0 && {className: classes})}}
}

function withoutStart(page: Page, text: Text, length: number): Text {
  const {start, end} = rangeOf(text.position)
  return {...text, value: text.value.slice(length), position: positionOf(page, start + length, end)}
}
