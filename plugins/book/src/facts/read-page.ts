// The one way from the text of a page to its tree.

import type {Root} from 'mdast'
import type {DialectOptions} from 'remark-d2lbook'
import type {VFile} from 'vfile'
import {parseText} from '../mdx/parse-text.ts'
import {stampOrdinals} from './ordinals.ts'

/** Reads a page: each node that counts carries its ordinal. Nothing in a page makes it fail. */
export function readPage(file: VFile, dialect: DialectOptions): Root {
  const tree = parseText(file, dialect)
  stampOrdinals(tree)
  return tree
}
