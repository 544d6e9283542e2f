import {expect, test} from 'vitest'
import {sampleSite} from './sample-page.ts'

const row =
  '<div class="d2l-actions" role="group"><a class="d2l-action" data-action="markdown" href="ADDRESS">Markdown</a></div>'
const article = (address: string) =>
  `<div class="d2l-static">${row.replace('ADDRESS', address)}<p>Text.</p></div>`

const open = sampleSite({
  article: article('/page.html'),
  others: {'page.html': '<p>The page.</p>', 'lost.html': article('/gone.md')},
})
const mayCopy = {permissions: ['clipboard-read', 'clipboard-write']}

test('behind the link to the Markdown stands a button that copies it, once', async () => {
  const page = await open()
  await page.evaluate(() => {
    document.querySelector('.d2l-static')?.dispatchEvent(new Event('d2l-static-part', {bubbles: true}))
  })
  expect(await page.locator('.d2l-action').allInnerTexts()).toEqual(['Markdown', 'Copy as Markdown', 'Print'])
})

test('the button copies what the link leads to, and says so', async () => {
  const page = await open('/', mayCopy)
  await page.getByRole('button', {name: 'Copy as Markdown'}).press('Enter')
  await page.getByRole('status').filter({hasText: 'Copied'}).waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('<p>The page.</p>')
})

test('what cannot be copied is told, with the way that is left', async () => {
  const page = await open('/lost.html', mayCopy)
  await page.getByRole('button', {name: 'Copy as Markdown'}).click()
  await page.getByRole('status').filter({hasText: 'the link beside leads to its Markdown'}).waitFor()
})
