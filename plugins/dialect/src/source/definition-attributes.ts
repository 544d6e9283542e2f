// `[net]: net.svg "A net" {width=50%}`: attributes of all that is shown or linked by that name.

import {braces, readAttributes} from './attributes.ts'
import type {Line} from './line-list.ts'
import type {Scan} from './scan.ts'

const definition = new RegExp(
  String.raw`^[ \t>]*\[([^\]\n^][^\]\n]*)\]:[ \t]*(?:<[^<>\n]*>|\S+)(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]+(${braces})[ \t]*$`,
  'u',
)

/** Take the attributes of definitions, by the names that are defined. */
export function takeDefinitionAttributes(scan: Scan, lines: readonly Line[]): void {
  for (const {text, start} of lines) {
    const match = text.includes(']:') && text.includes('}') ? definition.exec(text) : null
    if (!match) continue
    const [whole, name = '', written = ''] = match
    const from = start + whole.lastIndexOf(written)
    scan.edits.push({start: from, end: from + written.length, text: ''})
    scan.definitionAttributes.set(name.replace(/\s+/g, ' ').trim().toLowerCase(), {
      ...readAttributes(written),
      start: from,
      end: from + written.length,
    })
  }
}
