// A book loaded as a build loads it, up to where the bundler would begin: by Docusaurus, with our plugin in it.

import {mkdtemp, rm} from 'node:fs/promises'
import {createRequire} from 'node:module'
import os from 'node:os'
import path from 'node:path'
import type {LoadedContent} from '@docusaurus/plugin-content-docs'
import type {LoadedPlugin} from '@docusaurus/types'
import {register} from 'tsx/cjs/api'
import {vi} from 'vitest'
import {BookFolder} from '../../plugins/book/src/load/book-folder.ts'
import {siteLanguages} from '../../plugins/book/src/cli/language-flags.ts'
import type {BookMessage} from '../../plugins/book/src/messages/message.ts'
import {makeSite} from '../../plugins/book/src/site/make-site.ts'
import {messagesOfSite, siteName} from '../../plugins/book/src/docusaurus/report-messages.ts'

export interface BuiltBook {
  /** What is told of the book, in all its languages. */
  messages: BookMessage[]
  /** Its pages in the first of its languages: titles as readers see them, by address. */
  titles: Record<string, string>
}

interface Site {
  props: {plugins: LoadedPlugin[]}
}

type LoadSite = (params: {siteDir: string; locale?: string}) => Promise<Site>

const require = createRequire(import.meta.url)
// as the command does: Docusaurus loads the plugin itself; once, since each further one goes through all before it
register()

export async function loadAsBuild(book: string): Promise<BuiltBook> {
  const {loadSite} = require('@docusaurus/core/lib/server/site.js') as {loadSite: LoadSite}
  vi.stubEnv('NODE_ENV', 'production')
  const silent = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const place = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-load-'))
  try {
    const languages = await siteLanguages(new BookFolder(book), {})
    const siteDir = await makeSite({book, languages}, path.join(place, 'site'))
    const sites: Site[] = []
    for (const locale of languages?.list ?? [undefined]) sites.push(await loadSite({siteDir, locale}))
    const messages = messagesOfSite(siteName(book)) ?? []
    return {messages, titles: titlesOf(sites[0]!)}
  } finally {
    silent.mockRestore()
    vi.unstubAllEnvs()
    await rm(place, {recursive: true, force: true})
  }
}

function titlesOf({props}: Site): Record<string, string> {
  const content = props.plugins.map((plugin) => plugin.content).find(isDocs)
  const docs = content?.loadedVersions.flatMap((version) => version.docs) ?? []
  return Object.fromEntries(docs.map(({permalink, title}) => [decodeURI(permalink), title]))
}

function isDocs(content: unknown): content is LoadedContent {
  return typeof content === 'object' && content !== null && 'loadedVersions' in content
}
