// The last look at where a file goes: names come from pages, configurations and addresses.

import path from 'node:path'
import {isWithin} from './is-within.ts'

/**
 * The path of a file below a folder.
 *
 * @throws Error where it would lie outside of it
 */
export function insideFolder(folder: string, file: string): string {
  const whole = path.resolve(folder, `.${path.sep}${file}`)
  if (whole === path.resolve(folder) || !isWithin(whole, folder))
    throw new Error(`${file} would lie outside of ${folder}: nothing is written there`)
  return whole
}
