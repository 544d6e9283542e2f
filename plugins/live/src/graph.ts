// Who uses whom among the live blocks of a page: names that do not exist, names defined twice, circles. Pure.
import {attributeText} from './attributes.ts'
import {readBlock, type LiveBlock, type LiveProblem, type LiveRule, type ReadBlock} from './block.ts'
import {firstValues} from './components/input-options.ts'
import {ExpressionError, parseExpression} from './expression.ts'
import {nearest} from './nearest.ts'
import {refusal} from './refusal.ts'
import type {OwnComponents} from './own-components.ts'
import type {VariableValue} from './page-scope.ts'

/** Named values of the page that are set outside of its live blocks, with what they are at first. */
export type PageInputs = ReadonlyMap<string, VariableValue>

const noInputs: PageInputs = new Map()

/** The blocks of a page with what each gives and takes. */
export interface LiveGraph<P> {
  blocks: (ReadBlock | undefined)[]
  /** Name or `name.field` -> the block that defines it. */
  definitions: Map<string, number>
  /** Per block, the names that it uses. */
  uses: string[][]
  /** Blocks in an order in which everybody comes after what it uses; those in circles come last. */
  order: number[]
  problems: LiveProblem<P>[]
}

/**
 * Everything wrong with the live blocks of one page, in the order of the page.
 *
 * @param own components that the site brings itself
 * @param inputs blocks may follow them, and inputs of the same name are the same
 */
export function checkLiveGraph<P>(
  blocks: readonly LiveBlock<P>[],
  own?: OwnComponents,
  inputs?: PageInputs,
): LiveProblem<P>[] {
  return readLiveGraph(blocks, own, inputs).problems.toSorted((a, b) => a.block - b.block)
}

export function readLiveGraph<P>(
  written: readonly LiveBlock<P>[],
  own?: OwnComponents,
  inputs: PageInputs = noInputs,
): LiveGraph<P> {
  const problems: LiveProblem<P>[] = []
  const reporter = (block: number) => (rule: LiveRule, message: string) => {
    const place = written[block]!.place
    problems.push({rule, message, block, ...(place === undefined ? {} : {place})})
  }
  const blocks = written.map((block, index) => readBlock(block, reporter(index), own))
  const definitions = define(blocks, reporter)
  const uses = blocks.map((block) => (block ? usedNames(block) : []))
  reportUnknown(withoutOwn(uses, blocks), [...definitions.keys(), ...inputs.keys()], reporter)
  reportOtherFirsts(blocks, inputs, reporter)
  reportConflicts(written, blocks, reporter)
  reportMisfits(blocks, definitions, reporter)
  const {order, circles} = sortByUse(uses, definitions)
  for (const circle of circles) reportCircle(circle, blocks, reporter)
  return {blocks, definitions, uses, order, problems}
}

type Reporter = (block: number) => (rule: LiveRule, message: string) => void
type Blocks = readonly (ReadBlock | undefined)[]

function define(blocks: Blocks, reporter: Reporter): Map<string, number> {
  const definitions = new Map<string, number>()
  const owners = new Map<string, number>()
  for (const [index, block] of blocks.entries()) {
    const name = block?.name
    if (!name) continue
    const owner = owners.get(name)
    const isShared = owner !== undefined && isFigure(blocks[owner]!) && isFigure(block)
    if (owner !== undefined && !isShared) {
      reporter(index)('live-twice-defined', `the name \`${name}\` is already taken on this page`)
      continue
    }
    if (owner === undefined) owners.set(name, index)
    const fields = isFigure(block) ? block.component.publishes.map((field) => `${name}.${field}`) : [name]
    for (const field of fields) if (!definitions.has(field)) definitions.set(field, index)
  }
  return definitions
}

/** Variables of the attributes and, of a `let`, of its formula. */
function usedNames({component, bindings, source}: ReadBlock): string[] {
  const inFormula = component.role === 'let' ? formulaNames(source) : []
  return [...new Set([...Object.values(bindings), ...inFormula])]
}

function formulaNames(source: string): string[] {
  try {
    return parseExpression(source).variables.map((name) => name.replace(/^\$/, ''))
  } catch (error) {
    // reported with the body already
    if (error instanceof ExpressionError) return []
    throw error
  }
}

/** Without fields of the site's own components, which only they know. */
function withoutOwn(uses: string[][], blocks: Blocks): string[][] {
  const own = new Set(blocks.flatMap((block) => (block?.component.isOwn ? [block.name] : [])))
  return uses.map((names) =>
    names.filter((name) => !name.includes('.') || !own.has(name.slice(0, name.indexOf('.')))),
  )
}

