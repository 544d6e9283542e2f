// The scripts of pages that are HTML, for one site in one language: bundled in one step of a build, used in another, which
// may be another process.

import path from 'node:path'
import type {ConfigureWebpackUtils, LoadContext} from '@docusaurus/types'
import {pageSettings} from 'docusaurus-theme-d2lbook'
import type {PluginOptions} from '../config/book-options.ts'
import {readJson, writeWhole} from '../files/whole-file.ts'
import {workFolder} from '../files/work-folder.ts'
import {copyScripts, islandScripts, type IslandScripts} from './island-bundle.ts'

/** @param config of the site's own client */
export async function bundleFor(
  context: LoadContext,
  options: PluginOptions,
  config: object,
  {currentBundler}: Pick<ConfigureWebpackUtils, 'currentBundler'>,
): Promise<void> {
  const scripts = await islandScripts({
    config,
    bundler: currentBundler.instance,
    cache: islandCache(context, options),
  })
  await writeWhole(noteFile(context, options), JSON.stringify(scripts))
}

/** Puts into a built site what that step has made; the name of the script that a page loads, below the site. */
export async function writeScripts(site: LoadContext, options: PluginOptions): Promise<string> {
  const noted = await readJson(noteFile(site, options))
  if (!noted) throw new Error('the scripts of the pages have not been bundled')
  return copyScripts(noted as IslandScripts, pageSettings(site), site.outDir)
}

/** Folder where what pages have of their own is kept for the next build. */
export function islandCache({siteDir}: LoadContext, {book}: PluginOptions): string {
  return book.islandCache ?? path.join(siteDir, 'node_modules/.cache/d2lbook/islands')
}

function noteFile(context: LoadContext, {id}: PluginOptions): string {
  return path.join(workFolder(context, id), 'islands.json')
}
