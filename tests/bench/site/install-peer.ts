// Peers are installed when they are measured: the project itself does not depend on them.

import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {run} from '../../e2e/build-site.ts'
import {install} from '../../packages/install.ts'

/** Some peers ask for a later Node than the project does. */
const wantedNode = 24

/** Installs packages into `folder`; gives their versions. */
export async function installPeer(
  folder: string,
  dependencies: Record<string, string>,
): Promise<Record<string, string>> {
  await install(folder, {private: true, type: 'module', dependencies})
  return versionsOf(folder, Object.keys(dependencies))
}

/** Versions of installed packages. */
export async function versionsOf(folder: string, names: string[]): Promise<Record<string, string>> {
  const versions = names.map(async (name) => {
    const file = path.join(folder, 'node_modules', name, 'package.json')
    const {version} = JSON.parse(await readFile(file, 'utf8')) as {version: string}
    return [name, version] as const
  })
  return Object.fromEntries(await Promise.all(versions))
}

let laterNode: Promise<string> | undefined

/** A Node that every peer runs on: the one that runs this, or a later one as npm has it. */
function nodeForPeers(work: string): Promise<string> {
  const isLate = Number(process.versions.node.split('.')[0]) >= wantedNode
  laterNode ??= isLate ? Promise.resolve(process.execPath) : installNode(work)
  return laterNode
}

async function installNode(work: string): Promise<string> {
  const folder = path.join(work, 'node')
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  await installPeer(folder, {[name]: String(wantedNode)})
  return path.join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/** Runs a command of an installed package. */
export async function runPeer(
  work: string,
  folder: string,
  script: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<string> {
  const node = await nodeForPeers(work)
  return run(node, [path.join(folder, 'node_modules', script), ...args], folder, env)
}
