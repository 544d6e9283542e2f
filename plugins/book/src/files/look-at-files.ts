// Looks at files that may not be there, or may not be read: that is an answer, not a failure.

import {readdirSync, readFileSync, realpathSync, statSync} from 'node:fs'

/** The text of a file; `null` for one that cannot be read. */
export function textOfFile(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** Whether there is a file. A name may hold what no file system takes. */
export function isFile(file: string): boolean {
  try {
    return statSync(file).isFile()
  } catch {
    return false
  }
}

export function isFolder(file: string): boolean {
  try {
    return statSync(file).isDirectory()
  } catch {
    return false
  }
}

/** Names in a folder; none where it cannot be read. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Where a path leads behind all links; `undefined` where nothing is. */
export function realPath(file: string): string | undefined {
  try {
    return realpathSync(file)
  } catch {
    return undefined
  }
}
