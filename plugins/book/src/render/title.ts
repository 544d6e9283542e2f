// Titles from elsewhere in the book, and those of the contents, on a page.

import {parts} from 'docusaurus-theme-d2lbook/page-parts'
import {escapeHtml} from '../text/escape-html.ts'
import {listOf, type Phrase, type Phrases} from '../facts/phrases.ts'
import {element, literal, text, type Content} from './element.ts'
import {renderMath} from '../formulas/math.ts'

/** Phrases as nodes of a page. */
export function titleContent(phrases: Phrases): Content[] {
  return listOf(phrases).map((phrase): Content => {
    if (typeof phrase === 'string') return text(phrase)
    if ('math' in phrase) return literal('span', {dataMath: 'inline'}, phrase.math)
    if ('code' in phrase) return {type: 'inlineCode', value: phrase.code}
    return element(phrase.tag, {}, titleContent(phrase.phrases))
  })
}

/** Phrases as finished HTML. */
export function titleHtml(phrases: Phrases): string {
  return listOf(phrases).map(phraseHtml).join('')
}

function phraseHtml(phrase: Phrase): string {
  if (typeof phrase === 'string') return escapeHtml(phrase)
  if ('math' in phrase) return `<span class="${parts.math}">${renderMath(phrase.math, false)}</span>`
  if ('code' in phrase) return `<code>${escapeHtml(phrase.code)}</code>`
  return `<${phrase.tag}>${titleHtml(phrase.phrases)}</${phrase.tag}>`
}
