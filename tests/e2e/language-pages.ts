// What the tests of languages do on a page, and measure there.

import {expect} from 'vitest'
import type {Locator, Page} from 'playwright'

/** In the page: where an anchor stands when a language is chosen. */
export function noteTopAtClick(id: string): void {
  const note = () => {
    const top = document.getElementById(id)?.getBoundingClientRect().top
    sessionStorage.setItem('top-at-click', String(top))
  }
  addEventListener('click', note, {capture: true})
}

/** By the keyboard: on the way to the menu a pointer scrolls, and the bar with the menu comes and goes as one scrolls. */
export async function chooseLanguage(page: Page, name: string): Promise<void> {
  await page.evaluate(() => Object.assign(window, {pageBefore: true}))
  const focus = (item: Locator) =>
    item.evaluate((element: HTMLElement) => element.focus({preventScroll: true}))
  await focus(page.locator('.navbar .dropdown > a'))
  await page.keyboard.press('Enter')
  const link = page.locator('.dropdown__link', {hasText: name})
  await link.waitFor()
  await focus(link)
  await page.keyboard.press('Enter')
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
