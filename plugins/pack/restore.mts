import {existsSync} from 'node:fs'
import {rename} from 'node:fs/promises'
import path from 'node:path'
import {takeAway} from './brought.mts'

/** Where the `package.json` of the sources waits while a package is packed. */
export const keptManifest = (folder: string) => path.join(folder, 'lib/package.source.json')

/** Also after a packing that was broken off. */
export async function restore(folder: string): Promise<void> {
  await takeAway(folder)
  const kept = keptManifest(folder)
  if (existsSync(kept)) await rename(kept, path.join(folder, 'package.json'))
}
