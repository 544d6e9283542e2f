// The argument that every command takes: a folder with a book in it.

import {readdirSync, realpathSync, statSync} from 'node:fs'
import path from 'node:path'
import {UsageError} from './usage-error.ts'

/**
 * Absolute path of the book folder, behind all links: the bundler knows pages by nothing else.
 * A usage error where it is none.
 */
export function bookFolder(argument: string): string {
  const folder = path.resolve(argument)
  const info = statSync(folder, {throwIfNoEntry: false})
  if (!info) throw new UsageError(`${argument}: there is no such folder`)
  if (info.isFile()) throw new UsageError(`${argument}: is a file; give the folder of the book`)
  const hasPages = readdirSync(folder, {recursive: true, encoding: 'utf8'}).some((name) =>
    /\.mdx?$/.test(name),
  )
  if (!hasPages) throw new UsageError(`${argument}: holds no Markdown pages`)
  return realpathSync(folder)
}
