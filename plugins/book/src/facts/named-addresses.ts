// The addresses that a page gives under names, `[name]: address`, and which of them pictures alone use.

import type {Definition, Root} from 'mdast'
import {visit} from 'unist-util-visit'

export interface NamedAddresses {
  /** By name; the first of a name counts. */
  addresses: ReadonlyMap<string, Definition>
  ofPictures: ReadonlySet<Definition>
}

export function namedAddresses(tree: Root): NamedAddresses {
  const addresses = new Map<string, Definition>()
  const linked = new Set<string>()
  const pictured = new Set<string>()
  const figures = new Set<string>()
  visit(tree, (node) => {
    if (node.type === 'definition' && !addresses.has(node.identifier)) addresses.set(node.identifier, node)
    else if (node.type === 'linkReference') linked.add(node.identifier)
    else if (node.type === 'imageReference') pictured.add(node.identifier)
    // a figure has taken its address over
    else if (node.type === 'figure') figures.add(node.url)
  })
  const ofPictures = [...addresses.values()].filter(
    ({identifier, url}) => !linked.has(identifier) && (pictured.has(identifier) || figures.has(url)),
  )
  return {addresses, ofPictures: new Set(ofPictures)}
}
