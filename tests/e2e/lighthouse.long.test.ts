// What Lighthouse says of the built demo site on a phone. Its score for speed depends on what else the machine does:
// `npm run bench:site -- BOOK --lighthouse` measures it; here stands what the line alone costs.

import type {Flags, Result} from 'lighthouse'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import {startLighthouse, type Lighthouse} from '../browser/lighthouse.ts'
import {serveFolder, type FolderServer} from '../browser/serve-folder.ts'
import {shiftsOf} from './layout-shift.ts'
import {bytesOf, faultsOf} from './lighthouse-result.ts'

/** Bytes on the line before the reader has done anything, with the headers of the answers. */
const scripts = 16_000

const pages = [
  ['the front page', '/', {script: scripts, style: 16_500}],
  ['a page of the guide', '/book/guide/site', {script: scripts, style: 12_000}],
  ['formulas and a live figure', '/book/chapter_mlp/mlp', {script: scripts, style: 15_500}],
  ['cells that run', '/book/chapter_mlp/backprop', {script: scripts, style: 15_500}],
] as const

/** Milliseconds: what Lighthouse calls good. */
const firstPaint = 1800
const largestPaint = 2500

/**
 * The line is simulated, and so is how long a page takes: by its bytes and by what asks for what. Of what this machine needs
 * for its scripts nothing is counted.
 */
const settings: Flags = {
  onlyCategories: ['accessibility', 'best-practices', 'seo'],
  onlyAudits: ['first-contentful-paint', 'largest-contentful-paint', 'network-requests'],
  throttlingMethod: 'simulate',
  throttling: {cpuSlowdownMultiplier: 1e-6},
  disableFullPageScreenshot: true,
}

let lighthouse: Lighthouse
let server: FolderServer

beforeAll(async () => {
  server = await serveFolder(inject('demoSite'), {brotli: true})
  lighthouse = await startLighthouse()
})

afterAll(async () => {
  await lighthouse?.close()
  await server?.close()
})

describe.each(pages)('%s', (_name, address, limits) => {
  test('is as Lighthouse wants it', async () => {
    const result = await lighthouse.judge(server.url + address, settings)
    expect(faultsOf(result)).toEqual([])
    expect(scoresOf(result)).toEqual({accessibility: 100, 'best-practices': 100, seo: 100})
    const bytes = bytesOf(result)
    expect(bytes.Script?.sum, bytes.Script?.files).toBeLessThanOrEqual(limits.script)
    expect(bytes.Stylesheet?.sum, bytes.Stylesheet?.files).toBeLessThanOrEqual(limits.style)
    expect(result.audits['first-contentful-paint']?.numericValue).toBeLessThan(firstPaint)
    expect(result.audits['largest-contentful-paint']?.numericValue).toBeLessThan(largestPaint)
  })

  test('stands still while it comes', async () => {
    const {sum, moved} = await shiftsOf(lighthouse.browser, server.url + address)
    expect(sum, moved).toBeLessThan(0.005)
  })
})

function scoresOf({categories: found}: Result): Record<string, number> {
  return Object.fromEntries(Object.entries(found).map(([name, {score}]) => [name, (score ?? 0) * 100]))
}
