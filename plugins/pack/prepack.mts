// Before `npm pack` and `npm publish` of a package, in its folder: what is published takes the place of the sources.

import {copyFile, cp, readFile, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {buildPackage} from './build-package.mts'
import {publishedManifest, type Manifest} from './published-manifest.mts'
import {keptManifest, restore} from './restore.mts'

const folder = process.cwd()
const root = path.resolve(import.meta.dirname, '../..')

await restore(folder)
const file = path.join(folder, 'package.json')
const manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest
await buildPackage(folder, manifest)
await copyFile(path.join(root, 'LICENSE'), path.join(folder, 'LICENSE'))
if (packs('NOTICE')) await copyFile(path.join(root, 'NOTICE'), path.join(folder, 'NOTICE'))
if (packs('guide')) await copyGuide()
await copyFile(file, keptManifest(folder))
await writeFile(file, `${JSON.stringify(publishedManifest(manifest), null, 2)}\n`)

function packs(name: string): boolean {
  return Array.isArray(manifest['files']) && manifest['files'].includes(name)
}

/** What the command explains rules by. */
async function copyGuide(): Promise<void> {
  await rm(path.join(folder, 'guide'), {recursive: true, force: true})
  await cp(path.join(root, 'docs/guide'), path.join(folder, 'guide'), {recursive: true})
}
