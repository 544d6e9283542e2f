// References, the bibliography and lists of pages: what a page says about other pages.

import {normalizeUri} from 'micromark-util-sanitize-uri'
import {apiName, type ApiReference, type Bibliography, type Reference, type Toc} from 'remark-d2lbook'
import {parts} from 'docusaurus-theme-d2lbook/page-parts'
import {listedEntries, tocLinks} from '../index/page-refs.ts'
import type {TocLink} from '../index/toc-links.ts'
import {plainTextOf, type Phrases} from '../facts/phrases.ts'
import {ownValue} from '../text/own-value.ts'
import {element, linkElement, numberSpan, text, type Content, type HtmlElement} from './element.ts'
import {withFormulas} from './entry-formulas.ts'
import type {RenderState} from './render-state.ts'
import {titleContent} from './title.ts'

export function referenceLink(node: Reference, state: RenderState): Content {
  const resolved = state.data?.refs.references[`${node.role}:${node.label}`]
  if (!resolved?.url) {
    const title = resolved?.problem ?? `unknown label '${node.label}'`
    const said = titleContent(resolved?.text ?? node.label)
    return element('span', {className: [parts.broken], title}, said, node)
  }
  const {url, title, text: phrases} = resolved
  const words = plainTextOf(phrases)
  const className = [parts.reference, ...(isNumber(words) ? [] : [parts.named])]
  const id = placeId(node, state)
  return linkElement({href: normalizeUri(url), title, className, id}, titleContent(phrases), words, node)
}

/** Of the first reference of the page to a thing that leads back to it. */
function placeId({role, label}: Reference, {data, usedIds}: RenderState): string | undefined {
  const id = ownValue(data?.related?.ids ?? {}, `${role}:${label}`)
  if (id === undefined || usedIds.has(id)) return undefined
  usedIds.add(id)
  return id
}

/** `Section 4.1` stays on one line; a title or a caption, which stands in for a number, need not. */
function isNumber(words: string): boolean {
  return words.length <= longestNumber
}

const longestNumber = 24

export function apiReference(node: ApiReference): Content {
  return {type: 'inlineCode', value: apiName(node)}
}

export function bibliographyList(node: Bibliography, state: RenderState): HtmlElement {
  const entries = listedEntries(node, state.data?.refs)
  return element(
    'ul',
    {className: [parts.bibliography], ariaLabel: state.words.references},
    entries.map((entry) =>
      element('li', {id: entry.id}, [
        element('span', {className: [parts.entry]}, [state.trusted(withFormulas(entry.html))]),
        ...backLinks(entry.citedFrom),
      ]),
    ),
  )
}

function backLinks(places: {url: string; text: Phrases}[]): Content[] {
  if (places.length === 0) return []
  const links = places.flatMap(({url, text: label}, index) => [
    ...(index > 0 ? [text(', ')] : []),
    element('a', {href: url}, titleContent(label)),
  ])
  return [text(' '), element('span', {className: [parts.backlinks]}, links)]
}

/** The pages of a toc block as nested links; nothing where the list is hidden or empty. */
export function tocList(node: Toc, state: RenderState): Content[] {
  const items = tocLinks(node, state.data?.refs)
  return items.length > 0 ? [element('div', {className: [parts.toc]}, [tocLevel(items)])] : []
}

function tocLevel(items: TocLink[]): HtmlElement {
  return element(
    'ul',
    {},
    items.map((item) =>
      element('li', {}, [
        element('a', {href: item.url}, [
          ...numberSpan(item.number && `${item.number}.`),
          ...titleContent(item.title),
        ]),
        ...(item.children.length > 0 ? [tocLevel(item.children)] : []),
      ]),
    ),
  )
}
