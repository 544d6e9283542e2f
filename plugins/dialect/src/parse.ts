import type {Root} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import type {VFile} from 'vfile'

import type {DialectOptions} from './options.ts'
import {readSource} from './source/read-source.ts'
import {extensionsFor} from './syntax/extensions.ts'
import {fromTokens} from './syntax/from-tokens.ts'
import {captionTables} from './tree/captions.ts'
import {readCode} from './tree/code.ts'
import {makeFigures} from './tree/figures.ts'
import {dropComments} from './tree/html.ts'
import {attachMarks} from './tree/labels.ts'
import {liftBlocks} from './tree/lift-blocks.ts'
import {complain, type Page} from './tree/page.ts'
import {restore} from './tree/restore.ts'
import {makeTabs} from './tree/tabs.ts'

/**
 * Parse a page of the dialect. Every node has its place in the source; nothing throws.
 * What is wrong in the page is read as it was meant where that is clear, and lands on `file.messages`.
 */
export function parse(file: VFile, options: DialectOptions = {}): Root {
  const safe = readSource(String(file))
  const {text} = safe.rewritten
  const isMdx = options.mdx === true
  const tree = fromMarkdown(text, {
    extensions: extensionsFor(text, isMdx),
    mdastExtensions: fromTokens(isMdx),
  })
  const page: Page = {file, safe, tabs: options.tabs ?? [], options}
  for (const {rule, start, end, reason, ...finding} of safe.damages)
    complain(page, rule, {start, end}, reason, finding)

  // Each step needs the ones above it: positions, then blocks, then what follows what.
  restore(page, tree)
  dropComments(tree)
  readCode(page, tree)
  liftBlocks(page, tree)
  makeFigures(tree)
  captionTables(page, tree)
  attachMarks(page, tree)
  makeTabs(page, tree)
  return tree
}
