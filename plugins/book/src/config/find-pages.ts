// Which files of a folder are the pages of a book.

import {glob} from 'tinyglobby'
import {pageOfFile} from '../facts/collect-facts.ts'
import type {BookConfig} from './book-config.ts'
import {outputGlobs} from './output-folders.ts'

/** The globs of Python: braces and `!(..)` mean themselves, hidden files are passed by. */
const likePython = {
  expandDirectories: false,
  braceExpansion: false,
  extglob: false,
  dot: false,
  onlyFiles: true,
} as const

/** Files of the pages, relative to the book's folder, sorted: those of `notebooks` without those of `exclusions`. */
export async function findPages(root: string, config: BookConfig): Promise<string[]> {
  const {include, exclude} = pageGlobs(root, config)
  const files = await glob([...include, `${config.index}.md`, `${config.index}.mdx`], {
    ...likePython,
    cwd: root,
    ignore: exclude,
  })
  return [...new Set(files)].filter((file) => /\.(md|mdx)$/.test(file)).toSorted(byPage)
}

/** The same as globs, for programs that look for files themselves. */
export function pageGlobs(root: string, config: BookConfig): {include: string[]; exclude: string[]} {
  return {
    include: config.notebooks.flatMap(orFolder),
    exclude: [
      ...config.exclusions.flatMap(orFolder),
      `${config.outputDir}/**`,
      '**/node_modules/**',
      ...outputGlobs(root),
    ],
  }
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
