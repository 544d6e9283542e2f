import {readFile} from 'node:fs/promises'
import path from 'node:path'

export interface Example {
  language: string
  source: string
  /** Of the file that it is. */
  title?: string
}

/** The blocks of code in the README of a package, in order. */
export async function readmeExamples(room: string): Promise<Example[]> {
  return blocksOf(path.join('plugins', room, 'README.md'))
}

/** The blocks of code of a file, given from the root of the repository. */
export async function blocksOf(file: string): Promise<Example[]> {
  const text = await readFile(path.join(import.meta.dirname, '../..', file), 'utf8')
  return [...text.matchAll(/^```(\w+)(?: title="(.*)")?\n(.*?)^```$/gms)].map(
    ([, language = '', title, source = '']) => ({language, source, ...(title !== undefined && {title})}),
  )
}
