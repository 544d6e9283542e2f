// Which classes a selector cannot do without.

import selectorParser, {type Node} from 'postcss-selector-parser'

/** A class, `#id` or `[attribute]`; or alternatives, one of which must hold. */
type Demand = string | readonly Demands[]
/** All of them must hold. */
type Demands = readonly Demand[]

const alternating = new Set([':is', ':where', ':has', ':matches', ':-webkit-any', ':-moz-any'])
const known = new Map<string, readonly Demands[]>()

/**
 * Whether nothing fits that has no class of a kind: what an element or what is around it must have, each choice of `:is()`
 * and the like included; what `:not()` says may as well be untrue.
 *
 * @param isOfKind is asked of ids and attributes, too: `#id`, `[attribute]`
 */
export function needsClass(selector: string, isOfKind: (name: string) => boolean): boolean {
  const isNeeded = (demand: Demand): boolean =>
    typeof demand === 'string' ? isOfKind(demand) : isInEach(demand)
  const isInEach = (alternatives: readonly Demands[]) =>
    alternatives.length > 0 && alternatives.every((all) => all.some(isNeeded))
  return isInEach(demandsOf(selector))
}

function demandsOf(selector: string): readonly Demands[] {
  const demands = known.get(selector) ?? alternativesIn(selectorParser().astSync(selector))
  known.set(selector, demands)
  return demands
}

function alternativesIn({nodes}: {nodes: readonly Node[]}): readonly Demands[] {
  return nodes.map((alternative) => ('nodes' in alternative ? alternative.nodes.flatMap(demandsBy) : []))
}

function demandsBy(node: Node): Demand[] {
  if (node.type === 'class') return [node.value]
  if (node.type === 'id') return [`#${node.value}`]
  if (node.type === 'attribute') return [`[${node.attribute}]`]
  return node.type === 'pseudo' && alternating.has(node.value) ? [alternativesIn(node)] : []
}
