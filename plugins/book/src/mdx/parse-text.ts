import type {Root} from 'mdast'
import {parse, type DialectOptions} from 'remark-d2lbook'
import type {VFile} from 'vfile'
import {isMdxFile} from '../text/is-mdx-file.ts'
import {settleMdx} from './settle-mdx.ts'

/** The tree of a text, by the ending of its file Markdown or MDX. Nothing in it makes it fail. */
export function parseText(file: VFile, dialect: DialectOptions): Root {
  const mdx = isMdxFile(file.path)
  const tree = parse(file, {...dialect, mdx})
  if (mdx) settleMdx(tree, file)
  return tree
}
