import type {Root} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'

import type {SafeSource} from '../source/read-source.ts'
import {extensionsFor} from './extensions.ts'
import {fromTokens} from './from-tokens.ts'

/** The tree of a source that was made safe; its places are those of the safe text. */
export function readMarkdown({rewritten: {text}}: SafeSource, isMdx: boolean): Root {
  return fromMarkdown(text, {extensions: extensionsFor(text, isMdx), mdastExtensions: fromTokens(isMdx)})
}
