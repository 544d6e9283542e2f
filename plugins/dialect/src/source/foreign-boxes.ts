// Boxes of other tools: `!!! note` of MkDocs, ```` ```{note} ```` of MyST.

import type {Fence} from './fence-lines.ts'
import {boxOf} from './fenced-divs.ts'
import type {Line} from './line-list.ts'
import type {Scan} from './scan.ts'

const rule = 'box-is-fenced'
const indented = /^[ \t>]*(?:!!!|\?\?\?\+?)[ \t]+([a-z]+)\b/

/** Tell of boxes whose text is indented. */
export function findIndentedBoxes({damages}: Scan, lines: readonly Line[]): void {
  for (const {text, start, end} of lines) {
    const name = /!!!|\?\?\?/.test(text) ? indented.exec(text)?.[1] : undefined
    if (name === undefined) continue
    const box = boxOf([name]) ?? 'note'
    const reason = `A box is written between \`::: ${box}\` and \`:::\`; this one is shown as it is written`
    damages.push({rule, reason, start, end})
  }
}

/** Tell of boxes that are written as code. */
export function findFencedBox({source, damages}: Scan, {info, start, contentStart}: Fence): void {
  const name = /^\{([a-z]+)\}/.exec(info)?.[1]
  const box = name === undefined ? undefined : boxOf([name])
  if (box === undefined) return
  const reason = `A box is written between \`::: ${box}\` and \`:::\`; this one is shown as code`
  damages.push({rule, reason, start, end: start + source.slice(start, contentStart).trimEnd().length})
}
