// A few kinds of pages that every book has, by rule.

import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {mathFromMarkdown} from 'mdast-util-math'
import {gfm} from 'micromark-extension-gfm'
import {math} from 'micromark-extension-math'
import {visit} from 'unist-util-visit'
import type {TextPage} from './book-text.ts'

interface Counted {
  name: string
  formulas: number
  blocks: number
  length: number
}

/**
 * Kind of page and page: the book's first page, the longest, that with the most formulas, that with the most blocks of
 * code; no page twice, and no kind that the book does not have.
 */
export function choosePages(pages: TextPage[], front: string): Record<string, string> {
  const counted = pages.map(countPage)
  const chosen: Record<string, string> = {front}
  const take = (kind: string, count: (page: Counted) => number) => {
    const left = counted.filter((page) => count(page) > 0 && !Object.values(chosen).includes(page.name))
    const most = left.toSorted((a, b) => count(b) - count(a))[0]
    if (most) chosen[kind] = most.name
  }
  take('longest', ({length}) => length)
  take('formulas', ({formulas}) => formulas)
  take('code', ({blocks}) => blocks)
  return chosen
}

function countPage({name, markdown}: TextPage): Counted {
  const counted = {name, formulas: 0, blocks: 0, length: markdown.length}
  const tree = fromMarkdown(markdown, {
    extensions: [gfm(), math()],
    mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()],
  })
  visit(tree, ({type}) => {
    if (type === 'math' || type === 'inlineMath') counted.formulas++
    if (type === 'code') counted.blocks++
  })
  return counted
}
