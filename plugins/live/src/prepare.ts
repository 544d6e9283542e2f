// What a build does with the live blocks of a page: problems, first values, still pictures.
import {attributeText, parseAttributes, type Attributes} from './attributes.ts'
import type {LiveBlock, LiveProblem, ReadBlock} from './block.ts'
import {parseExpression} from './expression.ts'
import {firstValue, readLiveGraph, type LiveGraph, type PageInputs} from './graph.ts'
import {sayIn} from './words/all.ts'
import type {Say} from './words/say.ts'
import type {OwnComponents} from './own-components.ts'
import type {VariableValue} from './page-scope.ts'
import type {BuildEngine} from './worker/engine.ts'

/** Props of `<Live>`; all plain JSON. */
export interface PreparedBlock {
  component: string
  attributes: Readonly<Record<string, string>>
  source: string
  id: string
  picture: string[]
  description: string
  /** Values of the variables that the block follows. */
  initial?: Readonly<Record<string, VariableValue>>
}

export interface PrepareOptions {
  /** Language of descriptions. @default en */
  locale?: string
  /** Trains what the pictures show; without it they show networks that have not learned yet. */
  engine?: BuildEngine
  /** Components that the site brings itself. */
  own?: OwnComponents
  /** Values that blocks may follow, and that are set elsewhere on the page. */
  inputs?: PageInputs
}

/**
 * Get the live blocks of one page ready. Blocks that cannot be read are undefined; every problem is reported, none is thrown.
 */
export async function prepareLiveBlocks<P>(
  written: readonly LiveBlock<P>[],
  {locale = 'en', engine, own, inputs}: PrepareOptions = {},
): Promise<{blocks: (PreparedBlock | undefined)[]; problems: LiveProblem<P>[]}> {
  const say = sayIn(locale)
  const graph = readLiveGraph(written, own, inputs)
  const variables = firstVariables(graph, inputs)
  const ids = blockIds(graph)
  const blocks = await Promise.all(
    graph.blocks.map(async (block, index) => {
      if (!block) return undefined
      const attributes = sharedAttributes(written, graph, index)
      const uses = graph.uses[index]!
      return prepareBlock(block, {attributes, uses, id: ids[index]!, variables, say, engine})
    }),
  )
  return {blocks, problems: graph.problems.toSorted((a, b) => a.block - b.block)}
}

interface Around {
  uses: string[]
  attributes: Readonly<Record<string, string>>
  id: string
  variables: ReadonlyMap<string, VariableValue>
  say: Say
  engine: PrepareOptions['engine']
}

async function prepareBlock(
  {component, bindings, source}: ReadBlock,
  around: Around,
): Promise<PreparedBlock> {
  const {attributes, uses, id, variables, say, engine} = around
  const initial = Object.fromEntries(
    uses.flatMap((name) => (variables.has(name) ? [[name, variables.get(name)!]] : [])),
  )
  const bound = Object.entries(bindings).flatMap(([option, name]) =>
    name in initial ? [[option, String(initial[name])]] : [],
  )
  const {values} = parseAttributes(component.options, {...attributes, ...Object.fromEntries(bound)})
  const rehearsal = engine && (await component.rehearse?.(values, source, engine))
  return {
    component: component.name,
    attributes,
    source,
    id,
    picture: component.panels(values, source, say, rehearsal),
    description: component.describe(values, source, say, rehearsal),
    ...(Object.keys(initial).length > 0 ? {initial} : {}),
  }
}

/** Values of inputs and `let`s before anybody touches the page. */
export function firstVariables<P>(
  {blocks, order}: LiveGraph<P>,
  inputs?: PageInputs,
): Map<string, VariableValue> {
  const variables = new Map<string, VariableValue>(inputs)
  for (const index of order) {
    const block = blocks[index]
    const value = block && valueAtFirst(block, variables)
    if (value !== undefined) variables.set(block!.name, value)
  }
  return variables
}

function valueAtFirst(block: ReadBlock, variables: Map<string, VariableValue>): VariableValue | undefined {
  const {component, name, source} = block
  if (component.role === 'component' || name === '') return undefined
  return component.role === 'let' ? evaluateLet(source, variables) : firstValue(block)
}

/** NaN where a variable is missing; undefined for a formula that cannot be read. */
function evaluateLet(source: string, variables: ReadonlyMap<string, VariableValue>): number | undefined {
  try {
    const {evaluate, variables: names} = parseExpression(source)
    return evaluate(
      Object.fromEntries(names.map((name) => [name, Number(variables.get(name.slice(1)) ?? Number.NaN)])),
    )
  } catch {
    return undefined
  }
}

/** What the author wrote, and what the first figure of the same name wrote of the same options. */
function sharedAttributes<P>(written: readonly LiveBlock<P>[], {blocks}: LiveGraph<P>, index: number) {
  const {component, name} = blocks[index]!
  const isMate = (block: ReadBlock | undefined): boolean =>
    block?.component.role === 'component' && block.name === name
  const owner = name === '' ? index : blocks.findIndex(isMate)
  const isOwner = owner < 0 || owner === index
  const theirs: Attributes = isOwner
    ? {}
    : {...blocks[owner]!.component.shares(blocks[owner]!.values), ...written[owner]!.attributes}
  const usable = Object.entries(theirs).filter(
    ([option]) => option !== 'title' && Object.hasOwn(component.options, option),
  )
  const merged = {...Object.fromEntries(usable), ...written[index]!.attributes}
  return Object.fromEntries(
    Object.entries(merged).flatMap(([option, value]) =>
      value === undefined ? [] : [[option, attributeText(value)]],
    ),
  )
}

/** By name where there is one (the first of it), else by number: stable for links as long as names are. */
function blockIds<P>({blocks}: LiveGraph<P>): string[] {
  const taken = new Set<string>()
  return blocks.map((block, index) => {
    const name = block?.name ?? ''
    const wished = name === '' ? `live-${index + 1}` : `live-${name}`
    const id = taken.has(wished) ? `${wished}-${index + 1}` : wished
    taken.add(id)
    return id
  })
}
