// Where this Python differs from CPython: small programs with what both print, a file each.

import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

export interface Divergence {
  /** Of its file, without `.txt`. */
  name: string
  /** Why, or what it means, in one sentence. */
  sentence: string
  program: string
  /** What CPython 3.14 prints. */
  cpython: string
  /** What is printed here. */
  here: string
}

const folder = path.resolve(import.meta.dirname, '../../../tests/python/divergences/cases')
const form = /^(.+)\n\n--- program\n([^]*?)--- CPython 3\.14\n([^]*?)--- here\n([^]*)$/

/** In the order of their names. */
export function readDivergences(): Divergence[] {
  return readdirSync(folder)
    .toSorted()
    .map((file) => {
      const [whole, ...parts] = form.exec(readFileSync(path.join(folder, file), 'utf8')) ?? []
      if (whole === undefined)
        throw new Error(`${file} is not of the form: sentence, program, CPython 3.14, here`)
      const [sentence = '', program = '', cpython = '', here = ''] = parts.map((part) => part.trimEnd())
      return {name: file.replace(/\.txt$/, ''), sentence, program, cpython, here}
    })
}
