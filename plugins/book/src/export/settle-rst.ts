// The few reStructuredText blocks of real books as Markdown: the same reading as on the page.

import type {PhrasingContent, RootContent} from 'mdast'
import type {EvalRst} from 'remark-d2lbook'
import {renderRst} from '../render/rst.ts'

export function plainRst(node: EvalRst): RootContent[] {
  return renderRst(node).map((block): RootContent =>
    block.type === 'htmlElement'
      ? {type: 'paragraph', children: block.children as PhrasingContent[]}
      : (block as RootContent),
  )
}
