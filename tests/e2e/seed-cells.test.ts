// Every cell of the seed page runs in a reader's page, in each framework, under the policy that its build has written.

import {readFile} from 'node:fs/promises'
import path from 'node:path'
import type {Browser} from 'playwright'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import {hydrated} from '../browser/hydrated.ts'
import {closePages, sharedChromium} from '../browser/shared-chromium.ts'
import {serveFolder, type FolderServer} from '../browser/serve-folder.ts'

const seedSite = inject('seedSite')

describe.skipIf(seedSite === null)('the seed page (skipped without D2LBOOK_BOOKS)', () => {
  let server: FolderServer
  let browser: Browser

  beforeAll(async () => {
    const folder = seedSite ?? ''
    const policy = await readFile(path.join(folder, 'content-security-policy.txt'), 'utf8')
    server = await serveFolder(folder, {headers: {'content-security-policy': policy.trim()}})
    browser = await sharedChromium()
  })

  afterAll(async () => {
    await closePages(browser)
    await server?.close()
  })

  test.each(['mxnet', 'pytorch', 'tensorflow'])(
    'runs its seven cells of %s, and draws six plots',
    async (tab) => {
      const context = await browser.newContext()
      const page = await context.newPage()
      await page.goto(`${server.url}/?tab=${tab}`)
      const shown = page.locator('.d2l-cell').filter({visible: true})
      await hydrated(page)
      expect(await shown.count()).toBe(7)
      const stored = await shown.locator('.d2l-output').allInnerTexts()
      await shown.first().getByRole('button', {name: /^More/}).click()
      await page.getByRole('button', {name: /^(?:Run all cells|Chạy mọi ô)$/}).click()
      const done = page.locator('.d2l-cell[data-state="done"]')
      await expect.poll(() => done.count()).toBe(7)
      expect(await done.locator('.d2l-outputs .d2l-plot').count()).toBe(6)
      // what a reader's page computes is what the build has computed
      expect(await shown.locator('.d2l-output').filter({visible: true}).allInnerTexts()).toEqual(stored)
      await context.close()
    },
  )
})
