import {expect, test} from 'vitest'
import {sampleSite} from './sample-page.ts'

const row = [
  '<div class="d2l-actions" role="group">',
  '<a class="d2l-action" data-action="markdown" href="ADDRESS">Markdown</a>',
  '<button type="button" class="d2l-action" data-action="copy-markdown">Copy as Markdown</button></div>',
].join('')
const article = (address: string) =>
  `<div class="d2l-static">${row.replace('ADDRESS', address)}<p>Text.</p></div>`

const open = sampleSite({
  article: article('/page.html'),
  others: {'page.html': '<p>The page.</p>', 'lost.html': article('/gone.md')},
})
const mayCopy = {permissions: ['clipboard-read', 'clipboard-write']}

test('what only a script could answer is not seen without one', async () => {
  const page = await open('/', {javaScriptEnabled: false})
  expect(await page.locator('.d2l-action:visible').allInnerTexts()).toEqual(['Markdown'])
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