function reportUnknown(uses: string[][], known: readonly string[], reporter: Reporter): void {
  for (const [block, names] of uses.entries()) {
    for (const name of names.filter((each) => !known.includes(each))) {
      const near = nearest(name, known)
      const hint = near
        ? `did you mean \`$${near}\`?`
        : known.length > 0
          ? `there are ${known.map((each) => `\`$${each}\``).join(', ')}`
          : 'no block of this page has a name'
      reporter(block)('live-unknown-name', `nothing on this page is called \`$${name}\`; ${hint}`)
    }
  }
}

/** An input that a cell has too is one value with two controls: it begins as one. */
function reportOtherFirsts(blocks: Blocks, inputs: PageInputs, reporter: Reporter): void {
  for (const [index, block] of blocks.entries()) {
    const theirs = block && inputs.get(block.name)
    if (!block || theirs === undefined) continue
    if (block.component.role !== 'input')
      reporter(index)('live-twice-defined', `the name \`${block.name}\` is that of an input of a cell`)
    else if (firstValue(block) !== theirs)
      reporter(index)(
        'live-conflict',
        `value: \`${String(firstValue(block))}\` here, but \`${String(theirs)}\` in the cell that has \`${block.name}\` too`,
      )
  }
}

/** What an input is before anybody touches it. */
export function firstValue({component, values}: ReadBlock): VariableValue {
  // the table of first values has a line for every input
  const read = firstValues[component.name as keyof typeof firstValues] as (values: unknown) => VariableValue
  return read(values)
}

/** Figures of one name show one thing: an option written in two of them must be the same. */
function reportConflicts(written: readonly LiveBlock[], blocks: Blocks, reporter: Reporter): void {
  const first = new Map<string, number>()
  for (const [index, block] of blocks.entries()) {
    const name = block && isFigure(block) && block.name
    if (!name) continue
    const owner = first.get(name)
    if (owner === undefined) {
      first.set(name, index)
      continue
    }
    for (const option of block.written.filter((each) => each !== 'name' && each !== 'title')) {
      const [theirs, ours] = [written[owner]!.attributes[option], written[index]!.attributes[option]]
      if (theirs === undefined || attributeText(theirs) === attributeText(ours!)) continue
      const message = `${option}: \`${attributeText(ours!)}\` here, but \`${attributeText(theirs)}\` in the first block called \`${name}\`; leave it out here`
      reporter(index)('live-conflict', message)
    }
  }
}

/** A variable whose values an option refuses. */
function reportMisfits(blocks: Blocks, definitions: Map<string, number>, reporter: Reporter): void {
  for (const [index, block] of blocks.entries()) {
    for (const [option, variable] of Object.entries(block?.bindings ?? {})) {
      const input = blocks[definitions.get(variable) ?? -1]
      const schema = block?.component.options[option]
      if (!schema || input?.component.role !== 'input') continue
      const refused = valuesOf(input)
        .map((value) => refusal(schema, value))
        .find(Boolean)
      if (refused)
        reporter(index)(
          'live-option',
          `${option}: \`$${variable}\` can be what the option cannot: ${refused}`,
        )
    }
  }
}

/** Values that tell whether an input fits: both ends, or every word. */
function valuesOf({component, values}: ReadBlock): string[] {
  if (component.name === 'slider') return [String(values['min']), String(values['max'])]
  if (component.name === 'select')
    return String(values['options'])
      .split(',')
      .map((word) => word.trim())
  if (component.name === 'checkbox') return ['true', 'false']
  return [String(values['value'])]
}

function sortByUse(
  uses: string[][],
  definitions: Map<string, number>,
): {order: number[]; circles: number[][]} {
  const order: number[] = []
  const circles: number[][] = []
  const state = new Map<number, 'open' | 'done'>()
  const path: number[] = []
  const visit = (block: number): void => {
    if (state.get(block) === 'done') return
    if (state.get(block) === 'open') {
      circles.push(path.slice(path.indexOf(block)))
      return
    }
    state.set(block, 'open')
    path.push(block)
    for (const name of uses[block]!) {
      const source = definitions.get(name)
      if (source !== undefined) visit(source)
    }
    path.pop()
    state.set(block, 'done')
    order.push(block)
  }
  for (const block of uses.keys()) visit(block)
  return {order, circles}
}

function reportCircle(circle: number[], blocks: Blocks, reporter: Reporter): void {
  const names = circle.map((block) => blocks[block]!.name || blocks[block]!.component.name)
  const path = [...names, names[0]!].map((name) => `\`${name}\``).join(' → ')
  reporter(circle[0]!)('live-cycle', `these values wait for one another: ${path}`)
}

function isFigure({component}: ReadBlock): boolean {
  return component.role === 'component'
}
