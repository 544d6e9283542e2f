// What a page says of other pages, as plain links: below a thing who uses it, at the end what to read before and after.

import {normalizeUri} from 'micromark-util-sanitize-uri'
import type {Node} from 'unist'
import {parts} from 'docusaurus-theme-d2lbook/page-parts'
import {ordinalOf} from '../facts/ordinals.ts'
import {plainTextOf} from '../facts/phrases.ts'
import type {RelatedLink, RelatedParts} from '../index/related-parts.ts'
import {escapeHtml} from '../text/escape-html.ts'
import type {PageWords} from '../words/page-words.ts'
import {element, type Content} from './element.ts'
import type {RenderState} from './render-state.ts'
import {titleHtml} from './title.ts'

/** More are folded away. */
const mostSeen = 5

/** Stands behind a thing that other sections refer to. */
export function usesOf(node: Node, {data, words, trustedHtml}: RenderState): Content[] {
  const ordinal = ordinalOf(node)
  const links = ordinal === undefined ? undefined : data?.related?.uses?.[ordinal]
  if (!links) return []
  const dataTrusted = String(trustedHtml.push(usesHtml(links, words)) - 1)
  return [element('div', {className: [parts.uses], dataTrusted}, [])]
}

function usesHtml(links: readonly RelatedLink[], words: PageWords): string {
  // to fold away a single one saves nothing
  const seen = links.length <= mostSeen + 1 ? links : links.slice(0, mostSeen)
  const folded = links.slice(seen.length)
  const more =
    folded.length > 0
      ? ` <details><summary>${escapeHtml(words.more(folded.length))}</summary> ${placesHtml(folded)}</details>`
      : ''
  return `${escapeHtml(words.usedIn)} ${placesHtml(seen)}${more}`
}

function placesHtml(links: readonly RelatedLink[]): string {
  return links.map(placeHtml).join(', ')
}

function placeHtml({url, number, title}: RelatedLink): string {
  const href = escapeHtml(normalizeUri(url))
  if (number === null) return `<a href="${href}">${titleHtml(title)}</a>`
  const name = escapeHtml(plainTextOf(title))
  return `<a href="${href}" title="${name}">${escapeHtml(number)}</a>`
}

/** Stands at the end of the page; `''` where there is nothing to say. */
export function relatedHtml({buildsOn = [], leadsTo = []}: RelatedParts, words: PageWords): string {
  const lists = [
    listHtml('d2l-builds-on', words.buildsOn, buildsOn),
    listHtml('d2l-leads-to', words.leadsTo, leadsTo),
  ].join('')
  return lists && `<nav class="${parts.related}" aria-label="${escapeHtml(words.related)}">${lists}</nav>`
}

function listHtml(id: string, name: string, links: readonly RelatedLink[]): string {
  if (links.length === 0) return ''
  const items = links.map((link) => `<li>${pageHtml(link)}</li>`).join('')
  return `<div><p id="${id}">${escapeHtml(name)}</p><ul aria-labelledby="${id}">${items}</ul></div>`
}

function pageHtml({url, number, title}: RelatedLink): string {
  const before = number === null ? '' : `<span class="${parts.number}">${escapeHtml(number)}.</span> `
  return `<a href="${escapeHtml(normalizeUri(url))}">${before}${titleHtml(title)}</a>`
}
