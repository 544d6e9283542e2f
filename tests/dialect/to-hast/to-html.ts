import rehypeStringify from 'rehype-stringify'
import remarkD2lbook, {d2lbookHandlers, type DialectOptions} from 'remark-d2lbook'
import remarkRehype, {type Options} from 'remark-rehype'
import {unified} from 'unified'
import {VFile} from 'vfile'

/** The HTML of a page, as who installs the dialect gets it. */
export function toHtml(source: string, dialect: DialectOptions = {}, options: Options = {}): string {
  const isRaw = options.allowDangerousHtml === true
  return String(
    unified()
      .use(remarkD2lbook, dialect)
      .use(remarkRehype, {handlers: d2lbookHandlers, ...options})
      .use(rehypeStringify, {allowDangerousHtml: isRaw})
      .processSync(new VFile({path: 'page.md', value: source})),
  )
}
