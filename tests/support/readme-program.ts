// The example programs of a README, run from the sources; `tests/packages` runs them as who installs the package does.

import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {vi} from 'vitest'
import {readmeExamples} from '../packages/readme-examples.ts'

/** What the block of code at this place of a room's README prints. */
export async function printedByExample(room: string, place: number): Promise<string> {
  const example = (await readmeExamples(room))[place]
  if (!example) throw new Error(`the README of ${room} has no block of code at ${place}`)
  const folder = await mkdtemp(path.join(import.meta.dirname, '.readme-'))
  const file = path.join(folder, 'example.ts')
  await writeFile(file, example.source)
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  try {
    await import(file)
    return log.mock.calls.map((words) => words.join(' ')).join('\n')
  } finally {
    vi.restoreAllMocks()
    await rm(folder, {recursive: true})
  }
}
