// The style sheets and scripts of a book, put where its site serves them, and asked for by every page.

import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import type {LoadContext, Plugin, PluginModule} from '@docusaurus/types'
import {ownFile, type OwnFileKind} from '../checks/own-files.ts'
import type {BookConfig, NamedFile} from '../config/book-config.ts'
import type {BookFiles} from '../files/book-files.ts'
import {filesOfStyleSheet} from '../files/style-sheet-files.ts'
import {encodePath} from '../text/addresses.ts'
import {writeIfOther} from './copy-brand.ts'

/** Addresses below the site's base. */
export interface OwnAddresses {
  styles: string[]
  scripts: string[]
}

interface OwnBook {
  root: string
  config: Pick<BookConfig, 'includeCss' | 'includeJs'>
  files: BookFiles
}

/** Copies what the settings name, with all that the style sheets ask for; what is not there is told by `check`. */
export async function copyOwnFiles(book: OwnBook, staticDir: string): Promise<OwnAddresses> {
  const sheets = ownFiles(book.config.includeCss, 'include_css', book)
  const scripts = ownFiles(book.config.includeJs, 'include_js', book)
  const withSheets = await Promise.all(sheets.map((sheet) => filesOfStyleSheet(sheet, book.files)))
  const all = [...new Set([...withSheets.flatMap(({files}) => files), ...scripts])]
  if (all.length === 0) return {styles: [], scripts: []}
  const base = commonFolder(all)
  const contents = await Promise.all(all.map((file) => readFile(file)))
  const folder = `own/${folderName(contents)}`
  // as they lie to each other in the book
  const placeOf = (file: string) => path.relative(base, file).split(path.sep).join('/')
  for (const [i, content] of contents.entries())
    await writeIfOther(path.join(staticDir, folder, placeOf(all[i] ?? base)), content)
  const addressOf = (file: string) => `${folder}/${encodePath(placeOf(file))}`
  return {styles: sheets.map(addressOf), scripts: scripts.map(addressOf)}
}

function ownFiles(named: readonly NamedFile[], kind: OwnFileKind, {root, files}: OwnBook): string[] {
  const found = named.flatMap((one) => {
    const own = ownFile(one, path.resolve(root, one.file), kind, files)
    return own.state === 'own' ? [own.file] : []
  })
  return [...new Set(found)]
}

/** Browsers keep a file as long as its address stays; in `start` the page that asks for it stays as it is. */
function folderName(contents: readonly Buffer[]): string {
  if (process.env.NODE_ENV !== 'production') return 'start'
  const hash = createHash('md5')
  for (const content of contents) hash.update(content)
  return hash.digest('hex').slice(0, 8)
}

function commonFolder(files: readonly string[]): string {
  const [first = [], ...others] = files.map((file) => path.dirname(file).split(path.sep))
  const length = first.findIndex((part, i) => others.some((parts) => parts[i] !== part))
  return (length < 0 ? first : first.slice(0, length)).join(path.sep) || path.sep
}

/** Style sheets of the site stand at the end of the head, and what comes after them wins. */
export function pluginsOfOwnFiles({styles, scripts}: OwnAddresses): PluginModule[] {
  if (styles.length + scripts.length === 0) return []
  const askForThem = ({baseUrl}: LoadContext): Plugin => ({
    name: 'd2lbook-own-files',
    injectHtmlTags: () => ({
      preBodyTags: styles.map((file) => ({
        tagName: 'link',
        attributes: {rel: 'stylesheet', href: baseUrl + file},
      })),
      postBodyTags: scripts.map((file) => ({
        tagName: 'script',
        attributes: scriptAttributes(baseUrl + file),
      })),
    }),
  })
  return [askForThem]
}

function scriptAttributes(src: string) {
  return src.endsWith('.mjs') ? {src, type: 'module'} : {src, defer: true}
}
