// An `eval_rst` fence as the nodes that Markdown would have made of the same.

import type {Code, RootContent} from 'mdast'

import type {EvalRst} from '../nodes.ts'
import type {Page} from '../tree/page.ts'
import {readBlocks} from './rst-blocks.ts'
import {readDefinitions} from './rst-explicit.ts'
import {linesOfFence} from './rst-lines.ts'
import type {RstReader, RstState} from './rst-reader.ts'

/** Read a fence of reStructuredText. Labels at its end stay in `state`, for what stands behind the fence. */
export function readRst(page: Page, code: Code, state: RstState): EvalRst {
  const lines = linesOfFence(page, code)
  const reader: RstReader = {
    page,
    state,
    ...readDefinitions(lines),
    blocks: (part) => readBlocks(reader, part),
  }
  // marks among them are attached by a later step
  return {type: 'evalRst', children: reader.blocks(lines) as RootContent[], position: code.position}
}
