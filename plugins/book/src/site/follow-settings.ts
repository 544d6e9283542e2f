// The settings of a plain book's site come from `config.ini` and from the first page. `start` reads them again when its
// configuration file is touched: here that is done when they have changed, and only then.

import {utimes} from 'node:fs/promises'
import path from 'node:path'
import type {LoadContext, PluginModule} from '@docusaurus/types'
import {shared} from '../files/shared.ts'

/** The plugin of a book, which looks at the settings of the site with every load. */
export function followingSettings(plugin: PluginModule, readSettings: () => Promise<string>): PluginModule {
  return async function followed(context: LoadContext, options: unknown) {
    const own = await plugin(context, options)
    if (own === null || process.env.NODE_ENV === 'production') return own
    const known = await readSettings()
    const current = shared(`settings ${context.siteDir}`, () => ({plugin: own}))
    current.plugin = own
    let content: unknown
    const reloadSite = () => {
      const now = new Date()
      return utimes(path.join(context.siteDir, 'docusaurus.config.cjs'), now, now)
    }
    return {
      ...own,
      async loadContent() {
        const isOutdated = content !== undefined && (await readSettings()) !== known
        if (isOutdated) await reloadSite()
        else content = await own.loadContent?.()
        // a successor may have been shown before this load came to its end
        if (current.plugin !== own) await reloadSite()
        return content
      },
    }
  }
}
