// What the tests of languages do on a page, and measure there.

import {expect, vi} from 'vitest'
import type {Page} from 'playwright'

/** The bar at the top is hidden while a reader reads on, and comes back when she scrolls up a little. */
async function showBar(page: Page): Promise<void> {
  await page.mouse.move(700, 500)
  const top = () => page.locator('.navbar').evaluate((bar) => bar.getBoundingClientRect().top)
  await expect
    .poll(
      async () => {
        if ((await top()) < 0) await page.mouse.wheel(0, -30)
        return top()
      },
      {interval: 300, timeout: 10_000},
    )
    .toBe(0)
}

/** In the page: moving the pointer to a menu may scroll, so what counts is the place at the click itself. */
export function noteTopAtClick(id: string): void {
  const note = () => {
    const top = document.getElementById(id)?.getBoundingClientRect().top
    sessionStorage.setItem('top-at-click', String(top))
  }
  addEventListener('click', note, {capture: true})
}

/** A bar that is hidden by a late scroll takes its menu from under the pointer, so the choice is made until a page follows it. */
export async function chooseLanguage(page: Page, name: string): Promise<void> {
  await page.evaluate(() => Object.assign(window, {pageBefore: true}))
  await vi.waitFor(
    async () => {
      await showBar(page)
      await page.locator('.navbar .dropdown').hover()
      await page.locator('.dropdown__link', {hasText: name}).click({timeout: 5000})
      await page.waitForFunction(() => !('pageBefore' in window), null, {timeout: 5000})
    },
    {timeout: 60_000, interval: 300},
  )
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
