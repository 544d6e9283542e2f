// The settings at the head of a page, read by the one reader of the dialect.

import {isMdxFile} from '../text/is-mdx-file.ts'
import {readFrontMatter, type FrontMatter} from 'remark-d2lbook'

/** @param file name of the page's file: MDX begins with other things than Markdown */
export function frontMatterOf(source: string, file: string): FrontMatter {
  return readFrontMatter(source, isMdxFile(file))
}
