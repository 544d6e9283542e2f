// The style sheet of a site holds what any of its pages might need. Pages that are HTML say what they need: a sheet with the
// rules that this page has a use for, be it formulas or tables, in their order; pages of one kind share it. What scripts make
// when a reader wants it waits until then, and what is for paper holds up no page.

import postcss, {type AtRule, type Node, type Root, type Rule} from 'postcss'
import {dropFallbacks} from './style-fallbacks.ts'
import {placeOf, type StylePlace, type StyleSubject} from './style-places.ts'
import {declaredIn, dropVariables, inlineVariables, wantedVariables} from './style-variables.ts'
import {isInRange} from './unicode-range.ts'
import type {UsedStyles} from './used-styles.ts'

export interface SplitStyles {
  /** What a page has, by its parts. */
  of: (subjects: readonly StyleSubject[]) => string
  /** Of the media of `modes`. */
  modes: string
  later: string
  /** The typefaces of formulas. */
  faces: string
}

/** When the rules of `modes` hold. */
export const modes = 'print,(forced-colors:active)'

/** A sheet, and where the selectors of its rules belong. */
interface Whole {
  all: Root
  placesOf: (rule: Rule) => (StylePlace | undefined)[]
  /** Where a typeface belongs. */
  faceOf: (rule: AtRule) => StylePlace
}

export function splitStyles(css: string, used: UsedStyles): SplitStyles {
  const whole = wholeOf(css, used)
  const ofPage = (subjects: readonly StyleSubject[]) => {
    const sheet = sheetOf(whole, ['common', ...subjects])
    dropVariables(sheet, used.variables)
    dropEmpty(sheet)
    return sheet
  }
  const ofAll = ofPage([])
  return {
    of: (subjects) => {
      const sheet = ofPage(subjects)
      const own = animationsIn(sheet)
      const others = animationsIn(whole.all)
      keepAnimations(sheet, (name) => own.has(name) || !others.has(name))
      return sheet.toString()
    },
    modes: sheetBeside(whole, 'modes', ofAll),
    later: sheetBeside(whole, 'later', ofAll),
    faces: facesIn(css),
  }
}

/** What stands in a sheet beside that of a page. */
function sheetBeside(whole: Whole, place: StylePlace, page: Root): string {
  const wanted = wantedVariables(sheetOf(whole, [place]), whole.all)
  const known = declaredIn(page)
  const sheet = sheetOf(whole, [place], (variable) => wanted.has(variable) && !known.has(variable))
  const own = animationsIn(sheet)
  const others = animationsIn(page)
  keepAnimations(sheet, (name) => own.has(name) && !others.has(name))
  return sheet.toString()
}

function wholeOf(css: string, used: UsedStyles): Whole {
  const all = postcss.parse(css)
  const places = new Map<string, StylePlace | undefined>()
  const whole: Whole = {
    all,
    placesOf: (rule) => {
      const isForMode = isInMode(rule)
      return rule.selectors.map((selector) => {
        const key = `${isForMode} ${selector}`
        if (!places.has(key)) places.set(key, placeOf(selector, isForMode, used))
        return places.get(key)
      })
    },
    faceOf: (rule) => (isShown(rule, used.letters) ? 'common' : 'later'),
  }
  dropFallbacks(all)
  all.walkAtRules('font-face', (rule) => {
    if (isOfFormulas(rule)) rule.remove()
  })
  eachRule(all, (rule) => {
    const own = whole.placesOf(rule)
    keepSelectors(rule, (i) => own[i] !== undefined)
  })
  inlineVariables(all, used.maySet)
  dropVariables(all, used.variables)
  dropEmpty(all)
  return whole
}

/** The rules of some places, and of those of all pages the variables that are asked for. */
function sheetOf(
  {all, placesOf, faceOf}: Whole,
  places: readonly StylePlace[],
  isAsked: (variable: string) => boolean = () => false,
): Root {
  const sheet = all.clone()
  const isOwn = (place: StylePlace | undefined) => place !== undefined && places.includes(place)
  eachRule(sheet, (rule) => {
    const found = placesOf(rule)
    if (!found.some(isOwn) && found.includes('common')) keepVariables(rule, isAsked)
    else keepSelectors(rule, (i) => isOwn(found[i]))
  })
  if (!places.includes('common')) sheet.walkAtRules(/^(?:charset|property)$/, (rule) => void rule.remove())
  sheet.walkAtRules('font-face', (rule) => {
    if (!isOwn(faceOf(rule))) rule.remove()
  })
  dropEmpty(sheet)
  return sheet
}

function keepVariables(rule: Rule, isAsked: (variable: string) => boolean): void {
  rule.each((node) => {
    if (node.type !== 'decl' || !isAsked(node.prop)) node.remove()
  })
}

function keepSelectors(rule: Rule, isKept: (index: number) => boolean): void {
  const kept = rule.selectors.filter((_, i) => isKept(i))
  if (kept.length === 0) rule.remove()
  else if (kept.length < rule.selectors.length) rule.selectors = kept
}

function eachRule(sheet: Root, visit: (rule: Rule) => void): void {
  sheet.walkRules((rule) => {
    if (!isPart(rule)) visit(rule)
  })
}

/** A step of an animation, or what stands in another rule. */
function isPart({parent}: Node): boolean {
  if (parent?.type === 'rule') return true
  return parent?.type === 'atrule' && ((parent as AtRule).name.endsWith('keyframes') || isPart(parent))
}

function isInMode({parent}: Node): boolean {
  if (parent?.type !== 'atrule') return false
  const {name, params} = parent as AtRule
  const isMode = name === 'media' && /^(?:print|\(forced-colors: ?active\))$/.test(params)
  return isMode || isInMode(parent)
}

function isOfFormulas(rule: AtRule): boolean {
  return rule.toString().includes('KaTeX_')
}

function facesIn(css: string): string {
  const faces: string[] = []
  postcss.parse(css).walkAtRules('font-face', (rule) => {
    if (isOfFormulas(rule)) faces.push(rule.toString())
  })
  return faces.join('')
}

/** Whether a page has a letter of a typeface that is for some alone. */
function isShown(rule: AtRule, letters: ReadonlySet<string>): boolean {
  let isWanted = true
  rule.walkDecls('unicode-range', ({value}) => {
    isWanted = isInRange(value, letters)
  })
  return isWanted
}

function keepAnimations(sheet: Root, isKept: (name: string) => boolean): void {
  sheet.walkAtRules(/keyframes$/, (rule) => {
    if (!isKept(rule.params)) rule.remove()
  })
}

function animationsIn(sheet: Root): Set<string> {
  const names = new Set<string>()
  sheet.walkDecls(/^(?:-webkit-)?animation(?:-name)?$/, ({value}) => {
    for (const name of value.split(/[\s,]+/)) names.add(name)
  })
  return names
}

function dropEmpty(sheet: Root): void {
  sheet.walkRules((rule) => {
    if (rule.nodes.length === 0) rule.remove()
  })
  const around: AtRule[] = []
  sheet.walkAtRules((rule) => void around.push(rule))
  // one may stand in another
  for (const rule of around.toReversed()) if (rule.nodes?.length === 0) rule.remove()
}
