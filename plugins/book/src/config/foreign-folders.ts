// What lies in the folder of a book and is no part of it: environments, packages, results of tools, and what a link of the
// file system brings in from elsewhere.

import {existsSync, readdirSync, type Dirent} from 'node:fs'
import path from 'node:path'
import {escapePath} from 'tinyglobby'
import {isWithin} from '../files/within-folder.ts'
import {isFolder, namesIn, realPath} from '../files/look-at-files.ts'
import {isOutput} from './output-folders.ts'

export interface ForeignFiles {
  /** Folders and pages to be passed by, relative to the book. */
  paths: string[]
  /** Those among them that lead out of the book. */
  outside: string[]
  /** Pages among them that cannot be read: links to nothing, names that are no text. */
  unreadable: string[]
  /** `X_origin.md` beside `X.md`: what a translation was made from. Not among the paths. */
  originals: string[]
  /** `x.mdx` beside `x.md`: if both are pages, they have one name. Not among the paths. */
  twins: string[]
}

/** As globs of all that is in them. */
export function globsOf({paths}: ForeignFiles): string[] {
  return paths.flatMap((name) => [escapePath(name), `${escapePath(name)}/**`])
}

interface Survey extends ForeignFiles {
  root: string
  /** Folders that belong to the book, as they really are. */
  own: readonly string[]
  named: readonly string[]
}

/**
 * @param named folders that the book names, and which are a part of it whatever they look like
 * @param more folders outside that the book names
 */
export function foreignFiles(
  root: string,
  named: readonly string[],
  more: readonly string[] = [],
): ForeignFiles {
  const own = [root, ...more].flatMap((folder) => realPath(folder) ?? [])
  const survey: Survey = {root, own, named, paths: [], outside: [], unreadable: [], originals: [], twins: []}
  const [first] = own
  if (first !== undefined) walk('', [first], false, survey)
  const {paths, outside, unreadable, originals, twins} = survey
  return {
    paths: paths.toSorted(),
    outside: outside.toSorted(),
    unreadable: unreadable.toSorted(),
    originals: originals.toSorted(),
    twins: twins.toSorted(),
  }
}

/** @param above real paths of the folders on the way, so that a link back to one of them comes to an end */
function walk(folder: string, above: readonly string[], isForeign: boolean, survey: Survey): void {
  const entries = entriesOf(path.join(survey.root, folder))
  const names = new Set(entries.map((entry) => entry.name))
  for (const entry of entries) {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isSymbolicLink()) followLink(name, above, isForeign, survey)
    else if (entry.isDirectory()) enter(name, above, isForeign, survey)
    else if (isPage(name) && isForeign) survey.paths.push(name)
    else if (isPage(name) && name.includes('\uFFFD') && !existsSync(path.join(survey.root, name)))
      leaveOut(name, 'unreadable', survey)
    else if (isOriginal(entry.name, names)) survey.originals.push(name)
    else if (entry.name.endsWith('.mdx') && names.has(entry.name.slice(0, -1))) survey.twins.push(name)
  }
}

/** Whether a translation lies beside it. */
function isOriginal(name: string, names: ReadonlySet<string>): boolean {
  const translation = /^(.+)_origin\.mdx?$/i.exec(name)?.[1]
  return translation !== undefined && ['.md', '.mdx'].some((extension) => names.has(translation + extension))
}

function enter(name: string, above: readonly string[], wasForeign: boolean, survey: Survey): void {
  const {root, named} = survey
  const isNamed = named.some((folder) => isWithin(name, folder))
  const isForeign = !isNamed && (wasForeign || isNoBook(path.join(root, name)))
  const leadsToNamed = named.some((folder) => isWithin(folder, name))
  if (isForeign && !leadsToNamed) survey.paths.push(name)
  else if (!path.basename(name).startsWith('.') || isNamed || leadsToNamed)
    walk(name, [...above, realPath(path.join(root, name)) ?? ''], isForeign, survey)
}

function followLink(name: string, above: readonly string[], isForeign: boolean, survey: Survey): void {
  const real = realPath(path.join(survey.root, name))
  const leadsToFolder = real !== undefined && isFolder(real)
  if (!leadsToFolder && !isPage(name)) return
  if (real === undefined) leaveOut(name, 'unreadable', survey)
  else if (!survey.own.some((folder) => isWithin(real, folder))) {
    if (isPage(name) || holdsPages(real, 2)) leaveOut(name, 'outside', survey)
    else survey.paths.push(name)
  } else if (leadsToFolder && above.some((folder) => isWithin(folder, real))) survey.paths.push(name)
  else if (leadsToFolder) enter(name, above, isForeign, survey)
}

function leaveOut(name: string, why: 'outside' | 'unreadable', survey: Survey): void {
  survey.paths.push(name)
  survey[why].push(name)
}

/** A link to a folder of data is no mistake. */
function holdsPages(folder: string, depth: number): boolean {
  return entriesOf(folder).some(
    (entry) =>
      isPage(entry.name) ||
      (depth > 1 && entry.isDirectory() && holdsPages(path.join(folder, entry.name), depth - 1)),
  )
}

function isPage(name: string): boolean {
  return /\.mdx?$/.test(name)
}

/** Folders of these names hold packages and caches, whoever made them. */
const packageFolders = new Set([
  'node_modules',
  'bower_components',
  'site-packages',
  'dist-packages',
  '__pycache__',
  '__pypackages__',
  '_build',
  '_site',
  '_book',
])

/** Many tools build into folders of these names, but a chapter may be called so too. */
const buildNames = new Set(['build', 'dist', 'out', 'site', 'public', 'html', 'target'])

/** What a tool leaves in a folder of its own. */
const toolMarks = ['pyvenv.cfg', 'conda-meta', 'CACHEDIR.TAG', '.buildinfo', '.doctrees']

/** Whether a folder was filled by a tool, and holds nothing that an author wrote. */
export function isNoBook(folder: string): boolean {
  const name = path.basename(folder)
  if (
    packageFolders.has(name) ||
    isOutput(folder) ||
    toolMarks.some((mark) => existsSync(path.join(folder, mark)))
  )
    return true
  return buildNames.has(name) && isBuilt(folder)
}

/** A site, or the files of a Python package that is being made. */
function isBuilt(folder: string): boolean {
  const names = namesIn(folder)
  if (names.some(isPage)) return false
  return names.includes('index.html') || names.some((name) => name === 'lib' || name.startsWith('bdist.'))
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true})
  } catch {
    return []
  }
}
