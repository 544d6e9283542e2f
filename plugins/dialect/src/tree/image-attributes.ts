import type {Image, ImageReference, Root} from 'mdast'

import {braces, type PlacedAttributes} from '../source/attributes.ts'
import {takeFirst} from './attributes.ts'
import {rewriteChildren} from './children.ts'
import type {Draft} from './marks.ts'
import type {Page} from './page.ts'

const behind = new RegExp(String.raw`^(?:[ \t]?|[ \t]*\r?\n[ \t]*(?=\{:))(${braces})`, 'u')

declare module 'mdast' {
  interface ImageData {
    attributes?: PlacedAttributes
  }
  interface ImageReferenceData {
    attributes?: PlacedAttributes
  }
}

/** Take the attributes behind images: `![caption](x.png){width=50%}`. Figures are made with them. */
export function readImageAttributes(page: Page, tree: Root): void {
  if (!page.safe.source.includes('}')) return
  const {definitionAttributes} = page.safe
  rewriteChildren(tree, (children) => {
    const result: Draft[] = []
    for (let index = 0; index < children.length; index++) {
      const child = children[index]!
      result.push(child)
      if (!isImage(child)) continue
      const inherited =
        child.type === 'imageReference' ? definitionAttributes.get(child.identifier) : undefined
      if (inherited) child.data = {...child.data, attributes: inherited}
      const taken = takeFirst(page, children[index + 1], behind)
      if (!taken) continue
      child.data = {...child.data, attributes: taken.attributes}
      result.push(...taken.rest)
      index++
    }
    return result
  })
}

function isImage(node: Draft): node is Image | ImageReference {
  return node.type === 'image' || node.type === 'imageReference'
}

const units = new Map([
  ['', 'px'],
  ['inch', 'in'],
])

/** A length as a style sheet has it: with a unit, and no more digits than anybody sees. */
export function readLength(written: string | undefined): string | undefined {
  const match = /^(\d+(?:\.\d*)?|\.\d+)[ \t]*(px|%|em|rem|ex|cm|mm|in|inch|pt|pc|vw|vh)?$/.exec(
    written?.trim() ?? '',
  )
  if (match) {
    const unit = units.get(match[2] ?? '') ?? match[2]!
    return `${Number(Number(match[1]).toFixed(2))}${unit}`
  }
  const share = /^(\d*\.?\d+)?\\(?:text|line|column)width$/.exec(written?.trim() ?? '')
  return share ? `${Number((Number(share[1] ?? 1) * 100).toFixed(2))}%` : undefined
}
