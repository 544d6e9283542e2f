// Which files of a folder are the pages of a book.

import path from 'node:path'
import picomatch from 'picomatch'
import {escapePath, glob} from 'tinyglobby'
import {pageOfFile} from '../files/page-of-file.ts'
import type {BookConfig} from './book-config.ts'
import {foreignFiles, globsOf, type ForeignFiles} from './foreign-folders.ts'

/** The globs of Python: braces and `!(..)` mean themselves, hidden files are passed by. */
const likePython = {
  expandDirectories: false,
  braceExpansion: false,
  extglob: false,
  dot: false,
  onlyFiles: true,
} as const

/** Where the pages of a book are, for programs that look for files themselves. */
export interface PageGlobs {
  include: string[]
  exclude: string[]
  /** What lies in the folder and is no part of the book. */
  foreign: ForeignFiles
}

/** Files of the pages, relative to the book's folder, sorted: those of `notebooks` without those of `exclusions`. */
export async function findPages(root: string, config: BookConfig): Promise<string[]> {
  return (await findFiles(root, config, pageGlobs(root, config))).pages
}

/** What globs find: the pages, and pages of MDX that have the name of another page: one of the two can be shown. */
export async function findFiles(
  root: string,
  config: BookConfig,
  globs: PageGlobs,
): Promise<Record<'pages' | 'twins', string[]>> {
  const files = await filesOfGlobs(root, config, globs)
  const all = new Set(files)
  const isTwin = (file: string) => file.endsWith('.mdx') && all.has(file.slice(0, -1))
  return {pages: files.filter((file) => !isTwin(file)), twins: files.filter(isTwin)}
}

async function filesOfGlobs(
  root: string,
  config: BookConfig,
  {include, exclude}: PageGlobs,
): Promise<string[]> {
  const files = await glob([...include, `${config.index}.md`, `${config.index}.mdx`], {
    ...likePython,
    cwd: root,
    ignore: exclude,
  })
  return [...new Set(files)].filter((file) => /\.(md|mdx)$/.test(file) && !leadsOut(file)).toSorted(byPage)
}

/**
 * Globs of a book's pages.
 *
 * @param home folder that paths to files outside of the book start from
 */
export function pageGlobs(root: string, config: BookConfig, home = root): PageGlobs {
  const include = config.notebooks.filter((pattern) => !leadsOut(pattern)).flatMap(orFolder)
  const named = include.map((pattern) => picomatch.scan(pattern).base).filter(Boolean)
  const foreign = foreignFiles(root, named, sharedFolders(config, home))
  return {
    include,
    exclude: [
      ...config.exclusions.flatMap(orFolder),
      `${config.outputDir}/**`,
      // `start` goes on while packages are installed
      ...(named.some((folder) => folder.split('/').includes('node_modules')) ? [] : ['**/node_modules/**']),
      ...globsOf(foreign),
      ...(hasOriginals(config) ? foreign.originals.map((file) => escapePath(file)) : []),
    ],
    foreign,
  }
}

/** Whether `X_origin.md` is what `X.md` was translated from; the two would be one page twice. */
function hasOriginals({translation: {originLang, originRepo}, notebooks}: BookConfig): boolean {
  return (originLang ?? originRepo) !== undefined && !notebooks.some((pattern) => pattern.includes('_origin'))
}

/** What a book uses from outside of its folder, because its settings say so: absolute. */
export function sharedFolders({resources}: BookConfig, home: string): string[] {
  return resources.filter(leadsOut).map((place) => path.resolve(home, place))
}

/** Whether a path of the settings leads out of the book. */
export function leadsOut(place: string): boolean {
  return path.isAbsolute(place) || /^\.\.(?:\/|$)/.test(path.posix.normalize(place.replaceAll('\\', '/')))
}

/** A glob that names a folder means all that is in it. */
function orFolder(pattern: string): string[] {
  const bare = pattern.replace(/^\.\//, '').replace(/\/+$/, '')
  return /\.mdx?$/.test(bare) ? [bare] : [bare, `${bare}/**`]
}

function byPage(a: string, b: string): number {
  const [left, right] = [pageOfFile(a), pageOfFile(b)]
  return left < right ? -1 : left > right ? 1 : 0
}
