// Caches on disk: another run never sees half a file, and a broken one is as good as none.

import {mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'

/** What a JSON file holds; `undefined` when it is missing or broken. */
export async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return undefined
  }
}

let drafts = 0

/** Writes a file at once. */
export async function writeWhole(file: string, text: string | Uint8Array): Promise<void> {
  const folder = path.dirname(file)
  // the file's own name may be as long as a name can be
  const draft = path.join(folder, `.${process.pid}.${(drafts += 1)}.tmp`)
  await mkdir(folder, {recursive: true})
  try {
    await writeFile(draft, text)
    await rename(draft, file).catch(async () => {
      // a folder stands there
      await rm(file, {recursive: true, force: true})
      await rename(draft, file)
    })
  } finally {
    await rm(draft, {force: true})
  }
}

/** What a file holds or, if there is none, what is made for it now; `undefined`, where nothing can be made, is not kept. */
export async function madeOnce<Made extends Uint8Array | undefined>(
  file: string,
  make: () => Made | Promise<Made>,
): Promise<Uint8Array | Made> {
  const kept = await readFile(file).catch(() => null)
  if (kept) return kept
  const made = await make()
  if (made) await writeWhole(file, made)
  return made
}
