// The sample site in a real browser, for the tests of this room.

import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Browser, BrowserContextOptions, Page} from 'playwright'
import {afterAll, beforeAll} from 'vitest'
import {closePages, sharedChromium} from '../browser/shared-chromium.ts'
import {serveFolder, type FolderServer} from '../browser/serve-folder.ts'
import {writeSampleSite, type SampleOptions} from './sample-site.ts'

/** Serve a sample site while the tests of a file run. The function that is returned opens a page of its own storage. */
export function sampleSite(options: SampleOptions = {}) {
  let folder: string
  let server: FolderServer
  let browser: Browser

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'd2lbook-theme-'))
    await writeSampleSite(folder, options)
    server = await serveFolder(folder, {headers: options.headers})
    browser = await sharedChromium()
  })

  afterAll(async () => {
    await closePages(browser)
    await server?.close()
    await rm(folder, {recursive: true, force: true})
  })

  return async (path = '/', context: BrowserContextOptions = {}): Promise<Page> => {
    const opened = await browser.newContext({baseURL: server.url, ...context})
    const page = await opened.newPage()
    await page.goto(path)
    return page
  }
}
