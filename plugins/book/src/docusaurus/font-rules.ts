// Which typeface an element has, by the rules of a style sheet: read from the rules, so that a table of our own cannot
// fall behind them.

import postcss, {type AtRule, type Declaration, type Root, type Rule} from 'postcss'
import selectorParser, {type Node} from 'postcss-selector-parser'

/** A typeface as style sheets tell it from others of its family. */
export interface Face {
  family: string
  weight: string
  style: string
}

/** An element, as far as rules ask: its tag, and its classes. */
export interface Compound {
  tag?: string
  classes: readonly string[]
  /** Of a part of a selector: what stands right before it is the parent. */
  isChild?: boolean
}

/** What a rule says of the typeface of the elements that it selects. */
export interface FontRule {
  selector: readonly Compound[]
  change: Partial<Face>
}

export interface FontRules {
  /** Those that some rule asks for. */
  faces: readonly Face[]
  /** The later ones win. */
  rules: readonly FontRule[]
  /** Classes of elements in which such a typeface may begin. */
  roots: ReadonlySet<string>
}

/** @param isWanted families that are looked for */
export function fontRules(css: string, isWanted: (family: string) => boolean): FontRules {
  const sheet = postcss.parse(css)
  const rules = rulesOf(sheet)
  const families = new Set(rules.map(({change}) => change.family).filter((name) => name !== undefined))
  const faces = facesOf(sheet).filter(({family}) => isWanted(family) && families.has(family))
  const roots = rules
    .filter(({change: {family}}) => family !== undefined && isWanted(family))
    .flatMap(({selector}) => selector[0]?.classes ?? [])
  return {faces, rules, roots: new Set(roots)}
}

/** The face that a rule `@font-face` describes. */
export function describedFace(rule: AtRule): Face {
  const described: Partial<Face> = {}
  rule.walkDecls((declaration) => void Object.assign(described, changeOf(declaration)))
  return {family: '', weight: '400', style: 'normal', ...described}
}

function facesOf(sheet: Root): Face[] {
  const faces: Face[] = []
  sheet.walkAtRules('font-face', (rule) => void faces.push(describedFace(rule)))
  return faces
}

function rulesOf(sheet: Root): FontRule[] {
  const rules: (FontRule & {strength: number})[] = []
  sheet.walkRules((rule) => {
    const change: Partial<Face> = {}
    for (const node of rule.nodes) if (node.type === 'decl') Object.assign(change, changeOf(node))
    // what holds on paper alone has no part in what a screen needs
    if (Object.keys(change).length === 0 || isWithin(rule, 'media')) return
    const layer = isWithin(rule, 'layer') ? -1e6 : 0
    for (const selector of selectorsOf(rule.selector))
      rules.push({selector, change, strength: layer + specificity(selector)})
  })
  return rules.toSorted((a, b) => a.strength - b.strength)
}

function isWithin({parent}: Rule | AtRule, name: string): boolean {
  if (parent?.type !== 'atrule') return false
  const around = parent as AtRule
  return around.name === name || isWithin(around, name)
}

function changeOf({prop, value}: Declaration): Partial<Face> {
  switch (prop) {
    case 'font':
      return shorthand(value)
    case 'font-family':
      return {family: firstFamily(value)}
    case 'font-weight':
      return {weight: weightOf(value)}
    case 'font-style':
      return {style: value}
    default:
      return {}
  }
}

/** `italic bold 1em/1.2 Name, serif`: what is not said is as usual. */
function shorthand(value: string): Partial<Face> {
  const [, before = '', families] = /^(.*?)(?:^|\s)\d*\.?\d+[a-z%]+(?:\s*\/\s*\S+)?\s+(.+)$/.exec(value) ?? []
  if (families === undefined) return {}
  return {
    family: firstFamily(families),
    weight: weightOf(/\b(?:bold|[1-9]00)\b/.exec(before)?.[0] ?? 'normal'),
    style: /\b(?:italic|oblique)\b/.exec(before)?.[0] ?? 'normal',
  }
}

function firstFamily(families: string): string {
  return (families.split(',')[0] ?? '').trim().replace(/^(["'])(.*)\1$/, '$2')
}

function weightOf(value: string): string {
  return {normal: '400', bold: '700'}[value] ?? value
}

function specificity(selector: FontRule['selector']): number {
  return selector.reduce((sum, {tag, classes}) => sum + 1000 * classes.length + (tag ? 1 : 0), 0)
}

/** Those that ask for tags, classes and what is around them; others are left out. */
function selectorsOf(text: string): Compound[][] {
  const found: Compound[][] = []
  selectorParser((root) => {
    for (const {nodes} of root.nodes) {
      const selector = compoundsOf(nodes)
      if (selector) found.push(selector)
    }
  }).processSync(text)
  return found
}

function compoundsOf(nodes: readonly Node[]): Compound[] | undefined {
  let last: {tag?: string; classes: string[]; isChild?: boolean} = {classes: []}
  const compounds: Compound[] = [last]
  for (const node of nodes) {
    if (node.type === 'class') last.classes.push(node.value)
    else if (node.type === 'tag') last.tag = node.value
    else if (node.type === 'combinator' && /^\s*>?\s*$/.test(node.value))
      compounds.push((last = {classes: [], isChild: node.value.includes('>')}))
    else return undefined
  }
  return compounds
}
