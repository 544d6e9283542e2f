// What axe finds on a page.

import {createRequire} from 'node:module'
import type {AxeResults} from 'axe-core'
import type {Page} from 'playwright'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds on it, one line per element. To be polled: the page's scripts still mark what overflows. */
export async function violations(page: Page): Promise<string[]> {
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
