// What was bundled is kept, and holds as long as the packages of others that are in it are the same.

import {existsSync} from 'node:fs'
import path from 'node:path'
import {isDeepStrictEqual} from 'node:util'
import {readJson, writeWhole} from '../files/whole-file.ts'

const noteName = 'bundle.json'

/** Beside what was bundled. */
export interface BundleNote {
  /** The script that a page loads, below the folder. */
  entry: string
  /** Versions of packages, by their folders; of a bundle that is published, by their names. */
  packages: Record<string, string | null>
}

/**
 * Notes what lies in `folder`.
 *
 * @param entry the script that a page loads, below the folder
 * @param files of which it was made, absolute
 */
export async function noteBundle(folder: string, entry: string, files: Iterable<string>): Promise<void> {
  const note: BundleNote = {entry, packages: await versionsOf(packagesOf(files))}
  await writeWhole(path.join(folder, noteName), JSON.stringify(note))
}

/** The script that a page loads; `null` where nothing is kept, or a package has become another since. */
export async function keptEntry(folder: string): Promise<string | null> {
  const {entry, packages} = (await noteOf(folder)) ?? {}
  if (entry === undefined || packages === undefined) return null
  return isDeepStrictEqual(await versionsOf(Object.keys(packages)), packages) ? entry : null
}

/** The same of a bundle that was made elsewhere, of packages that need not be here; `null` where there is none. */
export async function broughtEntry(folder: string): Promise<string | null> {
  return (await noteOf(folder))?.entry ?? null
}

async function noteOf(folder: string): Promise<Partial<BundleNote> | null> {
  const note = (await readJson(path.join(folder, noteName))) as Partial<BundleNote> | null | undefined
  return note?.entry !== undefined && existsSync(path.join(folder, note.entry)) ? note : null
}

async function versionsOf(folders: readonly string[]): Promise<BundleNote['packages']> {
  const versions = folders.map(async (folder) => {
    const manifest = (await readJson(path.join(folder, 'package.json'))) as {version?: string} | undefined
    return [folder, manifest?.version ?? null] as const
  })
  return Object.fromEntries(await Promise.all(versions))
}

/** Folders of packages in which files lie. */
function packagesOf(files: Iterable<string>): string[] {
  const inPackage = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/
  const folders = Array.from(files, (file) => inPackage.exec(file)?.[0])
  return [...new Set(folders.filter((folder) => folder !== undefined))].toSorted()
}
