// A title from elsewhere in the book, as plain text with its formulas in TeX, becomes phrases again.

import {literal, text, type Content} from './element.ts'

/** As the dialect reads formulas: no space inside the dollars, no digit behind them. */
const formula = /\$([^\s$]|[^\s$][^$]*[^\s$])\$(?!\d)/

/** `The $n$-th step`: a text, a formula, a text. */
export function titlePhrases(title: string): Content[] {
  return title
    .split(formula)
    .map((part, i) => (i % 2 === 1 ? literal('span', {dataMath: 'inline'}, part) : text(part)))
    .filter((part) => part.type !== 'text' || part.value !== '')
}
