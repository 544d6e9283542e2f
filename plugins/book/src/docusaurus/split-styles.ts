// The style sheet of a site holds what any of its pages might need. Pages that are HTML say what they need: a sheet with the
// rules that some such page has a use for, and those of formulas, figures and cells only where a page has any. What only
// pages beside the book have, such as the site's first one, is no burden of its articles.

import postcss, {type AtRule, type Root, type Rule} from 'postcss'
import selectorParser from 'postcss-selector-parser'
import {attributes, cellParts, formParts, parts, translationParts} from 'docusaurus-theme-d2lbook/page-parts'

/** Colours of terminals, plots, and the editor: no parts of a page that it writes itself. */
const ofOutputs = ['d2l-ansi', 'd2l-plot', 'cm-']

/** Parts of a page with a sheet of their own. */
const subjects = [
  // figures have letters in its typefaces
  {
    name: 'formulas',
    classes: ['katex', parts.math, parts.equation],
    shown: ['katex', parts.math, 'd2l-live'],
  },
  {name: 'figures', classes: ['d2l-live'], shown: ['d2l-live']},
  {
    name: 'cells',
    classes: [parts.cell, parts.output, ...Object.values({...cellParts, ...formParts}), ...ofOutputs],
    shown: [`${attributes.cell}=`, parts.output],
  },
  {
    name: 'translations',
    classes: [parts.behind, parts.originalHeading, ...Object.values(translationParts)],
    shown: [parts.behind, translationParts.note],
  },
] as const satisfies readonly Subject[]

interface Subject {
  name: string
  /** What classes of its rules begin with. */
  classes: readonly string[]
  /** What stands in a page that has it. */
  shown: readonly string[]
}

/** How a page of Docusaurus begins that is none of a book. */
const besideBook = /^[^]{0,200}?<html[^>]*\sclass="plugin-(?!docs\b)/

export type StyleSubject = (typeof subjects)[number]['name'] | 'pages'

/** Whether a rule with these classes is one of it. */
type Owns = (needed: readonly string[]) => boolean

/** Classes of the theme that our scripts give to elements: no page has them when it is built. */
const given = /^(?:navbar|dropdown|menu__|table-of-contents__|clean-btn|margin-right--md$)/

export interface SplitStyles {
  common: string
  subjects: Readonly<Record<StyleSubject, string>>
}

/** What pages use of a style sheet. */
export interface UsedStyles {
  classes: ReadonlySet<string>
  /** Those of the book's pages among them. */
  ofBook: ReadonlySet<string>
  /** Classes that no script of an author's gives to elements: where no page has them, they have no use. */
  isOfTheme: (name: string) => boolean
  /** Custom properties that stand in the pages themselves, or in their scripts. */
  variables: ReadonlySet<string>
}

export function splitStyles(css: string, {classes, ofBook, variables, isOfTheme}: UsedStyles): SplitStyles {
  const all = postcss.parse(css)
  const mayBe = (name: string) => classes.has(name) || given.test(name) || !isOfTheme(name)
  keepRules(all, (needed) => needed.every(mayBe))
  dropVariables(all, variables)
  const isBesideBook = (name: string) => !ofBook.has(name) && !given.test(name) && isOfTheme(name)
  const owners: readonly (readonly [StyleSubject, Owns])[] = [
    ...subjects.map((subject) => [subject.name, ownsOf(subject)] as const),
    ['pages', (needed) => needed.some(isBesideBook)],
  ]
  const common = all.clone()
  keepRules(common, (needed) => !owners.some(([, owns]) => owns(needed)))
  common.walkAtRules('font-face', (rule) => {
    if (isOfFormulas(rule)) rule.remove()
  })
  dropVariables(common, variables)
  const known = declaredIn(common)
  const own = owners.map(([name, owns]) => {
    const fonts = name === 'formulas' ? isOfFormulas : () => false
    return [name, sheetOf(owns, all, {known, fonts}).toString()] as const
  })
  return {common: common.toString(), subjects: Object.fromEntries(own) as SplitStyles['subjects']}
}

