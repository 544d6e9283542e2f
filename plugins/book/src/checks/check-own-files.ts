// What is wrong with the style sheets and scripts that the settings of a book name.

import path from 'node:path'
import type {BookConfig, NamedFile} from '../config/book-config.ts'
import type {BookFiles} from '../files/book-files.ts'
import {filesOfStyleSheet, type LostAddress} from '../files/style-sheet-files.ts'
import {messageAt, type BookMessage} from '../messages/message.ts'
import {spotOf, type Place} from '../messages/place.ts'
import {ownFile, type OwnFile, type OwnFileKind} from './own-files.ts'

interface OwnFilesOfBook {
  config: Pick<BookConfig, 'includeCss' | 'includeJs'>
  /** Name of the file of the settings, for messages. */
  name: string
  root: string
  files: BookFiles
  /** A path of the settings, absolute. */
  fileOfBook: (file: string) => string
}

export async function checkOwnFiles(book: OwnFilesOfBook): Promise<BookMessage[]> {
  const {includeCss, includeJs} = book.config
  return [
    ...includeCss.flatMap((named) => namedMessage(named, 'include_css', book)),
    ...includeJs.flatMap((named) => namedMessage(named, 'include_js', book)),
    ...(await styleSheetMessages(book)),
  ]
}

function namedMessage(named: NamedFile, kind: OwnFileKind, book: OwnFilesOfBook): BookMessage[] {
  const place: Place = [named.line, 1, named.line, 1]
  const {state} = ownFile(named, book.fileOfBook(named.file), kind, book.files)
  const told = state === 'own' ? undefined : sayings[state](named.file, kind)
  return told === undefined ? [] : [messageAt(told.rule, book.name, place, told.text)]
}

type Saying = (file: string, kind: OwnFileKind) => {rule: Parameters<typeof messageAt>[0]; text: string}

/** Why another host's file is no file of a page. */
const onlyOwn = 'the policy of the site allows its own files alone; put a copy into the book'

const sayings: Record<Exclude<OwnFile['state'], 'own'>, Saying> = {
  elsewhere: (file, kind) => ({
    rule: 'setting-is-used',
    text: `\`${file}\` of \`${kind}\` changes nothing here: it is on another host, and ${onlyOwn}`,
  }),
  outside: (file) => ({rule: 'file-is-in-book', text: `\`${file}\` lies outside of the book`}),
  missing: (file, kind) => ({
    rule: 'config-is-sound',
    text: `\`${kind}\` names \`${file}\`, which is not there`,
  }),
  'of another kind': (file, kind) => ({
    rule: 'config-is-sound',
    text: `\`${kind}\` names \`${file}\`, which does not end in \`${kind === 'include_css' ? '.css' : '.js'}\`; it is left out`,
  }),
}

/** Each style sheet is read once, however often it is named or imported. */
async function styleSheetMessages({config, fileOfBook, files, root}: OwnFilesOfBook): Promise<BookMessage[]> {
  const messages = new Map<string, BookMessage>()
  for (const named of config.includeCss) {
    const own = ownFile(named, fileOfBook(named.file), 'include_css', files)
    if (own.state !== 'own') continue
    for (const lost of (await filesOfStyleSheet(own.file, files)).lost)
      messages.set(`${lost.sheet} ${lost.start}`, lostMessage(lost, root))
  }
  return [...messages.values()]
}

function lostMessage({sheet, css, start, end, address, why}: LostAddress, root: string): BookMessage {
  const [from, to] = [spotOf(css, start), spotOf(css, end)]
  const file = path.relative(root, sheet).replaceAll('\\', '/')
  const place: Place = [from.line, from.column, to.line, to.column]
  return messageAt('style-sheet-is-whole', file, place, `\`${address}\` ${reasons[why]}`)
}

const reasons: Record<LostAddress['why'], string> = {
  elsewhere: `is on another host, and ${onlyOwn}`,
  'from the root': 'begins at the root of the server; write the way from the folder of the style sheet',
  outside: 'lies outside of the book',
  missing: 'is not there',
  'of another kind': 'is no picture, font or style sheet, and is left out',
}
