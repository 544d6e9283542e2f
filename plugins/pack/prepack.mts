// Before `npm pack` and `npm publish` of a package, in its folder: what is published takes the place of the sources.

import {copyFile, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {buildPackage} from './build-package.mts'
import {publishedManifest, type Manifest} from './published-manifest.mts'
import {bring} from './brought.mts'
import {keptManifest, restore} from './restore.mts'

const folder = process.cwd()

await restore(folder)
const file = path.join(folder, 'package.json')
const manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest
await buildPackage(folder, manifest)
await bring(folder, manifest)
await copyFile(file, keptManifest(folder))
await writeFile(file, `${JSON.stringify(publishedManifest(manifest), null, 2)}\n`)
