// The article of a page in a file of its own. A large book has hundreds of megabytes of articles: in the compiled page
// the bundler would hold each one many times over, once more for the server, which can as well read the file.

import {mkdirSync, renameSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {type StaticPage} from 'docusaurus-theme-d2lbook/page-parts'
import {hashOf} from '../files/hash.ts'
import {textOfFile} from '../files/look-at-files.ts'

/** Tells the bundler which files are articles. */
export const articleExtension = '.d2l-article'

/** Writes the article of the page in `pageFile`; returns the file that it is now in. */
export function writeArticle(folder: string, pageFile: string, page: StaticPage): string {
  const file = path.join(folder, hashOf(pageFile, 'md5') + articleExtension)
  const text = JSON.stringify(page)
  if (textOfFile(file) === text) return file
  mkdirSync(folder, {recursive: true})
  const draft = `${file}.${process.pid}.tmp`
  writeFileSync(draft, text)
  renameSync(draft, file)
  return file
}
