// Questions about paths of the file system.

import {realpathSync} from 'node:fs'
import path from 'node:path'

/** Whether a path is that of a folder or lies below it. */
export function isWithin(file: string, folder: string): boolean {
  const way = path.relative(folder, file)
  return way.split(path.sep)[0] !== '..' && !path.isAbsolute(way)
}

/** Where a path leads behind all links; `undefined` where nothing is. */
export function realPath(file: string): string | undefined {
  try {
    return realpathSync(file)
  } catch {
    return undefined
  }
}
