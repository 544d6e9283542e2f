// Live blocks of a page that cannot work: unknown components and options, names that nobody defines, circles.

import {checkLiveGraph, type OwnComponents} from 'd2lbook-live'
import type {Root} from 'mdast'
import type {Live} from 'remark-d2lbook'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {cellInputs} from './cell-inputs.ts'
import {reportOnPage} from '../messages/report-on-page.ts'

/**
 * Reports what is wrong with the live blocks of a page.
 *
 * @param own components that the site of the book brings itself
 */
export function checkLive(tree: Root, file: VFile, own: OwnComponents = {}): void {
  const nodes: Live[] = []
  visit(tree, 'live', (node) => {
    nodes.push(node)
  })
  const blocks = nodes.map(({component, attributes, value}) => ({component, attributes, source: value}))
  for (const {rule, message, block} of checkLiveGraph(blocks, own, cellInputs(tree)))
    reportOnPage(file, rule, nodes[block]?.position, message)
}
