// A very large book has its index in parts: one engine for each, which are asked together.

import type {Engine} from './open-search.ts'

/** Answers with the hits of all `engines`, the best first. */
export function joinEngines(engines: readonly Engine[]): Engine {
  return {
    options: async (options) => void (await Promise.all(engines.map((engine) => engine.options(options)))),
    async search(term, options) {
      const answers = await Promise.all(engines.map((engine) => engine.search(term, options)))
      const results = answers.flatMap((answer) => answer.results)
      return {results: results.toSorted((a, b) => b.score - a.score)}
    },
  }
}
