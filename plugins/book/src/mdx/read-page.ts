// The one way from the text of a page to its tree.

import type {Root} from 'mdast'
import {parse, type DialectOptions} from 'remark-d2lbook'
import type {VFile} from 'vfile'
import {isMdxFile} from '../text/is-mdx-file.ts'
import {settleMdx} from './settle-mdx.ts'

/** Reads a page, by the ending of its file as Markdown or MDX. Nothing in a page makes it fail. */
export function readPage(file: VFile, dialect: DialectOptions): Root {
  const mdx = isMdxFile(file.path)
  const tree = parse(file, {...dialect, mdx})
  if (mdx) settleMdx(tree, file)
  return tree
}
