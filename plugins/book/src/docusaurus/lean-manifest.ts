// Docusaurus lists which scripts a page needs by an addon that gets all that the bundler has made out of it, hundreds of
// megabytes for a large book, to look at no more than the names.

import {isPluginOf} from './bundler-plugin.ts'

/** As much of the addon as is used here. */
interface ManifestAddon {
  processAssets: (assets: object) => void
  getMinimalStatsChunks: (chunks: unknown, graph: {getChunkModules: () => unknown[]}) => unknown
}

/** The list stays the same: contents serve only checksums, modules only an older bundler, and Docusaurus wants neither. */
export function withLeanManifest({plugins = []}: {plugins?: unknown[]}): void {
  for (const plugin of plugins) {
    if (!isAddon(plugin)) continue
    const {processAssets, getMinimalStatsChunks} = plugin
    plugin.processAssets = () => processAssets.call(plugin, {})
    plugin.getMinimalStatsChunks = (chunks) =>
      getMinimalStatsChunks.call(plugin, chunks, {getChunkModules: () => []})
  }
}

function isAddon(plugin: unknown): plugin is ManifestAddon {
  return isPluginOf('ReactLoadableSSRAddon', plugin)
}
