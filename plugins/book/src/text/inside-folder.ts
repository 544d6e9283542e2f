// The last look at where a file goes: names come from pages, configurations and addresses.

import path from 'node:path'

/**
 * The path of a file below a folder.
 *
 * @throws Error where it would lie outside of it
 */
export function insideFolder(folder: string, file: string): string {
  const whole = path.resolve(folder, `.${path.sep}${file}`)
  const way = path.relative(folder, whole)
  if (way === '' || way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way))
    throw new Error(`${file} would lie outside of ${folder}: nothing is written there`)
  return whole
}
