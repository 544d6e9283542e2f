// What a running `start` keeps when Docusaurus makes the plugin anew, after an edit of the site's configuration: the
// bundler goes on with the first one, which has to know of the pages of its successors.

import path from 'node:path'
import type {LoadedContent} from '@docusaurus/plugin-content-docs'
import type {LoadContext, Plugin, PluginContentLoadedActions} from '@docusaurus/types'
import type {DialectOptions} from 'remark-d2lbook'
import {shared} from '../files/shared.ts'
import type {PluginBooks} from './plugin-books.ts'
import {BookWatcher} from './watch-book.ts'
import {workFolder} from '../files/work-folder.ts'

type Docs = Plugin<LoadedContent>

export class RunningStart {
  /** What the bundler compiles with. */
  readonly refsDir: string
  readonly dialect: DialectOptions
  /** The one whose pages are shown. */
  site: PluginBooks | undefined
  readonly #stamp: string
  readonly #watcher: BookWatcher
  #first: Docs | undefined

  constructor(folder: string, dialect: DialectOptions) {
    this.refsDir = path.join(folder, 'refs')
    this.dialect = dialect
    this.#stamp = path.join(folder, 'changed.txt')
    this.#watcher = new BookWatcher(this.#stamp)
  }

  /** Called with each load. */
  async follow(site: PluginBooks, docs: Docs, content: LoadedContent): Promise<void> {
    this.site = site
    await this.#watcher.watch(await site.files(content))
    this.#first ??= docs
    // links between pages are resolved by what the bundler's own instance knows
    if (this.#first !== docs) await this.#first.contentLoaded?.({content, actions: noActions})
  }

  /** @param paths what the docs plugin would watch: pages are among the book's files */
  pathsToWatch(paths: string[]): string[] {
    return [this.#stamp, ...paths.filter((file) => !this.#watcher.isWatched(path.normalize(file)))]
  }
}

const noActions: PluginContentLoadedActions = {
  addRoute() {},
  setGlobalData() {},
  createData: async (name) => name,
}

/** The one of this process for a site, `null` in a build. */
export function runningStart(
  context: LoadContext,
  pluginId: string,
  dialect: DialectOptions,
): RunningStart | null {
  if (process.env.NODE_ENV === 'production') return null
  const folder = workFolder(context, pluginId)
  // in another language of the site it is still the same bundler
  const name = `start ${context.generatedFilesDir} ${pluginId}`
  return shared(name, () => new RunningStart(folder, dialect))
}
