import type {Root} from 'mdast'
import type {Plugin, Processor} from 'unified'

import type {DialectOptions} from './options.ts'
import {d2lbookToMarkdown} from './markdown/to-markdown.ts'
import {parse} from './parse.ts'

/**
 * Plugin for unified: read pages of the dialect. It replaces the parser, so it needs no `remark-parse`;
 * a file with the extension `.mdx` is read as MDX. What `remark-stringify` writes is text of the dialect.
 */
const remarkD2lbook: Plugin<[DialectOptions?], string, Root> = function (options = {}) {
  const processor = this as unknown as Processor<Root>
  const data = this.data() as {toMarkdownExtensions?: object[]}
  ;(data.toMarkdownExtensions ??= []).push(d2lbookToMarkdown({mdx: options.mdx === true}))
  processor.parser = (_document, file) =>
    parse(file, {...options, mdx: options.mdx ?? file.extname?.toLowerCase() === '.mdx'})
}

export default remarkD2lbook
