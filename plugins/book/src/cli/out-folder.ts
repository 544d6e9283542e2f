// Where the commands may write. The bundler empties the folder of a site first, so that it must not hold anything else;
// an export adds files, which must not be those of the book.

import {access, constants, mkdir, readdir, stat} from 'node:fs/promises'
import path from 'node:path'
import {errorCode} from '../files/error-code.ts'
import {isOutput} from '../config/output-folders.ts'
import {isWithin} from '../files/within-folder.ts'
import {UsageError} from './usage-error.ts'

/**
 * The folder of a site; a usage error where a build into it would delete what it did not make.
 *
 * @param out as it was written on the command line
 * @param book absolute path of the book
 * @param last absolute path of the folder that the last build of this book wrote to, whether it ended well or not
 * @returns its absolute path; it is there, and can be written to
 */
export async function siteFolder(out: string, book: string, last?: string): Promise<string> {
  const folder = path.resolve(out)
  if (isWithin(book, folder))
    throw new UsageError(`--out ${out}: holds the book itself; name a folder for the site alone`)
  if ((await holdsFiles(folder, out)) && folder !== last && !isOutput(folder))
    throw new UsageError(
      `--out ${out}: holds files that are no site of d2lbook, and a build would delete them; name an empty folder or a new one`,
    )
  return writable(folder, out)
}

/** The folder of an export; a usage error where files of the book would be written over. */
export async function exportFolder(out: string, book: string): Promise<string> {
  const folder = path.resolve(out)
  if (isWithin(folder, book) && (await holdsFiles(folder, out)) && !isOutput(folder))
    throw new UsageError(`--out ${out}: holds pages of the book; name a folder for the export alone`)
  return writable(folder, out)
}

async function holdsFiles(folder: string, out: string): Promise<boolean> {
  const info = await stat(folder).catch(() => null)
  if (info && !info.isDirectory()) throw new UsageError(`--out ${out}: is a file; name a folder`)
  return info !== null && (await readdir(folder)).length > 0
}

async function writable(folder: string, out: string): Promise<string> {
  try {
    await mkdir(folder, {recursive: true})
    await access(folder, constants.W_OK)
    return folder
  } catch (error) {
    throw new UsageError(`--out ${out}: cannot be written to (${errorCode(error)})`)
  }
}
