// A folder that one process works in: whoever comes later gets another one beside it, so that a build never touches
// the files of a running `start`. Claims of processes that are no more are taken over.

import {randomUUID} from 'node:crypto'
import {rmSync} from 'node:fs'
import {mkdir, readdir, rm, stat, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {hashOf} from './hash.ts'
import {isRunning} from './is-running.ts'

export interface ClaimedFolder {
  folder: string
  /** Gives the folder back; the end of the process does so too. */
  release: () => void
}

/** The first of `place`, `place-2`, `place-3` and so on that no living process works in. */
export async function claimFolder(place: string): Promise<ClaimedFolder> {
  for (let number = 1; ; number++) {
    const claimed = await tryToClaim(number === 1 ? place : `${place}-${number}`)
    if (claimed) return claimed
  }
}

/**
 * Each claim is a file of its own: who sees another one beside its own stands back. Two that come at once both do, but
 * never do both stay.
 */
async function tryToClaim(folder: string): Promise<ClaimedFolder | null> {
  await mkdir(folder, {recursive: true})
  if (await isClaimed(folder)) return null
  const own = `in-use.${process.pid}.${thisMachine}.${randomUUID()}`
  const file = path.join(folder, own)
  await writeFile(file, '')
  if (await isClaimed(folder, own)) {
    await rm(file, {force: true})
    return null
  }
  const release = () => {
    process.off('exit', release)
    rmSync(file, {force: true})
  }
  process.on('exit', release)
  return {folder, release}
}

async function isClaimed(folder: string, own?: string): Promise<boolean> {
  let isInUse = false
  for (const name of await readdir(folder)) {
    if (!name.startsWith('in-use.') || name === own) continue
    if (await isAlive(folder, name)) isInUse = true
    else await rm(path.join(folder, name), {force: true})
  }
  return isInUse
}

const thisMachine = hashOf(os.hostname(), 'md5').slice(0, 8)

/** A machine that shares the folder over a network is believed for a day. */
const foreignAge = 24 * 3600_000

async function isAlive(folder: string, name: string): Promise<boolean> {
  const info = await stat(path.join(folder, name)).catch(() => null)
  if (!info) return false
  const [, pid, machine] = name.split('.')
  if (machine !== thisMachine) return Date.now() - info.mtimeMs < foreignAge
  // after a restart of the machine numbers of processes mean others
  const startOfMachine = Date.now() - os.uptime() * 1000
  return info.mtimeMs > startOfMachine - 1000 && isRunning(Number(pid))
}
