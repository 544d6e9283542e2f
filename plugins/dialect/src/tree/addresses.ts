import type {Link, Root, Text} from 'mdast'

import {rewriteChildren} from './children.ts'
import type {Draft} from './marks.ts'
import {complain, rangeOf, sourceAt, type Page} from './page.ts'

/** Known to browsers and to Node alike. */
declare const URL: {canParse: (url: string) => boolean}

/**
 * A bare address, or one in `<...>`, that no browser can open is text. Its author mostly means it so:
 * `http://localhost:PORT`.
 */
export function checkAddresses(page: Page, tree: Root): void {
  rewriteChildren(tree, (children) =>
    children.map((child) => (child.type === 'link' && isBare(page, child) ? checked(page, child) : child)),
  )
}

function isBare(page: Page, link: Link): boolean {
  return (
    link.children.length === 1 &&
    link.children[0]!.type === 'text' &&
    !sourceAt(page, link.position).startsWith('[')
  )
}

function checked(page: Page, link: Link): Draft {
  const url = withEscapedPercents(link.url)
  if (isUrl(url)) return {...link, url}
  const value = sourceAt(page, link.position)
  const reason = `\`${value}\` is no address; it is shown as text`
  complain(page, 'address-can-be-read', rangeOf(link.position), reason)
  return {type: 'text', value, position: link.position} satisfies Text
}

/** `50%`: a percent sign that begins no code of a character stands for itself. */
function withEscapedPercents(url: string): string {
  return url.replaceAll(/%(?![\da-f]{2})/gi, '%25')
}

function isUrl(url: string): boolean {
  try {
    decodeURI(url)
    return URL.canParse(url)
  } catch {
    return false
  }
}
