// Pages as they are named on the command line: `chapter_mlp/mlp "chapter_cnn/*"`.

import picomatch from 'picomatch'
import {nearest} from 'remark-d2lbook'
import {UsageError} from './usage-error.ts'

/**
 * @param patterns none: all pages
 * @param pages of the book; a usage error where a name is of none of them
 */
export function pageFilter(patterns: readonly string[], pages: readonly string[]): (page: string) => boolean {
  if (patterns.length === 0) return () => true
  const names = patterns.map((name) => name.replace(/\.mdx?$/, '').replaceAll('\\', '/'))
  for (const [i, name] of names.entries()) {
    if (pages.some((page) => picomatch.isMatch(page, name))) continue
    const meant = nearest(name, pages)
    throw new UsageError(
      `${patterns[i]}: the book has no such page${meant === undefined ? '' : `; did you mean ${meant}?`}`,
    )
  }
  return picomatch(names)
}
