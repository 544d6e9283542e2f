// A piece of source for readers, with what was changed in it: formulas typeset, code as code, the rest as text.

import {readTex} from 'remark-d2lbook'
import {wordDiff, type WordChange} from '../drift/word-diff.ts'
import type {DriftRow} from '../drift/page-drift.ts'
import {renderMath} from '../formulas/math.ts'
import {escapeHtml} from '../text/escape-html.ts'

/** HTML for a row of drift; a row without words of its own, as of a toc, is shown as it is written. */
export function changedSource(
  {state, was, now}: Pick<DriftRow, 'state' | 'was' | 'now'>,
  isCode: boolean,
): string {
  const show = isCode ? escapeHtml : inlineHtml
  return changesOf(state, was, now)
    .map(({kind, text}) => {
      if (kind === 'same') return show(text)
      return kind === 'removed' ? `<del>${show(text)}</del>` : `<ins>${show(text)}</ins>`
    })
    .join('')
}

function changesOf(state: DriftRow['state'], was: string | null, now: string): WordChange[] {
  if (state === 'deleted') return [{kind: 'removed', text: was ?? ''}]
  return state === 'edited' && was !== null ? wordDiff(was, now) : [{kind: 'same', text: now}]
}

const pieces =
  /\$\$([\s\S]*?)\$\$|\$([^$\n]+?)\$|:\w+:`([^`\n]*)`|`([^`\n]*)`|!\[([^\]]*)\]\([^)]*\)|[^$`:!]+|[\s\S]/g

/** One line of Markdown source as a reader likes to see it. */
function inlineHtml(source: string): string {
  return source.replace(
    pieces,
    (whole, display?: string, inline?: string, name?: string, code?: string, alt?: string) => {
      if (display !== undefined) return renderMath(readTex(display), false)
      if (inline !== undefined) return renderMath(readTex(inline), false)
      if (name !== undefined || code !== undefined) return `<code>${escapeHtml(name ?? code ?? '')}</code>`
      return escapeHtml(alt ?? whole.replace(/\*\*|\*(?=\S)|(?<=\S)\*/g, ''))
    },
  )
}
