import type {Browser, Page} from 'playwright'

/** A page that reaches this machine alone, and what its console complains of. */
export async function openPage(browser: Browser): Promise<{page: Page; errors: string[]}> {
  const page = await browser.newPage()
  await page.route(/^https:/, (route) => route.fulfill({body: ''}))
  const errors: string[] = []
  page.on('pageerror', ({message}) => errors.push(message))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(`${page.url()}: ${message.text()}`)
  })
  return {page, errors}
}
