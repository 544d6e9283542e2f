// What the tests of languages do on a page, and measure there.

import {expect, vi} from 'vitest'
import type {Page} from 'playwright'

/** The bar at the top is hidden while a reader reads on, and comes back when she scrolls up a little: once, not to the start. */
async function showBar(page: Page): Promise<void> {
  await page.mouse.move(700, 500)
  const shown = () =>
    page.waitForFunction(() => document.querySelector('.navbar')!.getBoundingClientRect().top === 0, null, {
      timeout: 5000,
    })
  await vi.waitFor(
    async () => {
      const hidden = await page.locator('.navbar').evaluate((bar) => bar.getBoundingClientRect().top < 0)
      if (hidden) await page.mouse.wheel(0, -30)
      await shown()
    },
    {timeout: 30_000, interval: 100},
  )
}

/** In the page: moving the pointer to a menu may scroll, so what counts is the place at the click itself. */
export function noteTopAtClick(id: string): void {
  const note = () => {
    const top = document.getElementById(id)?.getBoundingClientRect().top
    sessionStorage.setItem('top-at-click', String(top))
  }
  addEventListener('click', note, {capture: true})
}

/** In the page: that a link of the menu was hit, told to the page that follows. */
function noteChoice(): void {
  Object.assign(window, {pageBefore: true})
  sessionStorage.removeItem('language-chosen')
  const note = (event: Event) => {
    if (event.target instanceof Element && event.target.closest('.dropdown__link')) {
      sessionStorage.setItem('language-chosen', 'yes')
    }
  }
  addEventListener('click', note, {capture: true})
}

/** A bar that is hidden by a late scroll takes its menu from under the pointer, so the link is clicked until it was hit. */
export async function chooseLanguage(page: Page, name: string): Promise<void> {
  await page.evaluate(noteChoice)
  const chosen = () => page.evaluate(() => sessionStorage.getItem('language-chosen') === 'yes')
  await vi.waitFor(
    async () => {
      if (await chosen()) return
      await showBar(page)
      await page.locator('.navbar .dropdown').hover()
      await page.locator('.dropdown__link', {hasText: name}).click({timeout: 5000})
      expect(await chosen()).toBe(true)
    },
    {timeout: 60_000, interval: 300},
  )
  await page.waitForFunction(() => !('pageBefore' in window), null, {timeout: 60_000})
  await page.waitForLoadState('networkidle')
  // the place that she had is taken out of the storage when she is there
  await expect
    .poll(() => page.evaluate(() => sessionStorage.getItem('d2l-place')), {timeout: 20_000})
    .toBeNull()
}

/** Where an anchor stands in the window; the bar at the top hides the first 60 pixels. */
export function topOf(page: Page, id: string): Promise<number | undefined> {
  return page.evaluate((name) => document.getElementById(name)?.getBoundingClientRect().top, id)
}

/** Where the cells of the columns stand that the author aligned left and right. */
export function alignments(page: Page, within: string): Promise<string[]> {
  return page.evaluate(
    (around) =>
      ['left', 'right'].map((side) => {
        const {textAlign, direction} = getComputedStyle(
          document.querySelector(`${around} td[align=${side}]`)!,
        )
        const [start, end] = direction === 'rtl' ? ['right', 'left'] : ['left', 'right']
        return textAlign === 'start' ? start : textAlign === 'end' ? end : textAlign
      }),
    within,
  )
}
