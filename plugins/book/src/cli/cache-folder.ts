// Where all that is kept of a book between runs lies. A machine may have no home for it: a container, a build service.

import {rmSync} from 'node:fs'
import {access, constants, mkdir, mkdtemp} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {hashOf} from '../files/hash.ts'
import {errorCode} from '../files/error-code.ts'
import {UsageError} from './usage-error.ts'

/**
 * Folder of a book's own in the one that was named, else in the user's cache, else in one that goes with this process.
 * It can be written to.
 *
 * @param named as `--cache` has it: it may serve many books; a usage error where it cannot be written to
 */
export async function cacheFolder(book: string, named?: string): Promise<string> {
  if (named !== undefined) {
    const problem = await problemOf(path.resolve(named))
    if (problem !== null) throw new UsageError(`--cache ${named}: cannot be written to (${problem})`)
    return folderIn(named, book)
  }
  const usual = usersCache()
  const problem = usual === null ? 'there is no home folder' : await problemOf(usual)
  if (usual !== null && problem === null) return folderIn(usual, book)
  const what = usual === null ? problem : `${usual} cannot be written to (${problem})`
  console.error(`d2lbook: nothing is kept for the next run: ${what}; --cache names another folder`)
  return folderIn(await passingFolder(), book)
}

function folderIn(cache: string, book: string): string {
  const hash = hashOf(book, 'md5').slice(0, 8)
  // the bundler reads some characters of a path as its own
  const name = path.basename(book).replace(/[^\p{L}\p{N}._-]/gu, '_')
  return path.join(path.resolve(cache), `${name}-${hash}`)
}

/** As the XDG Base Directory Specification has it: what is empty or relative does not count. */
function usersCache(): string | null {
  const {XDG_CACHE_HOME: named} = process.env
  if (named && path.isAbsolute(named)) return path.join(named, 'd2lbook')
  const home = homeFolder()
  return home === null ? null : path.join(home, '.cache', 'd2lbook')
}

/** `null` for a user whom the system does not know, as in a container. */
function homeFolder(): string | null {
  try {
    const home = os.homedir()
    return path.isAbsolute(home) ? home : null
  } catch {
    return null
  }
}

/** Why a folder cannot be written to; it is made where it is not there. */
async function problemOf(folder: string): Promise<string | null> {
  try {
    await mkdir(folder, {recursive: true})
    await access(folder, constants.W_OK)
    return null
  } catch (error) {
    return errorCode(error)
  }
}

/** Under a name that nobody can foresee: what lies in a cache is run. */
async function passingFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-'))
  process.on('exit', () => rmSync(folder, {recursive: true, force: true}))
  return folder
}
