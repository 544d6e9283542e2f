// One first visit of a page in a browser that has nothing of the site, until all is quiet; nothing is touched.

import type {Browser, CDPSession, Page} from 'playwright'
import {countTransfers, type TransferCount, type Transfers} from './transfers.ts'

export interface Visit extends Transfers {
  /** Processor time of the main thread: other programs of the machine do not count. */
  scriptMilliseconds: number
  taskMilliseconds: number
  /** By the clock. */
  largestPaintMilliseconds: number
  /** The sum of all shifts: the measure CLS is at most this. */
  layoutShift: number
}

export interface Device {
  viewport: {width: number; height: number}
  isMobile: boolean
  /** How many times slower than the machine. */
  cpuSlowdown: number
  /** Of the line; `null` as it is. */
  network: {megabitsPerSecond: number; roundTripMilliseconds: number} | null
}

/** The phone and its line are those of Lighthouse. */
export const devices: Record<string, Device> = {
  desktop: {viewport: {width: 1440, height: 900}, isMobile: false, cpuSlowdown: 1, network: null},
  phone: {
    viewport: {width: 412, height: 823},
    isMobile: true,
    cpuSlowdown: 4,
    network: {megabitsPerSecond: 1.6, roundTripMilliseconds: 150},
  },
}

interface Watched {
  largest: number
  shift: number
}

/** Runs in the page before its own scripts. */
function watch(): void {
  const seen: Watched = {largest: 0, shift: 0}
  Object.assign(globalThis, {watched: seen})
  new PerformanceObserver((list) => {
    for (const {startTime} of list.getEntries()) seen.largest = startTime
  }).observe({type: 'largest-contentful-paint', buffered: true})
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as unknown as {value: number}).value
  }).observe({type: 'layout-shift', buffered: true})
}

/** Rejects where there is no such page, or it is never quiet. */
export async function visit(browser: Browser, address: string, device: Device): Promise<Visit> {
  const {viewport, isMobile} = device
  const context = await browser.newContext({viewport, isMobile, hasTouch: isMobile})
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await slowDown(session, device)
    await session.send('Performance.enable', {timeDomain: 'threadTicks'})
    const transfers = countTransfers(session)
    // named functions carry a mark of the compiler
    await page.addInitScript('globalThis.__name = (named) => named')
    await page.addInitScript(watch)
    const response = await page.goto(address, {waitUntil: 'networkidle', timeout: 120_000})
    if (!response?.ok()) throw new Error(`${address}: ${response?.status()}`)
    await quiet(page, transfers)
    const {largest, shift} = await page.evaluate(() => (globalThis as unknown as {watched: Watched}).watched)
    return {
      ...transfers.sums(),
      ...(await timesOf(session)),
      largestPaintMilliseconds: Math.round(largest),
      layoutShift: Number(shift.toFixed(4)),
    }
  } finally {
    await context.close()
  }
}

/** Of a page: its processor, and its line. The network of the session is enabled then. */
export async function slowDown(session: CDPSession, {cpuSlowdown, network}: Device): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', {rate: cpuSlowdown})
  await session.send('Network.enable')
  if (!network) return
  const bytesPerSecond = (network.megabitsPerSecond * 1e6) / 8
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: network.roundTripMilliseconds,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  })
}

/** A slow page asks for more after a pause: it is complete when it has had nothing to do, and the line for two seconds. */
async function quiet(page: Page, transfers: TransferCount): Promise<void> {
  for (let before = -1; before !== transfers.events();) {
    before = transfers.events()
    await page.waitForTimeout(2000)
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  }
}

async function timesOf(session: CDPSession): Promise<Pick<Visit, 'scriptMilliseconds' | 'taskMilliseconds'>> {
  const {metrics} = await session.send('Performance.getMetrics')
  const milliseconds = (wanted: string) =>
    Math.round((metrics.find(({name}) => name === wanted)?.value ?? Number.NaN) * 1000)
  return {
    scriptMilliseconds: milliseconds('ScriptDuration'),
    taskMilliseconds: milliseconds('TaskDuration'),
  }
}
