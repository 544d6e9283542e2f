// One browser for a test file, and pages of live blocks in it.
import axe from 'axe-core'
import type {Browser, BrowserContextOptions, Page} from 'playwright'
import {afterAll, afterEach, beforeAll} from 'vitest'
import type {BackendName} from '../../../plugins/tensor/src/index.ts'
import * as engine from '../../../plugins/tensor/src/index.ts'
import {prepareLiveBlocks, type LiveBlock} from '../../../plugins/live/src/index.ts'
import {closePages, sharedChromium} from '../../browser/shared-chromium.ts'
import type {Block} from './blocks.tsx'
import {removeBundle, serveLivePage, type LivePage, type PageOptions} from './live-page.ts'

export interface OpenPage {
  page: Page
  url: string
  /** Paths asked for so far. */
  requests: string[]
  /** Errors of scripts and of hydration. */
  errors: () => Promise<string[]>
}

export interface OpenOptions extends PageOptions, BrowserContextOptions {
  /** After the address: `?live-1=…`. */
  query?: string
  /** What an earlier page has found to be the fastest; else the page finds out by the clock. @default wasm */
  remembered?: BackendName | 'nothing'
}

export interface Opener {
  /** Blocks as a build prepares them. */
  open: (blocks: readonly LiveBlock[], options?: OpenOptions) => Promise<OpenPage>
  /** Props of `<Live>` as an author of MDX writes them. */
  openRaw: (blocks: readonly Block[], options?: OpenOptions) => Promise<OpenPage>
}

/** Call at the head of a test file. */
export function useBrowser(): Opener {
  let browser: Browser
  const served: LivePage[] = []
  beforeAll(async () => {
    browser = await sharedChromium()
  })
  // pages left open would go on training
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close()
  })
  afterAll(async () => {
    await closePages(browser)
    for (const page of served) await page.close()
    await removeBundle()
  })
  const openRaw = async (blocks: readonly Block[], options: OpenOptions = {}): Promise<OpenPage> => {
    const live = await serveLivePage(blocks, options)
    served.push(live)
    return openPage(browser, live.url, options)
  }
  const open = async (blocks: readonly LiveBlock[], options: OpenOptions = {}): Promise<OpenPage> => {
    const {blocks: prepared, problems} = await prepareLiveBlocks(blocks, {
      engine,
      locale: options.lang ?? 'en',
    })
    if (problems.length > 0) throw new Error(JSON.stringify(problems))
    return openRaw(
      prepared.flatMap((block) => (block ? [{...block}] : [])),
      options,
    )
  }
  return {open, openRaw}
}

/** In the page: for networks of every size, so that nothing depends on which backend wins a race. */
function rememberBackend(backend: BackendName): void {
  const keys = Array.from({length: 60}, (_, size) => `d2lbook-tensor 1|2^${size}|${navigator.userAgent}`)
  const choices = Object.fromEntries(keys.map((key) => [key, backend]))
  sessionStorage.setItem('d2lbook-backends', JSON.stringify(choices))
}

/** Lets the page do what it is about to do: thirty frames are drawn. */
export function turns(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let left = 30
        const turn = (): void => {
          left -= 1
          if (left > 0) requestAnimationFrame(turn)
          else resolve()
        }
        turn()
      }),
  )
}

export async function openPage(browser: Browser, url: string, options: OpenOptions): Promise<OpenPage> {
  const {remembered = 'wasm', ...others} = options
  const context = await browser.newContext({viewport: {width: 1000, height: 1000}, ...others})
  if (remembered !== 'nothing') await context.addInitScript(rememberBackend, remembered)
  const page = await context.newPage()
  const requests: string[] = []
  const thrown: string[] = []
  page.on('request', (request) => requests.push(new URL(request.url()).pathname))
  page.on('pageerror', (error) => thrown.push(error.message))
  await page.goto(url + (options.query ?? ''))
  if (options.javaScriptEnabled !== false)
    await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'true')
  const errors = async (): Promise<string[]> => [
    ...thrown,
    ...(await page.evaluate(() => (globalThis as unknown as {hydrationErrors: string[]}).hydrationErrors)),
  ]
  return {page, url, requests, errors}
}

/** A number that a figure shows under this name. */
export async function shownNumber(page: Page, name: string): Promise<number> {
  const term = page.locator('dt', {hasText: new RegExp(`^${name}$`)})
  const text = await term
    .locator('xpath=following-sibling::dd')
    .first()
    .evaluate((node) => node.firstChild?.textContent)
  return Number((text ?? '').replaceAll('\u202f', '').replace('−', '-').replace(' %', ''))
}

export async function waitForStep(page: Page, step: number): Promise<void> {
  await page.waitForFunction(
    ([wanted]) => {
      const term = [...document.querySelectorAll('dt')].find((each) => each.textContent === 'step')
      const text = term?.nextElementSibling?.firstChild?.textContent ?? ''
      return Number(text.replaceAll('\u202f', '')) >= wanted!
    },
    [step],
  )
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds wrong with the figures of a page, in one line each; their panels are opened, and have no headings. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async (values) => {
    interface Found {
      violations: {id: string; nodes: {html: string}[]}[]
    }
    for (const panel of document.querySelectorAll('figure details')) panel.setAttribute('open', '')
    const {axe: tool} = globalThis as unknown as {
      axe: {run(root: string, options: object): Promise<Found>}
    }
    const {violations} = await tool.run('figure, .d2l-live-input', {runOnly: {type: 'tag', values}})
    const small = [...document.querySelectorAll('figure summary')].filter(
      (summary) => summary.getBoundingClientRect().height < 24,
    )
    if (small.length > 0)
      violations.push({id: 'summary is small', nodes: small.map((each) => ({html: each.outerHTML}))})
    const headings = [...document.querySelectorAll('figure :is(h1, h2, h3, h4, h5, h6)')]
    if (headings.length > 0)
      violations.push({id: 'heading in a figure', nodes: headings.map((each) => ({html: each.outerHTML}))})
    return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html.slice(0, 120)).join(' | ')}`)
  }, standards)
}
