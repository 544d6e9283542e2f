// All contestants, page after page, in turns: what else the machine does meets them alike.

import type {Browser} from 'playwright'
import type {Judge, Scores} from './lighthouse.ts'
import {mediansOf} from './medians.ts'
import {devices, visit, type Visit} from './visit.ts'

export interface Served {
  contestant: string
  /** The address of a page in full. */
  addressOf(page: string): string
}

interface Row {
  kind: string
  contestant: string
}

interface Failed {
  failed: string
}

export type VisitRow = Row & {device: string} & (Visit | Failed)
export type ScoresRow = Row & (Scores | Failed)

/** Pages by kind, on each device; medians of some runs. */
export async function visitPages(
  browser: Browser,
  served: Served[],
  pages: Record<string, string>,
  runs: number,
): Promise<VisitRow[]> {
  const rows: VisitRow[] = []
  for (const [kind, page] of Object.entries(pages)) {
    // the server compresses what it sends for the first time
    await inTurns(served, 1, (site) => visit(browser, site.addressOf(page), devices['desktop']!))
    for (const [device, settings] of Object.entries(devices)) {
      const found = await inTurns(served, runs, (site) => visit(browser, site.addressOf(page), settings))
      rows.push(...found.map(({contestant, ...numbers}) => ({kind, device, contestant, ...numbers})))
    }
  }
  return rows
}

export async function judgePages(
  judge: Judge,
  served: Served[],
  pages: Record<string, string>,
  runs: number,
): Promise<ScoresRow[]> {
  const rows: ScoresRow[] = []
  const [first] = Object.values(pages)
  // the first page that a browser shows takes seconds more, and counts as nobody's
  await inTurns(served.slice(0, 1), 1, (site) => judge.judge(site.addressOf(first ?? '')))
  for (const [kind, page] of Object.entries(pages)) {
    const found = await inTurns(served, runs, (site) => judge.judge(site.addressOf(page)))
    rows.push(...found.map(({contestant, ...numbers}) => ({kind, contestant, ...numbers})))
  }
  return rows
}

/** Each time another one begins. One that fails is said to, and the others go on. */
async function inTurns<T extends object>(
  served: Served[],
  runs: number,
  measure: (site: Served) => Promise<T>,
): Promise<({contestant: string} & (T | Failed))[]> {
  const measured = served.map(({contestant}) => ({contestant, results: [] as T[], failed: ''}))
  for (let run = 0; run < runs; run++) {
    for (let turn = 0; turn < served.length; turn++) {
      const index = (run + turn) % served.length
      const one = measured[index]!
      if (one.failed) continue
      await measure(served[index]!).then(
        (result) => one.results.push(result),
        (reason: unknown) => (one.failed = String(reason)),
      )
    }
  }
  return measured.map(({contestant, results, failed}) => ({
    contestant,
    ...(failed ? {failed} : mediansOf(results)),
  }))
}
