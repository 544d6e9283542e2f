// What changed between two versions of a text, word by word.

import {diffArrays} from 'diff'
import {tokensOf} from './words.ts'

export interface WordChange {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/**
 * The changes in order, what was removed before what was added in its place. White space is never a change.
 * Joined without the added they are the words of `then`, without the removed those of `now`.
 */
export function wordDiff(then: string, now: string): WordChange[] {
  const runs = diffArrays(tokensOf(then), tokensOf(now), {comparator: (a, b) => a.trim() === b.trim()})
  return readable(
    runs.map(({value, added, removed}) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      words: value,
    })),
  )
}

interface Run {
  kind: WordChange['kind']
  words: string[]
}

/** A word or two that happen to be the same amid a rewritten sentence are part of what was rewritten. */
const fewestSame = 2

function readable(runs: Run[]): WordChange[] {
  const changes: WordChange[] = []
  let [removed, added]: [string[], string[]] = [[], []]
  const flush = () => {
    if (removed.length > 0) changes.push({kind: 'removed', text: removed.join('')})
    if (added.length > 0) changes.push({kind: 'added', text: added.join('')})
    ;[removed, added] = [[], []]
  }
  for (const [i, {kind, words}] of runs.entries()) {
    const isIncidental =
      kind === 'same' &&
      words.length <= fewestSame &&
      i > 0 &&
      i < runs.length - 1 &&
      removed.length + added.length > 3
    if (kind === 'same' && !isIncidental) {
      flush()
      changes.push({kind, text: words.join('')})
    }
    if (kind === 'removed' || isIncidental) removed.push(...words)
    if (kind === 'added' || isIncidental) added.push(...words)
  }
  flush()
  return changes
}

/** Long unchanged stretches cut to `around` words at each end, as for a list of changes. */
export function shortenSame(changes: readonly WordChange[], around = 6): WordChange[] {
  return changes.map((change, i) => {
    if (change.kind !== 'same') return change
    const words = tokensOf(change.text)
    const head = i === 0 ? 0 : around
    const tail = i === changes.length - 1 ? 0 : around
    if (words.length <= head + tail + 1) return change
    return {kind: 'same', text: [...words.slice(0, head), '… ', ...words.slice(words.length - tail)].join('')}
  })
}
