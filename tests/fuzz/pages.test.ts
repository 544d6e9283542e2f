// Random pages, the same in every run.

import fc from 'fast-check'
import type {Nodes} from 'mdast'
import {expect, test} from 'vitest'

import {runs} from './runs.ts'
import {pageOfParts} from '../dialect/page-of-parts.ts'
import {parseText} from '../dialect/parse-text.ts'

const options = {tabs: ['pytorch', 'mxnet']}

test('a page is read, every node has a place in it, and twice it is read alike', () => {
  fc.assert(
    fc.property(pageOfParts, (source) => {
      const {tree, file} = parseText(source, options)
      expect(file.messages.map(({ruleId}) => ruleId)).not.toContain('page-is-readable')
      expect(placesOutside(tree, source.length)).toEqual([])
      expect(parseText(source, options).tree).toEqual(tree)
    }),
    runs(300),
  )
})

function placesOutside(node: Nodes, length: number): string[] {
  const {start, end} = node.position ?? {}
  const isInside = start?.offset !== undefined && end?.offset !== undefined && start.offset <= end.offset
  const own = isInside && end.offset! <= length ? [] : [node.type]
  return [
    ...own,
    ...('children' in node ? node.children.flatMap((child) => placesOutside(child, length)) : []),
  ]
}
