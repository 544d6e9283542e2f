import type {Root} from 'mdast'
import type {Processor} from 'unified'

import type {DialectOptions} from './options.ts'
import {parse} from './parse.ts'

/**
 * Plugin for unified: read pages of the dialect. It replaces the parser, so it needs no `remark-parse`.
 */
export default function remarkD2lbook(this: Processor<Root>, options: DialectOptions = {}): void {
  this.parser = (_document, file) => parse(file, {...options, mdx: options.mdx ?? file.extname === '.mdx'})
}
