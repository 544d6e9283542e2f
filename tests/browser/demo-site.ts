// The site of the demo book, which the test run has built, served and open in a browser for the tests of one file.

import type {Browser} from 'playwright'
import {afterAll, beforeAll, inject} from 'vitest'
import {closePages, sharedChromium} from './shared-chromium.ts'
import {serveFolder, type FolderServer} from './serve-folder.ts'

export interface DemoSite {
  readonly browser: Browser
  /** Without a slash at the end. */
  readonly url: string
}

/**
 * Called once at the head of a file of tests, or of a group of them.
 *
 * @param place which of the two that were built: the one with small scripts, or the one that Docusaurus runs
 */
export function useDemoSite(place: 'demoSite' | 'reactSite' = 'demoSite'): DemoSite {
  let browser: Browser | undefined
  let server: FolderServer | undefined
  beforeAll(async () => {
    browser = await sharedChromium()
    server = await serveFolder(inject(place))
  })
  afterAll(async () => {
    await closePages(browser)
    await server?.close()
  })
  return {
    get browser() {
      if (!browser) throw new Error('useDemoSite: the browser is there for tests alone')
      return browser
    },
    get url() {
      if (!server) throw new Error('useDemoSite: the site is there for tests alone')
      return server.url
    },
  }
}
