// What a browser fetches of its own to show a piece of HTML.

import type {Properties} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {visit} from 'unist-util-visit'

const showing = /<(?:img|source|video|audio|track|image|input)\b/i

/** Addresses of the pictures, films and sounds in a piece of HTML. */
export function picturesOf(html: string): string[] {
  if (!showing.test(html)) return []
  const found: string[] = []
  visit(fromHtml(html, {fragment: true}), 'element', ({properties}) => {
    found.push(...addressesOf(properties))
  })
  return found
}

function addressesOf({src, poster, srcSet}: Properties): string[] {
  const single = [src, poster].filter((value) => typeof value === 'string')
  const candidates =
    typeof srcSet === 'string' ? srcSet.split(/,\s+|,$/) : Array.isArray(srcSet) ? srcSet : []
  return [...single, ...candidates.map((candidate) => candidate.trim().split(/\s/)[0] ?? '')].filter(Boolean)
}
