// Docusaurus writes the scripts of its client, and one style sheet for all, into every page. A page that needs no React has
// its own instead.

import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {clientAttribute, laterAttribute} from 'docusaurus-theme-d2lbook/page-parts'
import {glob} from 'tinyglobby'
import {hashOf} from '../files/hash.ts'
import {writeWhole} from '../files/whole-file.ts'
import {beginsWithCode} from './first-screen.ts'
import {formulaFonts} from './formula-fonts.ts'
import {modes, splitStyles} from './split-styles.ts'
import {allSubjects, subjectsOf, type StyleSubject} from './style-places.ts'
import {themeClasses} from './theme-classes.ts'
import {usedStyles, type UsedStyles} from './used-styles.ts'

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
  const linksTo = await writeStyles(site, islands)
  const own = `<script src="${baseUrl}${script}" defer></script>`
  for (const file of islands) {
    const html = await readFile(file, 'utf8')
    await writeWhole(file, withFiles(html, own, await linksTo?.(html)))
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

/** The tags of a page's style sheets, and of the typefaces that it needs first. */
type Links = (html: string) => Promise<string>

async function writeStyles(site: BuiltPages, pages: readonly string[]): Promise<Links | undefined> {
  const {outDir, baseUrl, fontCache} = site
  const [file] = await glob('assets/css/styles.*.css', {cwd: outDir, absolute: true})
  if (file === undefined) return undefined
  const split = splitStyles(await readFile(file, 'utf8'), await usedIn(outDir, pages))
  const others = [split.of(allSubjects), split.later]
  const fonts = await formulaFonts({sheet: split.faces, others}, pages, {outDir, cache: fontCache})
  const write: WriteSheet = (name, css) => writeSheet(site, name, css)
  const later = laterLink(await write('later', fonts.rest + split.later))
  const forModes = sheetLink(await write('modes', split.modes), ` media="${modes}"`)
  const sheetOf = sheetsByParts(
    (subjects) => (subjects.includes('formulas') ? fonts.sheet : '') + split.of(subjects),
    write,
  )
  const [ofCode] = await glob(codeFont, {cwd: outDir})
  return async (html) => {
    const own = sheetLink(await sheetOf(subjectsOf(html)))
    // lines move when letters of another width take their place
    const code = ofCode !== undefined && beginsWithCode(html) ? [baseUrl + ofCode] : []
    return [own, later, forModes, ...[...fonts.neededFirst(html), ...code].map(fontLink)].join('')
  }
}

/** Resolves to its address. */
type WriteSheet = (name: string, css: string) => Promise<string>

async function writeSheet({outDir, baseUrl}: BuiltPages, name: string, css: string): Promise<string> {
  const address = `assets/css/${name}.${hashOf(css, 'md5').slice(0, 8)}.css`
  await writeWhole(path.join(outDir, address), css)
  return baseUrl + address
}

/** Pages with the same parts have one sheet. */
function sheetsByParts(sheetOf: (subjects: readonly StyleSubject[]) => string, write: WriteSheet) {
  const known = new Map<string, Promise<string>>()
  return (subjects: readonly StyleSubject[]): Promise<string> => {
    const name = subjects.join()
    const address = known.get(name) ?? write('page', sheetOf(subjects))
    known.set(name, address)
    return address
  }
}

/** A browser that has not been told what it is does not load it. */
function laterLink(address: string): string {
  return `<link rel="later" href="${address}" ${laterAttribute}>`
}

function sheetLink(address: string, attributes = ''): string {
  return `<link rel="stylesheet" href="${address}"${attributes}>`
}

function fontLink(address: string): string {
  return `<link rel="preload" as="font" type="font/woff2" href="${address}" crossorigin>`
}

async function usedIn(outDir: string, pages: readonly string[]): Promise<UsedStyles> {
  const used = usedStyles(await themeClasses())
  for (const page of pages) used.add(await readFile(page, 'utf8'))
  const ignore = ['**/assets/{css,js}/**', '**/pagefind*.js']
  for (const file of await glob('**/*.{css,js,mjs}', {cwd: outDir, absolute: true, ignore}))
    used.addOwn(await readFile(file, 'utf8'))
  return used
}
