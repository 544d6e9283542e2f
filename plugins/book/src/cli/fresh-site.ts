// A site is written into a folder of its own and takes the place of the last one when it is whole: a build that fails
// or is stopped leaves the last one as it was.

import {rmSync} from 'node:fs'
import {chmod, cp, mkdir, readdir, realpath, rename, rm, rmdir, stat} from 'node:fs/promises'
import path from 'node:path'
import {isRunning} from '../files/is-running.ts'
import {isWithin} from '../files/within-folder.ts'

export interface FreshSite {
  /** Where the site is to be written. */
  folder: string
  /** Puts the written site in its place. */
  publish: () => Promise<void>
  /** Throws away what has been written. */
  discard: () => Promise<void>
}

/**
 * @param out the place of the site; it is there, and is a folder
 * @param spare a folder for the draft where none can be made beside `out`
 */
export async function openFreshSite(out: string, spare: string): Promise<FreshSite> {
  const place = await realpath(out)
  await removeLeftovers(place)
  const beside = draftBeside(place, process.pid)
  const isBeside = await canBeMade(beside)
  const folder = isBeside ? beside : path.join(spare, 'out')
  if (!isBeside) await rm(folder, {recursive: true, force: true})
  const removeAtExit = () => rmSync(folder, {recursive: true, force: true})
  process.on('exit', removeAtExit)
  const discard = async () => {
    await rm(folder, {recursive: true, force: true})
    process.off('exit', removeAtExit)
  }
  return {
    folder,
    discard,
    async publish() {
      if (!isBeside || !(await swap(folder, place))) await copyInto(folder, place)
      await discard()
    },
  }
}

const draftBeside = (place: string, pid: number | string) => `${oldOrNew(place)}${pid}.new`
const oldOrNew = (place: string) => path.join(path.dirname(place), `.${path.basename(place)}.d2lbook-`)

async function canBeMade(folder: string): Promise<boolean> {
  try {
    await mkdir(folder)
    return true
  } catch {
    return false
  }
}

/** Of builds that were killed. */
async function removeLeftovers(place: string): Promise<void> {
  const prefix = path.basename(oldOrNew(place))
  for (const name of await readdir(path.dirname(place)).catch(() => [])) {
    const pid = name.startsWith(prefix)
      ? /^(\d+)\.(?:new|old)$/.exec(name.slice(prefix.length))?.[1]
      : undefined
    if (pid !== undefined && !isRunning(Number(pid)))
      await rm(path.join(path.dirname(place), name), {recursive: true, force: true})
  }
}

/** `false` where the folder cannot be moved: a mounted one, or one that a shell stands in. */
async function swap(fresh: string, place: string): Promise<boolean> {
  if (isWithin(process.cwd(), place)) return false
  const old = `${oldOrNew(place)}${process.pid}.old`
  const {mode} = await stat(place)
  await chmod(fresh, mode)
  try {
    await rename(place, old)
  } catch {
    return false
  }
  try {
    await rename(fresh, place)
  } catch {
    await rename(old, place)
    return false
  }
  await rm(old, {recursive: true, force: true})
  return true
}

/** File by file: what the pages load comes before them, what no page needs any longer goes last. */
async function copyInto(fresh: string, place: string): Promise<void> {
  const files = await filesOf(fresh)
  const isPage = (file: string) => file.endsWith('.html')
  for (const file of [...files].toSorted((a, b) => Number(isPage(a)) - Number(isPage(b)))) {
    const target = path.join(place, file)
    await makeWayFor(target, place)
    await cp(path.join(fresh, file), target, {force: true})
  }
  for (const file of await filesOf(place))
    if (!files.has(file)) await rm(path.join(place, file), {force: true})
  await removeEmptyFolders(place)
}

/** A folder where a file is to stand, and a file where a folder is. */
async function makeWayFor(target: string, place: string): Promise<void> {
  const info = await stat(target).catch(() => null)
  if (info?.isDirectory()) await rm(target, {recursive: true})
  for (let folder = path.dirname(target); folder !== place; folder = path.dirname(folder)) {
    const above = await stat(folder).catch(() => null)
    if (above && !above.isDirectory()) await rm(folder)
  }
  await mkdir(path.dirname(target), {recursive: true})
}

async function filesOf(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  return new Set(
    entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))),
  )
}

async function removeEmptyFolders(folder: string): Promise<void> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  const folders = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name))
  // the deepest first; one that holds something stays
  for (const empty of folders.toSorted((a, b) => b.length - a.length)) await rmdir(empty).catch(() => {})
}
