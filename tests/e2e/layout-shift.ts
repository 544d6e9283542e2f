// What moves on a page that comes over the line of a phone, where scripts and typefaces are late as they are there.

import type {Browser} from 'playwright'
import {devices, slowDown} from '../bench/site/visit.ts'

export interface Shifts {
  /** Of all that has moved: the measure CLS is at most this. */
  sum: number
  /** What has moved, and how much each time, to be read. */
  moved: string
}

interface Shift {
  value: number
  elements: string[]
}

/** Runs in the page before its own scripts. */
function watch(): void {
  type Entry = PerformanceEntry & {value: number; sources: {node: Node | null}[]}
  const seen: Shift[] = []
  const nameOf = (node: Node | null) => {
    const element = node instanceof Element ? node : node?.parentElement
    return element ? `${element.tagName.toLowerCase()} "${element.textContent.trim().slice(0, 40)}"` : ''
  }
  new PerformanceObserver((list) => {
    for (const {value, sources} of list.getEntries() as Entry[])
      seen.push({value, elements: sources.map(({node}) => nameOf(node))})
  }).observe({type: 'layout-shift', buffered: true})
  Object.assign(globalThis, {shifts: seen})
}

/** Opens a page as a phone does that has nothing of the site. */
export async function shiftsOf(browser: Browser, address: string): Promise<Shifts> {
  const phone = {...devices['phone']!, cpuSlowdown: 1}
  const context = await browser.newContext({viewport: phone.viewport, isMobile: true, hasTouch: true})
  const page = await context.newPage()
  await slowDown(await context.newCDPSession(page), phone)
  // named functions carry a mark of the compiler
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.addInitScript(watch)
  await page.goto(address, {waitUntil: 'networkidle'})
  // what has come last is drawn, and told of
  for (let frame = 0; frame < 2; frame++)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  const shifts = await page.evaluate(() => (globalThis as unknown as {shifts: Shift[]}).shifts)
  await context.close()
  return {
    sum: shifts.reduce((sum, {value}) => sum + value, 0),
    moved: shifts.map(({value, elements}) => `${value.toFixed(4)} ${elements.join(', ')}`).join('\n'),
  }
}
