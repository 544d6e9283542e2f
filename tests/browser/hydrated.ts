import type {Page} from 'playwright'

/** When the scripts of a page of Docusaurus are at work: a key that is pressed before reaches nobody. */
export async function hydrated(page: Page): Promise<void> {
  await page.locator('html[data-has-hydrated="true"]').waitFor()
}
