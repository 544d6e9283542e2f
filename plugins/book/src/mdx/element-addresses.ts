// The addresses in an element of MDX that is one of HTML: they mean what they mean in HTML.

import {isTagName} from './free-names.ts'
import type {JsxElement} from './settle-mdx.ts'

export interface ElementAddress {
  attribute: 'src' | 'poster' | 'href'
  url: string
  kind: 'image' | 'link'
}

const linking = new Set(['a', 'area'])
const showing = new Set(['img', 'source', 'video', 'audio', 'track'])

export function elementAddresses({name, attributes}: JsxElement): ElementAddress[] {
  if (name === null || !isTagName(name)) return []
  return attributes.flatMap((each): ElementAddress[] => {
    if (each.type !== 'mdxJsxAttribute' || typeof each.value !== 'string' || each.value === '') return []
    const {name: attribute, value: url} = each
    if (attribute === 'href' && linking.has(name)) return [{attribute, url, kind: 'link'}]
    if ((attribute === 'src' || attribute === 'poster') && showing.has(name))
      return [{attribute, url, kind: 'image'}]
    return []
  })
}

/** The element with other addresses; where `change` gives none, an address stays as it is. */
export function withElementAddresses(
  element: JsxElement,
  change: (address: ElementAddress) => string | undefined,
): JsxElement {
  const changed = new Map<string, string | undefined>(
    elementAddresses(element).map((each) => [each.attribute, change(each)]),
  )
  if (changed.size === 0) return element
  const attributes = element.attributes.map((each) => {
    const value = each.type === 'mdxJsxAttribute' ? changed.get(each.name) : undefined
    return value === undefined ? each : {...each, value}
  })
  return {...element, attributes}
}
