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
import {writeIfOther} from './write-if-other.ts'

export interface OwnAddresses {
  /** Below the site's base. */
  styles: string[]
  scripts: string[]
  /** In `start`: a module of the pages, which loads them anew when one of the files has changed. */
  reloading?: string
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
  // as they lie to each other in the book
  const placeOf = (file: string) => path.relative(base, file).split(path.sep).join('/')
  const copies = await Promise.all(
    all.map(async (file) => ({to: placeOf(file), content: await readFile(file)})),
  )
  const stamp = stampOf(copies)
  // browsers keep a file as long as its address stays; in `start` the page that asks for it is made only once
  const isStart = process.env.NODE_ENV !== 'production'
  const folder = `own/${isStart ? 'start' : stamp}`
  for (const {to, content} of copies) await writeIfOther(path.join(staticDir, folder, to), content)
  const addressOf = (file: string) => `${folder}/${encodePath(placeOf(file))}`
  return {
    styles: sheets.map(addressOf),
    scripts: scripts.map(addressOf),
    ...(isStart && {reloading: await writeReloading(path.join(staticDir, '../own-files.js'), stamp)}),
  }
}

function stampOf(copies: readonly {to: string; content: Buffer}[]): string {
  const hash = createHash('md5')
  for (const {to, content} of copies) hash.update(`${to} ${content.length}\n`).update(content)
  return hash.digest('hex').slice(0, 8)
}

/** The bundler runs it again with each new stamp. */
async function writeReloading(file: string, stamp: string): Promise<string> {
  const lines = [
    `// ${stamp}`,
    'if (module.hot) {',
    '  if (module.hot.data) location.reload()',
    '  module.hot.dispose((data) => {',
    '    data.isOld = true',
    '  })',
    '  module.hot.accept()',
    '}',
    '',
  ]
  await writeIfOther(file, lines.join('\n'))
  return file
}

function ownFiles(named: readonly NamedFile[], kind: OwnFileKind, {root, files}: OwnBook): string[] {
  const found = named.flatMap((one) => {
    const own = ownFile(one, path.resolve(root, one.file), kind, files)
    return own.state === 'own' ? [own.file] : []
  })
  return [...new Set(found)]
}

function commonFolder(files: readonly string[]): string {
  const [first = [], ...others] = files.map((file) => path.dirname(file).split(path.sep))
  const length = first.findIndex((part, i) => others.some((parts) => parts[i] !== part))
  return (length < 0 ? first : first.slice(0, length)).join(path.sep) || path.sep
}

/** Style sheets of the site stand at the end of the head, and what comes after them wins. */
export function pluginsOfOwnFiles({styles, scripts, reloading}: OwnAddresses): PluginModule[] {
  if (styles.length + scripts.length === 0) return []
  const askForThem = ({baseUrl}: LoadContext): Plugin => ({
    name: 'd2lbook-own-files',
    getClientModules: () => (reloading === undefined ? [] : [reloading]),
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