function ownsOf({classes}: Subject): Owns {
  return (needed) => needed.some((one) => classes.some((start) => one.startsWith(start)))
}

interface Around {
  /** Variables that the common sheet declares. */
  known: ReadonlySet<string>
  /** The typefaces that go with the subject. */
  fonts: (rule: AtRule) => boolean
}

/** The rules of a subject, and the variables that they alone ask for. */
function sheetOf(owns: Owns, all: Root, {known, fonts}: Around): Root {
  const rules = all.clone()
  keepRules(rules, owns)
  const wanted = wantedVariables(rules, all)
  const sheet = all.clone()
  sheet.walkRules((rule) => {
    if (isOfKeyframes(rule) || rule.selectors.some((selector) => owns(neededClasses(selector)))) return
    rule.each((node) => {
      if (node.type !== 'decl' || known.has(node.prop) || !wanted.has(node.prop)) node.remove()
    })
  })
  keepRules(sheet, (needed) => owns(needed) || needed.length === 0)
  // animations stay with what all pages have
  sheet.walkAtRules(/^(?:font-face|.*keyframes|charset|property)$/, (rule) => {
    if (!fonts(rule)) rule.remove()
  })
  return sheet
}

function isOfFormulas(rule: AtRule): boolean {
  return rule.name === 'font-face' && rule.toString().includes('KaTeX_')
}

/** The parts of a page that have sheets of their own. */
export function subjectsOf(html: string): StyleSubject[] {
  const own = subjects.flatMap(({name, shown}) => (shown.some((text) => html.includes(text)) ? [name] : []))
  return besideBook.test(html) ? [...own, 'pages'] : own
}

/** What pages use, each of which is added. */
export function usedStyles(isOfTheme: UsedStyles['isOfTheme']): UsedStyles & {add: (html: string) => void} {
  const classes = new Set<string>()
  const ofBook = new Set<string>()
  const variables = new Set<string>()
  return {
    classes,
    ofBook,
    variables,
    isOfTheme,
    add(html) {
      const isOfBook = !besideBook.test(html)
      for (const [, quoted, bare] of html.matchAll(/\sclass=(?:"([^"]*)"|([^\s">]+))/g))
        for (const name of (quoted ?? bare ?? '').split(/\s+/)) {
          classes.add(name)
          if (isOfBook) ofBook.add(name)
        }
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
  dropEmpty(sheet)
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

/** An author may ask for her own by a script. */
const ofThemes = /^--(?:ifm|d2l|doc|docusaurus)-/

/** What no rule and no page asks for, directly or by way of another. */
function dropVariables(sheet: Root, asked: ReadonlySet<string>): void {
  const wanted = wantedVariables(sheet, sheet, asked)
  sheet.walkDecls(ofThemes, (declaration) => {
    if (!wanted.has(declaration.prop)) declaration.remove()
  })
  dropEmpty(sheet)
}

/** What the rules of `sheet` ask for, directly or by way of a value that `all` gives. */
function wantedVariables(sheet: Root, all: Root, asked: ReadonlySet<string> = new Set()): Set<string> {
  const wanted = new Set(asked)
  const values = new Map<string, string[]>()
  sheet.walkDecls(({prop, value}) => {
    if (!prop.startsWith('--')) for (const name of variablesIn(value)) wanted.add(name)
  })
  all.walkDecls(/^--/, ({prop, value}) => {
    values.set(prop, [...(values.get(prop) ?? []), value])
  })
  for (const name of wanted)
    for (const value of values.get(name) ?? []) for (const other of variablesIn(value)) wanted.add(other)
  return wanted
}

function declaredIn(sheet: Root): Set<string> {
  const names = new Set<string>()
  sheet.walkDecls(/^--/, ({prop}) => {
    names.add(prop)
  })
  return names
}

function dropEmpty(sheet: Root): void {
  sheet.walkRules((rule) => {
    if (rule.nodes.length === 0) rule.remove()
  })
  sheet.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove()
  })
}

function variablesIn(value: string): string[] {
  return [...value.matchAll(/(?<=var\(\s*)--[\w-]+/g)].map(([name]) => name)
}
