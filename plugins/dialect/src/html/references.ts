// References, citations and lists: what a page says of other places.

import type {Element, ElementContent, Properties} from 'hast'
import type {Nodes, Parents, PhrasingContent} from 'mdast'
import type {State} from 'mdast-util-to-hast'
import {toString} from 'mdast-util-to-string'
import {sanitizeUri} from 'micromark-util-sanitize-uri'

import {apiName} from '../api-name.ts'
import {idOfLabel} from '../labels.ts'
import type {ApiReference, Bibliography, Citation, Reference, Toc, TocEntry} from '../nodes.ts'
import {element, placed, text, type Made} from './element.ts'
import {targetOfReference, type Target} from './page-facts.ts'
import {fragmentOf, pageOf} from './page.ts'
import {titlePhrases} from './title-phrases.ts'
import {withNumber, type HtmlWords} from './words.ts'

/** What is not found, on this page or elsewhere, is named by its label. */
export function reference(state: State, node: Reference): Made {
  const {facts, resolve} = pageOf(state)
  const target = targetOfReference(node, facts)
  const other = target ? undefined : resolve(node)
  const said = target ? state.all(phrases(textOf(state, node, target))) : [text(other?.text ?? node.label)]
  if (facts.inLinks.has(node)) return said
  const properties = {
    href: target ? fragmentOf(state, target.id) : (other?.url ?? fragmentOf(state, idOfLabel(node.label))),
    className: target || other ? ['reference'] : ['reference', 'reference-elsewhere'],
  }
  return placed(state, node, element('a', properties, said))
}

/** The words of a reference that stands in a title, which is shown elsewhere: titles within titles are not followed. */
export function plainReference(state: State, node: Reference): string {
  const {facts, words, resolve} = pageOf(state)
  const target = targetOfReference(node, facts)
  if (!target) return resolve(node)?.text ?? node.label
  return numberOf(node, target, words) ?? toString(target.title)
}

function textOf(state: State, node: Reference, target: Target): PhrasingContent[] {
  const number = numberOf(node, target, pageOf(state).words)
  if (number !== undefined) return [{type: 'text', value: number}]
  const title = titlePhrases(target.title, (inner) => plainReference(state, inner))
  return title.length > 0 ? title : [{type: 'text', value: target.alt || node.label}]
}

function numberOf({role}: Reference, {kind, number}: Target, words: HtmlWords): string | undefined {
  if (number === null || kind === 'section') return undefined
  if (kind === 'equation') return `(${number})`
  return role === 'ref' ? undefined : withNumber(words[kind], number)
}

function phrases(children: PhrasingContent[]): Nodes {
  return {type: 'paragraph', children}
}

/** The keys, as pandoc has them: what they stand for is written in a file that the page does not hold. */
export function citation(state: State, node: Citation): Made {
  const keys = node.keys.join(', ')
  const said = text(node.role === 'citet' ? keys : `[${keys}]`)
  return placed(
    state,
    node,
    element('span', {className: ['citation'], dataCites: node.keys.join(' ')}, [said]),
  )
}

export function apiReference(state: State, node: ApiReference): Made {
  return placed(state, node, element('code', {}, [text(apiName(node))]))
}

/** The file whose entries would stand here. */
export function bibliography(state: State, node: Bibliography, parent: Parents | undefined): Made {
  if (node.path === '') return undefined
  const link = fileLink(node.path, node.path, {className: ['bibliography']})
  if (parent && holdsPhrases(parent)) return placed(state, node, link)
  return placed(state, node, element('p', {}, [link]))
}

function holdsPhrases({type}: Parents): boolean {
  return !['root', 'blockquote', 'listItem', 'containerDirective', 'tab', 'evalRst'].includes(type)
}

export function toc(state: State, node: Toc): Made {
  const {options, entries} = node
  if ('hidden' in options || entries.length === 0) return undefined
  const list = element(
    'numbered' in options ? 'ol' : 'ul',
    {},
    state.wrap(
      entries.map((entry) => element('li', {}, [entryLink(entry, 'glob' in options)])),
      true,
    ),
  )
  const caption = options['caption'] ? [element('p', {}, [text(options['caption'])])] : []
  return placed(state, node, element('nav', {className: ['toc']}, state.wrap([...caption, list], true)))
}

/** A page's address is that of its file, as in the links that authors write themselves. */
function entryLink({path, title}: TocEntry, isPattern: boolean): ElementContent {
  if (isPattern && path.includes('*')) return text(title ?? path)
  const isWhole = /^[a-z][a-z\d+.-]*:/i.test(path)
  return fileLink(isWhole ? path : `${path}.md`, title ?? path)
}

/** What an author means as the name of a file must not become a program. */
function fileLink(path: string, words: string, properties: Properties = {}): Element {
  const href = sanitizeUri(path, /^https?$/i)
  return href === ''
    ? element('span', properties, [text(words)])
    : element('a', {href, ...properties}, [text(words)])
}
