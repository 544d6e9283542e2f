import {readFile} from 'node:fs/promises'
import path from 'node:path'

export interface Example {
  language: string
  source: string
}

/** The blocks of code in the README of a package, in order. */
export async function readmeExamples(room: string): Promise<Example[]> {
  const file = path.join(import.meta.dirname, '../../plugins', room, 'README.md')
  const text = await readFile(file, 'utf8')
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, source]) => ({
    language: language!,
    source: source!,
  }))
}
