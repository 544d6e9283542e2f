// Long tasks of the main thread while figures of the demo site train, and what the first use downloads. Build the site first.
// Prints JSON. Arguments: `--seconds=5` of each phase, `--page=/book/chapter_mlp/exhibition/`, `--site=build`.
import {join} from 'node:path'
import {brotliCompressSync} from 'node:zlib'
import type {Page} from 'playwright'
import {launchChromium} from '../browser/launch-chromium.ts'
import {serveFolder} from '../browser/serve-folder.ts'

/** Figures of the page that train. */
const figures = {playground: 'plane', approximation: 'curve', digits: 'digits'}

interface Phase {
  /** Tasks of 50 ms and more. */
  longTasks: number
  longestMilliseconds: number
  /** What all of them took beyond 50 ms, the total blocking time. */
  blockedMilliseconds: number
  /** How often the page was drawn. */
  framesPerSecond: number
  /** Processor time of the main thread per frame: other programs of the machine do not count. */
  cpuMillisecondsPerFrame: number
}

interface Watched {
  tasks: number[]
  frames: number
}

function option(name: string, otherwise: string): string {
  return process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise
}

/** Runs in the page before its own scripts. */
function watch(): void {
  const seen: Watched = {tasks: [], frames: 0}
  Object.assign(globalThis, {watched: seen})
  new PerformanceObserver((list) => {
    for (const {duration} of list.getEntries()) seen.tasks.push(duration)
  }).observe({type: 'longtask'})
  const count = (): void => {
    seen.frames++
    requestAnimationFrame(count)
  }
  requestAnimationFrame(count)
}

/** What happens on the page during some seconds. */
async function observe(page: Page, seconds: number): Promise<Phase> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', {timeDomain: 'threadTicks'})
  const busy = async (): Promise<number> => {
    const {metrics} = await session.send('Performance.getMetrics')
    return metrics.find(({name}) => name === 'TaskDuration')?.value ?? Number.NaN
  }
  await page.evaluate(() => {
    Object.assign((globalThis as unknown as {watched: Watched}).watched, {tasks: [], frames: 0})
  })
  const before = await busy()
  await page.waitForTimeout(seconds * 1000)
  const used = (await busy()) - before
  const {tasks, frames} = await page.evaluate(() => (globalThis as unknown as {watched: Watched}).watched)
  return {
    longTasks: tasks.length,
    longestMilliseconds: Math.max(0, ...tasks),
    blockedMilliseconds: tasks.reduce((sum, task) => sum + task - 50, 0),
    framesPerSecond: Math.round(frames / seconds),
    cpuMillisecondsPerFrame: Number(((used * 1000) / frames).toFixed(1)),
  }
}

async function main(): Promise<void> {
  const seconds = Number(option('seconds', '5'))
  const site = await serveFolder(join(process.cwd(), option('site', 'build')))
  const browser = await launchChromium()
  const address = site.url + option('page', '/book/chapter_mlp/exhibition/')
  const result: Record<string, unknown> = {browser: browser.version(), seconds}
  for (const [figure, name] of Object.entries(figures)) {
    const page = await browser.newPage({viewport: {width: 1280, height: 900}})
    const requests: string[] = []
    // the site fetches pages ahead that its links lead to: no part of a figure
    page.on('request', (request) => {
      if (!/prefetch/.test(request.headers()['sec-purpose'] ?? request.headers()['purpose'] ?? ''))
        requests.push(request.url())
    })
    // named functions carry a mark of the compiler
    await page.addInitScript('globalThis.__name = (named) => named')
    await page.addInitScript(watch)
    await page.goto(address, {waitUntil: 'networkidle'})
    const before = new Set(requests)
    const element = page.locator(`#live-${name}`)
    await element.scrollIntoViewIfNeeded()
    const idle = await observe(page, seconds)
    await element.locator('.d2l-live-bar button').first().click()
    await element.locator('.d2l-live-badge-name').waitFor()
    const start = await observe(page, 2)
    const training = await observe(page, seconds)
    await page.waitForLoadState('networkidle')
    const fetched = [...new Set(requests)].filter((url) => !before.has(url))
    result[figure] = {idle, start, training, firstUse: await sizes(fetched)}
    await page.close()
  }
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
  await browser.close()
  await site.close()
}

/** Brotli bytes of files, and of all together. */
async function sizes(urls: string[]): Promise<{bytes: number; files: Record<string, number>}> {
  const entries = await Promise.all(
    urls.map(async (url) => {
      const body = Buffer.from(await (await fetch(url)).arrayBuffer())
      return [new URL(url).pathname, brotliCompressSync(body).length] as const
    }),
  )
  return {bytes: entries.reduce((sum, [, size]) => sum + size, 0), files: Object.fromEntries(entries)}
}

await main()
