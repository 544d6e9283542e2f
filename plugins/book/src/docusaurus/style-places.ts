// Which sheet a rule stands in: by the classes that it cannot do without.

import {
  addedParts,
  cellParts,
  formParts,
  originalsAttribute,
  parts,
  translationParts,
} from 'docusaurus-theme-d2lbook/page-parts'
import {needsClass} from './selector-classes.ts'
import {classesIn, isBesideBook, type UsedStyles} from './used-styles.ts'

/** What some pages have and others have not. */
interface Subject {
  name: string
  /** What classes of its rules begin with. */
  classes: readonly string[]
  /** What a class of a page begins with that shows it; left out, the same. */
  shown?: readonly string[]
}

const subjects = [
  {name: 'notes', classes: ['alert', 'admonition', 'footnotes', addedParts.sideNote]},
  {name: 'lists', classes: [parts.toc, parts.bibliography, parts.entry, parts.backlinks]},
  {name: 'relations', classes: [parts.uses, parts.related]},
  {name: 'tables', classes: [parts.table]},
  {name: 'tabs', classes: [parts.tabs, parts.tablist, parts.panel, parts.lacks]},
  {
    name: 'code',
    classes: ['hljs', parts.listing, parts.cell, addedParts.copy],
    shown: ['hljs', parts.listing, parts.cell],
  },
  // figures have letters in its typefaces
  {
    name: 'formulas',
    classes: ['katex', parts.math, parts.equation],
    shown: ['katex', parts.math, 'd2l-live'],
  },
  {name: 'figures', classes: ['d2l-live']},
  {
    name: 'cells',
    classes: [parts.cell, parts.output, ...Object.values<string>(cellParts), 'd2l-plot', 'cm-'],
    shown: [parts.cell, parts.output],
  },
  {name: 'forms', classes: Object.values<string>(formParts)},
  {name: 'terminals', classes: ['d2l-ansi']},
  {
    name: 'translations',
    classes: [parts.behind, parts.originalHeading, ...Object.values<string>(translationParts)],
    shown: [parts.behind, translationParts.note],
  },
] as const satisfies readonly Subject[]

/** What only pages beside the book have, such as the site's first one, is no burden of its articles. */
const ofPages = 'pages'

export type StyleSubject = (typeof subjects)[number]['name'] | typeof ofPages

/**
 * `common`: what every page has, or may have at little cost; `modes`: what a page is on paper, or in the colours of a
 * system; `later`: what it has only after its reader has done something.
 */
export type StylePlace = 'common' | StyleSubject | 'modes' | 'later'

export const allSubjects: readonly StyleSubject[] = [...subjects.map(({name}) => name), ofPages]

/** What a page has of them. */
export function subjectsOf(html: string): StyleSubject[] {
  const classes = [...classesIn(html)]
  const own = subjects.flatMap((subject: Subject & {name: StyleSubject}) =>
    classes.some((one) => begins(one, subject.shown ?? subject.classes)) ? [subject.name] : [],
  )
  return isBesideBook(html) ? [...own, ofPages] : own
}

/** Classes that scripts give to elements as soon as a page is there, with those of the parts that they dress. */
const atOnce = new Map<string, readonly string[]>([
  [addedParts.copy, [parts.cell, parts.listing]],
  [addedParts.equationCopy, [parts.equation]],
  [addedParts.enlarge, [parts.figure]],
  [addedParts.sideNote, ['footnotes']],
  [parts.action, [parts.actions]],
  [cellParts.bar, [parts.cell]],
  [cellParts.button, [parts.cell]],
  [cellParts.state, [parts.cell]],
])

/** And those that they give at any time, of the theme and ours. */
const given = new Set<string>([
  'clean-btn',
  'dropdown--show',
  'menu__link--active',
  'menu__list-item--collapsed',
  'navbar__toggle',
  'table-of-contents__link--active',
  addedParts.announcements,
  addedParts.target,
])

/** What scripts make that are loaded when a reader first uses them: ours, and the menu on small screens. */
const madeLater = /^(?:(?:d2l|cm|hljs)-|navbar-sidebar|menu__|menu$|margin-right--md$)/

/** Of the bar that React shows while it goes to another page. */
const ofReact = '#nprogress'

/** Which classes there are, and whose they are. */
type KnownClasses = Pick<UsedStyles, 'classes' | 'ofBook' | 'isOfTheme'>

/** @returns `undefined` where nobody has a use for the rule */
export function placeOf(selector: string, isForMode: boolean, used: KnownClasses): StylePlace | undefined {
  const isMissing = (name: string) =>
    !used.classes.has(name) && !given.has(name) && !atOnce.get(name)?.some((host) => used.classes.has(host))
  const isLater = (name: string) =>
    name === `[${originalsAttribute}]` || (madeLater.test(name) && isMissing(name))
  const isUnused = (name: string) =>
    name === ofReact || (used.isOfTheme(name) && isMissing(name) && !madeLater.test(name))
  if (needsClass(selector, isUnused)) return undefined
  if (needsClass(selector, isLater)) return 'later'
  if (isForMode) return 'modes'
  if (needsClass(selector, (name) => isOfPages(name, used))) return ofPages
  const subject = subjects.findLast(({classes}) => needsClass(selector, (name) => begins(name, classes)))
  return subject?.name ?? 'common'
}

function isOfPages(name: string, {classes, ofBook, isOfTheme}: KnownClasses): boolean {
  return classes.has(name) && !ofBook.has(name) && !given.has(name) && isOfTheme(name)
}

function begins(name: string, starts: readonly string[]): boolean {
  return starts.some((start) => name.startsWith(start))
}
