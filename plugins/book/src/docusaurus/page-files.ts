// Docusaurus writes the scripts of its client, and one style sheet for all, into every page. A page that needs no React has
// its own instead.

import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {clientAttribute} from 'docusaurus-theme-d2lbook/page-parts'
import {glob} from 'tinyglobby'
import {hashOf} from '../files/hash.ts'
import {writeWhole} from '../files/whole-file.ts'
import {beginsWithCode} from './first-screen.ts'
import {formulaFonts, type FormulaFonts} from './formula-fonts.ts'
import {splitStyles, subjectsOf, usedStyles, type StyleSubject} from './split-styles.ts'
import {themeClasses} from './theme-classes.ts'

export interface BuiltPages {
  outDir: string
  baseUrl: string
  /** Whether none of the pages needs React. */
  areAllIslands: boolean
  /** The script of pages that do not, below the site. */
  script: string
  /** Folder where typefaces are kept for the next build. */
  fontCache: string
}

/** Of this site: their addresses have no host. */
const ofDocusaurus =
  /<script src=["']?\/(?!\/)(?:[^"'\s>]*\/)?assets\/js\/(?:runtime~)?main\.[^>]*><\/script>\s*/g
const styleSheet =
  /<link rel=["']?stylesheet["']? href=["']?\/(?!\/)(?:[^"'\s>]*\/)?assets\/css\/styles\.[^>]*>/
/** With the letters that nearly all code has. */
const codeFont = 'assets/fonts/source-code-pro-latin-400-normal-*.woff2'
const mark = new RegExp(`^[^]{0,200}?<html[^>]*\\s${clientAttribute}=["']?islands`)

/** Gives the pages of a built site what is theirs. */
export async function choosePageFiles(site: BuiltPages): Promise<void> {
  const {baseUrl, script} = site
  const islands = await islandsOf(site)
  const sheets = await writeStyles(site, islands)
  const own = `<script src="${baseUrl}${script}" defer></script>`
  for (const file of islands) {
    const html = await readFile(file, 'utf8')
    const links = sheets && linksTo(sheets, html, baseUrl)
    await writeWhole(file, withFiles(html, own, links))
  }
}

/** The files of pages without React. */
async function islandsOf({outDir, areAllIslands}: BuiltPages): Promise<string[]> {
  const files = await glob('**/*.html', {cwd: outDir, absolute: true})
  if (areAllIslands) return files
  const marked = await Promise.all(files.map(async (file) => isMarked(await readFile(file, 'utf8'))))
  return files.filter((_, i) => marked[i])
}

export function isMarked(html: string): boolean {
  return mark.test(html)
}

/**
 * @param scripts tags that take the place of those of Docusaurus
 * @param links tags that take the place of its style sheet; left out, it stays
 */
export function withFiles(html: string, scripts: string, links?: string): string {
  const bare = html.replace(ofDocusaurus, '').replace('</head>', () => `${scripts}</head>`)
  return links === undefined ? bare : bare.replace(styleSheet, () => links)
}

interface Sheets extends Pick<FormulaFonts, 'neededFirst'> {
  common: string
  subjects: Readonly<Record<StyleSubject, string>>
  /** Address of the typeface of code, below the site. */
  ofCode: string | undefined
}

/** Addresses of the sheets, below the site. */
async function writeStyles(
  {outDir, fontCache}: BuiltPages,
  pages: readonly string[],
): Promise<Sheets | undefined> {
  const [file] = await glob('assets/css/styles.*.css', {cwd: outDir, absolute: true})
  if (file === undefined) return undefined
  const used = usedStyles(await themeClasses())
  for (const page of pages) used.add(await readFile(page, 'utf8'))
  const {common, subjects} = splitStyles(await readFile(file, 'utf8'), used)
  const {formulas, ...others} = subjects
  const sheets = {sheet: formulas, others: [common, ...Object.values(others)]}
  const {sheet, neededFirst} = await formulaFonts(sheets, pages, {outDir, cache: fontCache})
  const write = async (name: string, css: string) => {
    const address = `assets/css/${name}.${hashOf(css, 'md5').slice(0, 8)}.css`
    await writeWhole(path.join(outDir, address), css)
    return address
  }
  const own = await Promise.all(
    Object.entries({...others, formulas: sheet}).map(async ([name, css]) => [name, await write(name, css)]),
  )
  const [ofCode] = await glob(codeFont, {cwd: outDir})
  return {
    common: await write('common', common),
    subjects: Object.fromEntries(own) as Sheets['subjects'],
    neededFirst,
    ofCode,
  }
}

function linksTo({common, subjects, neededFirst, ofCode}: Sheets, html: string, baseUrl: string): string {
  const sheets = [common, ...subjectsOf(html).map((subject) => subjects[subject])].map(
    (address) => `<link rel="stylesheet" href="${baseUrl}${address}">`,
  )
  // lines move when letters of another width take their place
  const code = ofCode !== undefined && beginsWithCode(html) ? [baseUrl + ofCode] : []
  const fonts = [...neededFirst(html), ...code].map(
    (address) => `<link rel="preload" as="font" type="font/woff2" href="${address}" crossorigin>`,
  )
  return [...sheets, ...fonts].join('')
}
