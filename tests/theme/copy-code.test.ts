import {expect, test} from 'vitest'
import {sampleSite} from './sample-page.ts'

const open = sampleSite()

test('every block of code has one copy button with a name, once', async () => {
  const page = await open()
  const blocks = await page.locator('.d2l-cell > pre, .d2l-listing > pre').count()
  expect(await page.locator('.d2l-copy').count()).toBe(blocks)
  await page.evaluate(() => {
    document.querySelector('.d2l-static')?.dispatchEvent(new Event('d2l-static-part', {bubbles: true}))
  })
  expect(await page.locator('.d2l-copy').count()).toBe(blocks)
  expect(await page.locator('.d2l-copy').first().getAttribute('aria-label')).toBe('Copy code')
})

test('the button copies the code alone and says so', async () => {
  const page = await open('/', {permissions: ['clipboard-read', 'clipboard-write']})
  await page.locator('#panel-3-0 .d2l-cell').hover()
  await page.locator('#panel-3-0 .d2l-copy').click()
  await page.getByRole('status').filter({hasText: 'Copied'}).waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('from mxnet import npx\nnpx.relu(x)')
})

test('where copying is forbidden the code is selected instead', async () => {
  const page = await open()
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'))
  })
  await page.locator('#panel-3-0 .d2l-cell').hover()
  await page.locator('#panel-3-0 .d2l-copy').click()
  await page.getByRole('status').filter({hasText: 'selected'}).waitFor()
  expect(await page.evaluate(() => String(getSelection()))).toBe('from mxnet import npx\nnpx.relu(x)')
})
