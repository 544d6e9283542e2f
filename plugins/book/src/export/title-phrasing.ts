// Titles in files that readers take away.

import type {PhrasingContent} from 'mdast'
import {listOf, type Phrases} from '../facts/phrases.ts'
import {markdownText} from './markdown-text.ts'

/** Phrases as nodes of Markdown. Sub- and superscripts and their like are HTML there. */
export function titlePhrasing(phrases: Phrases): PhrasingContent[] {
  return listOf(phrases).flatMap((phrase): PhrasingContent[] => {
    if (typeof phrase === 'string') return [{type: 'text', value: phrase}]
    if ('math' in phrase) return [{type: 'inlineMath', value: phrase.math}]
    if ('code' in phrase) return [{type: 'inlineCode', value: phrase.code}]
    const children = titlePhrasing(phrase.phrases)
    const type = types[phrase.tag]
    if (type !== undefined) return [{type, children}]
    return [{type: 'html', value: `<${phrase.tag}>`}, ...children, {type: 'html', value: `</${phrase.tag}>`}]
  })
}

const types: Readonly<Record<string, 'emphasis' | 'strong' | 'delete' | undefined>> = {
  b: 'strong',
  del: 'delete',
  em: 'emphasis',
  i: 'emphasis',
  s: 'delete',
  strong: 'strong',
}

/** A link as Markdown, within a line. */
export function linkMarkdown(url: string, children: PhrasingContent[]): string {
  return markdownText([{type: 'paragraph', children: [{type: 'link', url, children}]}])
}

/** Phrases as Markdown, within a line. */
export function titleMarkdown(phrases: Phrases): string {
  return markdownText([{type: 'paragraph', children: titlePhrasing(phrases)}])
}
