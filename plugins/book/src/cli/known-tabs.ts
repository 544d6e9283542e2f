// `--tab pytorch`, against the frameworks that a book has.

import {nearest} from 'remark-d2lbook'
import {UsageError} from './usage-error.ts'

/** @param written each may be several names: `pytorch,jax` */
export function knownTabs(written: readonly string[], tabs: readonly string[]): string[] {
  const wanted = written.flatMap((name) => name.split(',')).map((name) => name.trim().toLowerCase())
  const unknown = wanted.filter((name) => !tabs.includes(name))
  if (unknown.length === 0) return wanted
  const known = tabs.length > 0 ? `the book has ${tabs.join(', ')}` : 'the book has no frameworks'
  const meant = nearest(unknown[0] ?? '', tabs)
  const ask = meant === undefined ? '' : `; did you mean ${meant}?`
  throw new UsageError(`--tab ${unknown.join(', ')}: ${known}${ask}`)
}
