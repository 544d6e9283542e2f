import type {Root} from 'mdast'
import {parse, type DialectOptions} from 'remark-d2lbook'
import {VFile} from 'vfile'

export interface Parsed {
  tree: Root
  file: VFile
}

/** Parse a text as the page `page.md`. */
export function parseText(text: string, options: DialectOptions = {}): Parsed {
  const file = new VFile({path: 'page.md', value: text})
  return {tree: parse(file, options), file}
}
