// The style sheet of a site holds what any of its pages might need. A page that is HTML says what it needs: it gets a sheet
// with the rules that some such page has a use for, and those of formulas, figures and cells where it has any.

import postcss, {type AtRule, type Root, type Rule} from 'postcss'
import selectorParser, {type Selector} from 'postcss-selector-parser'

/** Parts of a page with a sheet of their own: by the classes of their rules, and by what tells that a page has them. */
const subjects = [
  {
    name: 'formulas',
    rules: /^katex|^newline$|^mord|^m(?:bin|rel|open|close|punct|inner|op)$/,
    page: /class="?katex/,
  },
  {name: 'figures', rules: /^d2l-live/, page: /d2l-live/},
  {name: 'cells', rules: /^d2l-(?:cell|form|editor|output|ansi|error)|^cm-/, page: /data-cell=|d2l-output/},
] as const

type SubjectName = (typeof subjects)[number]['name']

/** Classes that scripts give to elements, so that no page has them when it is built. */
const given =
  /^(?:d2l-|cm-|ͼ|navbar-sidebar|dropdown--show|menu__|table-of-contents__|clean-btn|margin-right--md|theme-)/

export interface SplitStyles {
  common: string
  subjects: Readonly<Record<SubjectName, string>>
}

/** @param used classes of the pages that the sheet is for */
export function splitStyles(css: string, used: ReadonlySet<string>): SplitStyles {
  const common = postcss.parse(css)
  keepRules(common, (classes) => classes.every((name) => used.has(name) || given.test(name)))
  const own = subjects.map(({name, rules}) => {
    const sheet = common.clone()
    const isOwn = (classes: readonly string[]) => classes.some((one) => rules.test(one))
    keepRules(sheet, isOwn)
    keepRules(common, (classes) => !isOwn(classes))
    return [name, sheet.toString()] as const
  })
  return {common: common.toString(), subjects: Object.fromEntries(own) as SplitStyles['subjects']}
}

/** The parts of a page that have sheets of their own. */
export function subjectsOf(html: string): SubjectName[] {
  return subjects.flatMap(({name, page}) => (page.test(html) ? [name] : []))
}

/** The classes of a page. */
export function classesOf(html: string): Set<string> {
  const found = new Set<string>()
  for (const [, quoted, bare] of html.matchAll(/\sclass=(?:"([^"]*)"|([^\s">]+))/g))
    for (const name of (quoted ?? bare ?? '').split(/\s+/)) found.add(name)
  return found
}

function keepRules(sheet: Root, isKept: (classes: readonly string[]) => boolean): void {
  sheet.walkRules((rule) => {
    if (isOfKeyframes(rule)) return
    const kept = rule.selectors.filter((selector) => isKept(classesOfSelector(selector)))
    if (kept.length === 0) rule.remove()
    else if (kept.length < rule.selectors.length) rule.selectors = kept
  })
  sheet.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove()
  })
}

function isOfKeyframes({parent}: Rule): boolean {
  return parent?.type === 'atrule' && /keyframes$/.test((parent as AtRule).name)
}

/** Those that an element must have: what `:not()`, `:is()` and the like say of it may as well be untrue. */
function classesOfSelector(text: string): string[] {
  const names: string[] = []
  const visit = (selector: Selector) => {
    for (const node of selector.nodes) if (node.type === 'class') names.push(node.value)
  }
  selectorParser((root) => root.each(visit)).processSync(text)
  return names
}
