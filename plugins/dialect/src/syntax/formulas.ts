import type {Extension as FromMarkdownExtension} from 'mdast-util-from-markdown'
import type {Extension} from 'micromark-util-types'
import remarkMath from 'remark-math'
import {unified} from 'unified'

interface Extensions {
  micromarkExtensions: Extension[]
  fromMarkdownExtensions: FromMarkdownExtension[]
}

const data = unified().use(remarkMath).freeze().data() as unknown as Extensions

/**
 * Formulas as remark-math reads them in a text. Its blocks are left out: every formula is found before the parse
 * and stands within one line then, so none begins a block for Markdown.
 */
export const formulaSyntax: Extension[] = data.micromarkExtensions.map(({text}) => ({text}))

/** Formulas as nodes. */
export const formulaNodes: FromMarkdownExtension[] = data.fromMarkdownExtensions
