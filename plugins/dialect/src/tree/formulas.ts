import type {Equation, LabelMark} from '../nodes.ts'
import type {Html, Root} from 'mdast'
import type {InlineMath} from 'mdast-util-math'
import {toString} from 'mdast-util-to-string'
import type {Node, Parent, Position} from 'unist'

import {
  hasDefinition,
  macrosOfPage,
  readFormula,
  type PageMacros,
  type ReadFormula,
} from '../tex/read-formula.ts'
import {draftChildren, isParent, type Draft} from './marks.ts'
import {complain, positionOf, rangeOf, sourceAt, type Page} from './page.ts'

/** What a formula says of its number. */
type Said = Pick<Equation, 'label' | 'moreLabels' | 'tag'>

interface FormulaData extends NonNullable<InlineMath['data']> {
  /** For the equation that it becomes. */
  said?: Said
}

/** What a formula said of its number, for the equation that it becomes. */
export function whatWasSaid({data}: InlineMath): Said {
  const known: FormulaData | undefined = data
  return known?.said ?? {}
}

interface Walk {
  page: Page
  known: PageMacros
  /** Lines where the page defines its commands. */
  lines: Map<string, number>
  told: Set<string>
}

/**
 * Read the TeX of all formulas, in the order of the page: what it defines holds from there on. What is left needs no
 * definition, and has no number of its own.
 */
export function readFormulas(page: Page, tree: Root): void {
  const walk: Walk = {page, known: macrosOfPage(page.options.macros), lines: new Map(), told: new Set()}
  readIn(tree, walk)
  if (walk.lines.size > 0) tree.data = {...tree.data, macros: [...walk.lines]}
}

function readIn(parent: Parent, walk: Walk): void {
  const children = draftChildren(parent)
  let hasChanged = false
  const kept = children.flatMap<Draft>((child) => {
    readCaption(child, walk)
    if (child.type === 'equation') readEquation(child, walk)
    if (child.type === 'html') readHtmlFormulas(child, walk)
    if (child.type === 'inlineMath') {
      const read = readInline(child, walk)
      if (read !== child) hasChanged = true
      return read ? [read] : []
    }
    if (!isParent(child)) return [child]
    const had = child.children.length
    readIn(child, walk)
    // a line of definitions leaves no empty paragraph
    if (child.type !== 'paragraph' || had === 0 || !draftChildren(child).every(isBlank)) return [child]
    hasChanged = true
    return []
  })
  if (hasChanged) parent.children = kept
}

function isBlank(node: Draft): boolean {
  return node.type === 'text' && node.value.trim() === ''
}

function readCaption(node: Draft, walk: Walk): void {
  if (node.type !== 'image' || !node.data?.caption) return
  const caption: Parent = {type: 'caption', children: node.data.caption}
  const before = toString(caption.children)
  readIn(caption, walk)
  node.data.caption = caption.children as NonNullable<typeof node.data.caption>
  const after = toString(caption.children)
  if (after !== before) node.alt = after
}

const inHtml = /\$\$([^$]{1,4000})\$\$|\$([^$]{1,4000})\$|\\\(([^]{1,4000}?)\\\)|\\\[([^]{1,4000}?)\\\]/g

/** Definitions in a block of HTML, which authors hide from readers and not from MathJax. */
function readHtmlFormulas(html: Html, {page, known, lines}: Walk): void {
  if (!hasDefinition(html.value)) return
  html.value = html.value.replace(inHtml, (whole, ...groups: (string | undefined)[]) => {
    const tex = groups.slice(0, 4).find((group) => group !== undefined) ?? ''
    const read = hasDefinition(tex) ? readFormula(tex, known) : undefined
    for (const name of read?.defined ?? []) lines.set(name, positionIn(page, html, name).start.line)
    return read?.tex === '' ? '' : whole
  })
}

/** `undefined` for a formula that only defines. */
function readInline(node: InlineMath, walk: Walk): Draft | undefined {
  const isDisplay = isEquation(walk.page, node)
  const reference = isDisplay ? undefined : referenceIn(node)
  if (reference) return reference
  const read = readValue(node, walk)
  if (!read) return node
  if (read.tex === '' && !isDisplay) return undefined
  const said = isDisplay && {said: whatIsSaid(node, read, walk)}
  node.data = {...node.data, hChildren: [{type: 'text', value: node.value}], ...said}
  if (isDisplay) return node
  if (read.labels.length > 0) complainOfInline(read.labels[0]!, node, walk)
  return node
}

