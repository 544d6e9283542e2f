// Scores of Lighthouse on a phone, whose line and whose slower processor are simulated.

import type {Result} from 'lighthouse'
import {startLighthouse} from '../../browser/lighthouse.ts'

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

export type Scores = Record<(typeof categories)[number], number>

export interface Judge {
  judge(address: string): Promise<Scores>
  close(): Promise<void>
}

export async function startJudge(): Promise<Judge> {
  const lighthouse = await startLighthouse()
  const settings = {onlyCategories: [...categories]}
  return {
    judge: async (address) => scoresOf(await lighthouse.judge(address, settings)),
    close: () => lighthouse.close(),
  }
}

/** From 0 to 100. */
function scoresOf({categories: found}: Result): Scores {
  const scores = categories.map((name) => [name, Math.round((found[name]?.score ?? Number.NaN) * 100)])
  return Object.fromEntries(scores) as Scores
}
