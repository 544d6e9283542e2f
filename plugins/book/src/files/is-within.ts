import path from 'node:path'

/** Whether one path is the other, or lies below it. */
export function isWithin(inner: string, outer: string): boolean {
  const way = path.relative(outer, inner)
  return way.split(path.sep)[0] !== '..' && !path.isAbsolute(way)
}
