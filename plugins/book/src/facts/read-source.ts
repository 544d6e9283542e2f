// The text of a page as it is on disk. A file that cannot be read, or is no UTF-8, is a fault of the book, not a failure.

import {errorCode} from '../files/error-code.ts'
import {readKept} from '../files/kept-files.ts'
import {shared} from '../files/shared.ts'
import {spotOf, type Place} from '../messages/place.ts'

export interface PageSource {
  text: string
  /** What is wrong with the file; its text is what could be saved of it. */
  problem?: {text: string; place: Place | null}
}

const decoded = shared('page-sources', () => new WeakMap<Buffer, PageSource>())

/** The same object for as long as the file is not changed. */
export async function readSource(file: string): Promise<PageSource> {
  let bytes: Buffer
  try {
    bytes = await readKept(file)
  } catch (error) {
    return {text: '', problem: {text: `this page cannot be read (${errorCode(error)})`, place: null}}
  }
  const source = decoded.get(bytes) ?? decode(bytes)
  decoded.set(bytes, source)
  return source
}

function decode(bytes: Buffer): PageSource {
  try {
    return {text: new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)}
  } catch {
    const text = bytes.toString('utf8')
    const told = 'this page is not in UTF-8, from here on characters are lost'
    return {text, problem: {text: told, place: placeOfLoss(text)}}
  }
}

function placeOfLoss(text: string): Place {
  const {line, column} = spotOf(text, text.indexOf('\uFFFD'))
  return [line, column, line, column + 1]
}
