// The style sheet of a site holds what any of its pages might need. Pages that are HTML say what they need: a sheet with the
// rules that some such page has a use for, and those of formulas, figures and cells only where a page has any.

import postcss, {type AtRule, type Root, type Rule} from 'postcss'
import selectorParser from 'postcss-selector-parser'

/** Parts of a page with a sheet of their own: by the classes of their rules, and by what tells that a page has them. */
const subjects = [
  {name: 'formulas', rules: /^(?:katex|d2l-math|d2l-equation)/, page: /class="?(?:katex|d2l-math)/},
  {name: 'figures', rules: /^d2l-live/, page: /d2l-live/},
  {name: 'cells', rules: /^d2l-(?:cell|form|editor|output|ansi|error)|^cm-/, page: /data-cell=|d2l-output/},
] as const

export type StyleSubject = (typeof subjects)[number]['name']

/** Classes that scripts give to elements: no page has them when it is built. */
const given = /^(?:d2l-|cm-|navbar-sidebar|dropdown--show|menu__|table-of-contents__|clean-btn|theme-)/

export interface SplitStyles {
  common: string
  subjects: Readonly<Record<StyleSubject, string>>
}

/** What pages use of a style sheet. */
export interface UsedStyles {
  classes: ReadonlySet<string>
  /** Custom properties that stand in the pages themselves, or in their scripts. */
  variables: ReadonlySet<string>
}

export function splitStyles(css: string, {classes, variables}: UsedStyles): SplitStyles {
  const common = postcss.parse(css)
  keepRules(common, (needed) => needed.every((name) => classes.has(name) || given.test(name)))
  dropVariables(common, variables)
  const own = subjects.map(({name, rules}) => {
    const isOwn = (needed: readonly string[]) => needed.some((one) => rules.test(one))
    const sheet = common.clone()
    keepRules(sheet, isOwn)
    keepRules(common, (needed) => !isOwn(needed))
    shareFonts(common, sheet, name === 'formulas')
    return [name, sheet.toString()] as const
  })
  return {common: common.toString(), subjects: Object.fromEntries(own) as SplitStyles['subjects']}
}

/** The parts of a page that have sheets of their own. */
export function subjectsOf(html: string): StyleSubject[] {
  return subjects.flatMap(({name, page}) => (page.test(html) ? [name] : []))
}

/** What pages use, each of which is added. */
export function usedStyles(): UsedStyles & {add: (html: string) => void} {
  const classes = new Set<string>()
  const variables = new Set<string>()
  return {
    classes,
    variables,
    add(html) {
      for (const [, quoted, bare] of html.matchAll(/\sclass=(?:"([^"]*)"|([^\s">]+))/g))
        for (const name of (quoted ?? bare ?? '').split(/\s+/)) classes.add(name)
      for (const name of variablesIn(html)) variables.add(name)
    },
  }
}

function keepRules(sheet: Root, isKept: (classes: readonly string[]) => boolean): void {
  sheet.walkRules((rule) => {
    if (isOfKeyframes(rule)) return
    const kept = rule.selectors.filter((selector) => isKept(neededClasses(selector)))
    if (kept.length === 0) rule.remove()
    else if (kept.length < rule.selectors.length) rule.selectors = kept
  })
  sheet.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove()
  })
}

function isOfKeyframes({parent}: Rule): boolean {
  return parent?.type === 'atrule' && (parent as AtRule).name.endsWith('keyframes')
}

/** Those that an element or what is around it must have; what `:not()`, `:is()` and the like say may as well be untrue. */
function neededClasses(selector: string): string[] {
  const names: string[] = []
  selectorParser((root) => {
    for (const alternative of root.nodes)
      for (const node of alternative.nodes) if (node.type === 'class') names.push(node.value)
  }).processSync(selector)
  return names
}

/** What no rule and no page asks for, directly or by way of another. */
function dropVariables(sheet: Root, asked: ReadonlySet<string>): void {
  const wanted = new Set(asked)
  const values = new Map<string, string[]>()
  sheet.walkDecls(({prop, value}) => {
    if (prop.startsWith('--')) values.set(prop, [...(values.get(prop) ?? []), value])
    else for (const name of variablesIn(value)) wanted.add(name)
  })
  for (const name of wanted)
    for (const value of values.get(name) ?? []) for (const other of variablesIn(value)) wanted.add(other)
  sheet.walkDecls(/^--/, (declaration) => {
    if (!wanted.has(declaration.prop)) declaration.remove()
  })
  sheet.walkRules((rule) => {
    if (rule.nodes.length === 0) rule.remove()
  })
}

function variablesIn(value: string): string[] {
  return [...value.matchAll(/(?<=var\(\s*)--[\w-]+/g)].map(([name]) => name)
}

/** Animations stay with what all pages have; the typefaces of formulas go with them. */
function shareFonts(common: Root, sheet: Root, hasFormulas: boolean): void {
  const isOfFormulas = (rule: AtRule) => rule.name === 'font-face' && rule.toString().includes('KaTeX_')
  sheet.walkAtRules(/^(?:font-face|.*keyframes|charset|view-transition|property)$/, (rule) => {
    if (!hasFormulas || !isOfFormulas(rule)) rule.remove()
  })
  if (hasFormulas)
    common.walkAtRules('font-face', (rule) => {
      if (isOfFormulas(rule)) rule.remove()
    })
}