function readEquation(node: Equation, walk: Walk): void {
  const read = readValue(node, walk)
  if (!read) return
  const {label, moreLabels = [], tag} = whatIsSaid(node, read, walk)
  if (tag !== undefined) node.tag = tag
  for (const mark of label ? [label, ...moreLabels] : []) {
    if (node.label) node.moreLabels = [...(node.moreLabels ?? []), mark]
    else node.label = mark
  }
}

/** Whether dollars, or what stands for them, make a formula a block. */
export function isEquation(page: Page, node: Node): boolean {
  return node.type === 'inlineMath' && /^(?:\$\$|\\begin\{|\\{1,2}\[)/.test(sourceAt(page, node.position))
}

/** `$\eqref{eq_x}$` is no formula. */
function referenceIn({value, position}: InlineMath): Draft | undefined {
  const label = /^\(?\\(?:eqref|ref)\s*\{([^{}]*)\}\)?$/.exec(value.trim())?.[1]
  return label === undefined ? undefined : {type: 'reference', role: 'eqref', label: label.trim(), position}
}

function readValue(node: InlineMath | Equation, {page, known, lines, told}: Walk): ReadFormula | undefined {
  const read = readFormula(node.value, known)
  for (const name of read.defined) lines.set(name, positionIn(page, node, name).start.line)
  if (read.problem) complainOfProblem(page, node, read.problem, told)
  if (read.tex === node.value && read.labels.length + read.tags.length === 0) return undefined
  node.value = read.tex
  return read
}

function whatIsSaid(node: Node, {labels, tags}: ReadFormula, {page}: Walk): Said {
  const [label, ...moreLabels] = labels
    .filter((name) => name !== '')
    .map((name): LabelMark => ({name, role: 'eqlabel', position: positionIn(page, node, `\\label{${name}}`)}))
  for (const mark of label ? [label, ...moreLabels] : []) complainOfLabel(mark, page)
  return {
    ...(label && {label}),
    ...(moreLabels.length > 0 && {moreLabels}),
    ...(tags.length > 0 && {tag: tags.join(', ')}),
  }
}

/** Where a piece of TeX stands in the source of a formula; where it cannot be found, the formula. */
function positionIn(page: Page, {position}: Node, tex: string): Position {
  const {start, end} = rangeOf(position)
  const at = page.safe.source.slice(start, end).indexOf(tex)
  return at < 0 ? positionOf(page, start, end) : positionOf(page, start + at, start + at + tex.length)
}

function complainOfLabel({name, position}: LabelMark, page: Page): void {
  const reason = `This \`\\label\` names the equation, as \`\` :eqlabel:\`${name}\` \`\` behind it would`
  complain(page, 'equation-label-is-a-mark', rangeOf(position), reason)
}

function complainOfInline(name: string, node: Node, {page}: Walk): void {
  const reason = `Label \`${name}\` stands in a formula of a line, which has no number; it names nothing`
  const place = positionIn(page, node, `\\label{${name}}`)
  complain(page, 'label-names-something', rangeOf(place), reason)
}

function complainOfProblem(
  page: Page,
  node: Node,
  problem: NonNullable<ReadFormula['problem']>,
  told: Set<string>,
): void {
  const {damaged, endless} = problem
  if (damaged) {
    const {name, reason} = damaged
    const place = rangeOf(positionIn(page, node, name || '\\'))
    const what = name === '' ? reason : `The definition of \`${name}\` cannot be read: ${reason}`
    complain(page, 'math-macros-are-sound', name === '' ? rangeOf(node.position) : place, what)
  }
  if (endless === undefined || told.has(endless)) return
  told.add(endless)
  const reason = `\`${endless}\` stands for more than a formula can hold, or for itself; the formula is shown as it is written`
  complain(page, 'math-macros-are-sound', rangeOf(positionIn(page, node, endless)), reason)
}
