import type {Root} from 'mdast'

import {braces} from '../source/attributes.ts'
import {takeFirst} from './attributes.ts'
import {rewriteChildren} from './children.ts'
import type {Draft, Mark} from './marks.ts'
import {positionOf, sourceAt, type Page} from './page.ts'

const behind = new RegExp(String.raw`^[ \t]*(${braces})`, 'u')

/** `$$y = x^2$$ {#eq:square}`, as filters of pandoc and Quarto have it: the id is a label. */
export function readEquationAttributes(page: Page, tree: Root): void {
  if (!page.safe.source.includes('{#')) return
  rewriteChildren(tree, (children) => {
    const result: Draft[] = []
    for (let index = 0; index < children.length; index++) {
      const child = children[index]!
      result.push(child)
      if (child.type !== 'inlineMath' || !sourceAt(page, child.position).startsWith('$$')) continue
      const taken = takeFirst(page, children[index + 1], behind)
      if (taken?.attributes.id === undefined) continue
      const {id, start, end} = taken.attributes
      const mark: Mark = {type: 'mark', role: 'eqlabel', value: id, position: positionOf(page, start, end)}
      result.push(mark, ...taken.rest)
      index++
    }
    return result
  })
}
