import {realpathSync} from 'node:fs'

/** Where a path leads behind all links; `undefined` where nothing is. */
export function realPath(file: string): string | undefined {
  try {
    return realpathSync(file)
  } catch {
    return undefined
  }
}
