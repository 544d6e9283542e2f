// The text of a page as it is on disk. A file that cannot be read, or is no UTF-8, is a fault of the book, not a failure.

import {readFile} from 'node:fs/promises'
import type {Place} from '../messages/place.ts'

export interface PageSource {
  text: string
  /** What is wrong with the file; its text is what could be saved of it. */
  problem?: {text: string; place: Place | null}
}

export async function readSource(file: string): Promise<PageSource> {
  let bytes: Buffer
  try {
    bytes = await readFile(file)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return {text: '', problem: {text: `this page cannot be read (${reason})`, place: null}}
  }
  try {
    return {text: new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)}
  } catch {
    const text = bytes.toString('utf8')
    const told = 'this page is not in UTF-8, from here on characters are lost'
    return {text, problem: {text: told, place: placeOfLoss(text)}}
  }
}

function placeOfLoss(text: string): Place {
  const lines = text.slice(0, text.indexOf('\uFFFD')).split(/\r\n|\n|\r/)
  const [line, column] = [lines.length, lines.at(-1)!.length + 1]
  return [line, column, line, column + 1]
}
