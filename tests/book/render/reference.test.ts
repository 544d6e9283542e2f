import {expect, test} from 'vitest'
import {referenceLink} from '../../../plugins/book/src/render/reference.ts'
import type {RenderState} from '../../../plugins/book/src/render/render-state.ts'

test.each([
  ['Section 4.1', ['d2l-reference']],
  ['Phương trình 12.10.11', ['d2l-reference']],
  // as of a figure without a number: it would be wider than a phone on one line
  ['A simple gridworld navigation task with traps.', ['d2l-reference', 'd2l-named']],
])('a reference that reads %j is kept on one line only as a number', (text, classes) => {
  const references = {'numref:fig_a': {text, url: '/a#fig_a'}}
  const state = {data: {refs: {references}}} as unknown as RenderState
  const link = referenceLink({type: 'reference', role: 'numref', label: 'fig_a'}, state)
  expect((link.data as {hProperties: {className: string[]}}).hProperties.className).toEqual(classes)
})
