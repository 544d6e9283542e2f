// The scripts of pages that are HTML, for one site in one language: bundled in one step of a build, used in another, which
// may be another process.

import path from 'node:path'
import type {ConfigureWebpackUtils, LoadContext} from '@docusaurus/types'
import {clientDefinitions} from 'docusaurus-theme-d2lbook'
import type {PluginOptions} from '../config/book-options.ts'
import {readJson, writeWhole} from '../files/whole-file.ts'
import {workFolder} from '../files/work-folder.ts'
import {islandScripts, type Bundler, type ClientConfig, type IslandScripts} from './island-bundle.ts'

/** @param config of the site's own client */
export async function bundleFor(
  context: LoadContext,
  options: PluginOptions,
  config: object,
  {currentBundler}: Pick<ConfigureWebpackUtils, 'currentBundler'>,
): Promise<void> {
  const scripts = await islandScripts({
    config: config as ClientConfig,
    bundler: currentBundler.instance as unknown as Bundler,
    define: clientDefinitions(context, options.book.client),
    cache: options.book.islandCache ?? path.join(context.siteDir, 'node_modules/.cache/d2lbook/islands'),
  })
  await writeWhole(noteFile(context, options), JSON.stringify(scripts))
}

/** What that step has noted. */
export async function bundledScripts(context: LoadContext, options: PluginOptions): Promise<IslandScripts> {
  const noted = await readJson(noteFile(context, options))
  if (!noted) throw new Error('the scripts of the pages have not been bundled')
  return noted as IslandScripts
}

function noteFile(context: LoadContext, {id}: PluginOptions): string {
  return path.join(workFolder(context, id), 'islands.json')
}
