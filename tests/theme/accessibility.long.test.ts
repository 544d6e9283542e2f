import {createRequire} from 'node:module'
import type {AxeResults} from 'axe-core'
import type {Page} from 'playwright'
import {describe, expect, test} from 'vitest'
import {sampleSite} from './sample-page.ts'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds in the article, one line per element. */
async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({path: axe})
  const results = await page.evaluate(
    (values) =>
      (globalThis as unknown as {axe: {run(options: object): Promise<AxeResults>}}).axe.run({
        runOnly: {type: 'tag', values},
      }),
    standards,
  )
  return results.violations.flatMap(({id, nodes}) =>
    nodes.map(({html, failureSummary}) => `${id}: ${html} ${failureSummary}`),
  )
}

describe.each(['light', 'dark'] as const)('in the %s', (colours) => {
  const open = sampleSite({colours})

  test.each(['pytorch', 'tensorflow', 'mxnet', 'paddle', 'all'])(
    'the article with the tab %s has no violation',
    async (name) => {
      const page = await open(`/?tab=${name}`)
      expect(await violations(page)).toEqual([])
    },
  )

  test('a phone has none either', async () => {
    const page = await open('/', {viewport: {width: 320, height: 640}, hasTouch: true})
    await expect.poll(() => page.locator('.d2l-equation-body[tabindex]').count()).toBe(2)
    expect(await violations(page)).toEqual([])
  })
})
