import {parseDocument, type Document} from 'yaml'

import {isDeepYaml} from './deep-yaml.ts'

/** A document of YAML, by offsets of its text, with its errors; `null` for what is nested too deep to be read. */
export function parseYaml(
  text: string,
  options: Parameters<typeof parseDocument>[1],
): Document.Parsed | null {
  if (isDeepYaml(text)) return null
  try {
    // a lone carriage return ends a line, too
    return parseDocument(text.replace(/\r(?!\n)/g, '\n'), options)
  } catch {
    return null
  }
}
