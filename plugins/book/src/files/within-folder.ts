// Whether a path stays below a folder: names come from pages, configurations and addresses.

import path from 'node:path'

/** Whether one path is the other, or lies below it. */
export function isWithin(inner: string, outer: string): boolean {
  const way = path.relative(outer, inner)
  return way.split(path.sep)[0] !== '..' && !path.isAbsolute(way)
}

/**
 * The path of a file below a folder: the last look at where a file goes.
 *
 * @throws Error where it would lie outside of it
 */
export function insideFolder(folder: string, file: string): string {
  const whole = path.resolve(folder, `.${path.sep}${file}`)
  if (whole === path.resolve(folder) || !isWithin(whole, folder))
    throw new Error(`${file} would lie outside of ${folder}: nothing is written there`)
  return whole
}
