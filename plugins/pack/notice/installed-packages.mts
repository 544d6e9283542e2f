// What npm installs with the published packages, as the lockfile has it: for every machine, not for this one alone.

import {readFile} from 'node:fs/promises'
import path from 'node:path'

export interface InstalledPackage {
  name: string
  version: string
  /** An SPDX expression; `undefined` where the package does not say one. */
  licence: string | undefined
}

interface LockedPackage {
  version?: string
  license?: string
  link?: boolean
  dev?: boolean
  devOptional?: boolean
}

/** @param root folder of the lockfile */
export async function lockedPackages(root: string): Promise<Record<string, LockedPackage>> {
  const text = await readFile(path.join(root, 'package-lock.json'), 'utf8')
  return (JSON.parse(text) as {packages: Record<string, LockedPackage>}).packages
}

/** All but what only development needs, each version once, by name. */
export function installedPackages(locked: Record<string, LockedPackage>): InstalledPackage[] {
  const found = new Map<string, InstalledPackage>()
  for (const [place, {version, license, link, dev, devOptional}] of Object.entries(locked)) {
    const name = nameAt(place)
    if (name === undefined || version === undefined || link || dev || devOptional) continue
    found.set(`${name} ${version}`, {name, version, licence: license})
  }
  return [...found.values()].toSorted((a, b) => order(`${a.name} ${a.version}`, `${b.name} ${b.version}`))
}

/** `node_modules/a/node_modules/@b/c` holds `@b/c`. */
function nameAt(place: string): string | undefined {
  return /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(place)?.[1]
}

/** The same in every language. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
