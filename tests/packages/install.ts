// Installs packages by npm in a folder that is empty but for its `package.json`, as a newcomer would.

import {mkdir, mkdtemp, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {run} from '../e2e/build-site.ts'

/** A new folder, where nothing of this repository can be found by chance. */
export function emptyFolder(name: string): Promise<string> {
  return mkdtemp(path.join(os.tmpdir(), `d2lbook-${name}-`))
}

export interface Manifest {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  [field: string]: unknown
}

/**
 * Writes `package.json` and installs what it names.
 *
 * @param archives packed packages, which npm takes as the versions that others ask for
 */
export async function install(
  folder: string,
  manifest: Manifest,
  archives: readonly string[] = [],
): Promise<void> {
  await mkdir(folder, {recursive: true})
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest, null, 2))
  const flags = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
  await run('npm', ['install', ...flags, ...archives], folder)
}
