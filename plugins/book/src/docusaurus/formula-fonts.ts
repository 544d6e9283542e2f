// The typefaces of formulas are large, and a book shows few of their letters. Pages get typefaces with the letters of their
// site; for others that may come up, as in a figure at work, a browser still finds the whole typeface.

import {readFile} from 'node:fs/promises'
import path from 'node:path'
import postcss, {type AtRule} from 'postcss'
import {hashOf} from '../files/hash.ts'
import {writeWhole} from '../files/whole-file.ts'
import {fontSubset} from './font-subset.ts'
import {firstScreen} from './first-screen.ts'
import {describedFace, fontRules, type Face} from './font-rules.ts'
import {ShownLetters, type LettersByFace} from './shown-letters.ts'
import {unicodeRanges} from './unicode-range.ts'

export interface FontPlace {
  outDir: string
  /** Folder where typefaces are kept for the next build. */
  cache: string
}

export interface FormulaFonts {
  /** The sheet with the typefaces, which now names those that were made. */
  sheet: string
  /** The whole typefaces, for letters that no page shows as it is built. */
  rest: string
  /** Addresses of those that the beginning of a page needs. */
  neededFirst: (html: string) => string[]
}

/** Where a site has them. */
const fontFolder = 'assets/fonts'

const preloaded = 3

/**
 * Makes the typefaces for the pages of a site.
 *
 * @param sheet that has the typefaces
 * @param others sheets that use them, too
 */
export async function formulaFonts(
  {sheet, others}: {sheet: string; others: readonly string[]},
  pages: readonly string[],
  place: FontPlace,
): Promise<FormulaFonts> {
  const rules = fontRules([sheet, ...others].join('\n'), isOfFormulas)
  const letters = new ShownLetters(rules)
  for (const page of pages) letters.add(await readFile(page, 'utf8'))
  const asked = new Set(rules.faces.map(nameOf))
  const made = await withOwnFonts(sheet, asked, letters.byFace, place)
  return {
    sheet: made.sheet,
    rest: made.rest,
    neededFirst: (html) =>
      letters
        .atTop(html, firstScreen)
        .flatMap((face) => made.addresses.get(nameOf(face)) ?? [])
        .slice(0, preloaded),
  }
}

function isOfFormulas(family: string): boolean {
  return family.startsWith('KaTeX_')
}

function nameOf({family, weight, style}: Face): string {
  return `${family} ${weight} ${style}`
}

/**
 * The height of a line is that of the typeface that has a space. Numbers of equations are written by the style sheet, and
 * figures at work write others than before.
 */
function anywayIn(name: string): string[] {
  return Array.from(name === 'KaTeX_Main 400 normal' ? ' ()+,-.0123456789=−' : ' ')
}

/** @param asked faces that some rule asks for; others go */
async function withOwnFonts(
  css: string,
  asked: ReadonlySet<string>,
  letters: LettersByFace,
  place: FontPlace,
) {
  const sheet = postcss.parse(css)
  const shown = new Map([...letters].map(([face, own]) => [nameOf(face), own]))
  const rules: AtRule[] = []
  const rest: string[] = []
  sheet.walkAtRules('font-face', (rule) => void rules.push(rule))
  const addresses = new Map<string, string>()
  for (const rule of rules) {
    const face = describedFace(rule)
    const name = nameOf(face)
    const own = shown.get(name)
    if (isOfFormulas(face.family) && !asked.has(name)) rule.remove()
    const address = own && (await divide(rule, [...own, ...anywayIn(name)], place))
    if (address !== undefined) addresses.set(name, address)
    if (rule.parent) rest.push(rule.remove().toString())
  }
  return {sheet: sheet.toString(), rest: rest.join(''), addresses}
}

/** Of one typeface two: the letters that are shown, and the rest. */
async function divide(
  rule: AtRule,
  letters: readonly string[],
  place: FontPlace,
): Promise<string | undefined> {
  const whole = sourceOf(rule)
  if (whole === undefined) return undefined
  const address = await writeOwn(whole, letters, place)
  const {own, others} = unicodeRanges(letters)
  const added = rule.cloneBefore()
  added.walkDecls('src', (declaration) => void (declaration.value = `url(${address})format("woff2")`))
  added.append({prop: 'unicode-range', value: own})
  rule.append({prop: 'unicode-range', value: others})
  return address
}

/** Beside the whole typeface, with a name that tells what is in it. */
async function writeOwn(whole: string, letters: readonly string[], {outDir, cache}: FontPlace) {
  const {dir, base} = path.posix.parse(whole)
  const made = await fontSubset(await readFile(path.join(outDir, fontFolder, base)), letters, cache)
  const name = base.replace(/(?:-[0-9a-f]{8})?\.woff2$/, `-own-${hashOf(made, 'md5').slice(0, 8)}.woff2`)
  await writeWhole(path.join(outDir, fontFolder, name), made)
  return `${dir}/${name}`
}

function sourceOf(rule: AtRule): string | undefined {
  let found: string | undefined
  rule.walkDecls('src', ({value}) => {
    found = /url\(\s*["']?([^"')]+\.woff2)["']?\s*\)/.exec(value)?.[1]
  })
  return found
}
