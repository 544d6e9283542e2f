import type {Root} from 'mdast'
import type {Plugin, Processor} from 'unified'

import type {DialectOptions} from './options.ts'
import {parse} from './parse.ts'

/**
 * Plugin for unified: read pages of the dialect. It replaces the parser, so it needs no `remark-parse`;
 * a file with the extension `.mdx` is read as MDX.
 */
const remarkD2lbook: Plugin<[DialectOptions?], string, Root> = function (options = {}) {
  const processor = this as unknown as Processor<Root>
  processor.parser = (_document, file) =>
    parse(file, {...options, mdx: options.mdx ?? file.extname?.toLowerCase() === '.mdx'})
}

export default remarkD2lbook
