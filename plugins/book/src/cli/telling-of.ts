// What Docusaurus says while it builds, in words that fit a plain book.

import path from 'node:path'

type Console = 'info' | 'log' | 'warn'

/** Advice for an npm script, which a plain book does not have. */
const advice = ['npm run serve']
/** What was said when the build began. */
const beginning = ['Creating an optimized production build', 'DOCUSAURUS_SKIP_BUNDLING']

/**
 * Docusaurus names the folder that it writes to, which is not where the site will be. Returns what ends the change.
 *
 * @param isContinued whether the build was begun by another process
 */
export function tellingOf(folder: string, outDir: string, {isContinued = false} = {}): () => void {
  const {info, log, warn} = console
  const before = {info, log, warn}
  const silent = isContinued ? [...advice, ...beginning] : advice
  const from = (place: string) => path.relative(process.cwd(), place)
  const named = (word: unknown) =>
    typeof word === 'string'
      ? word.replaceAll(folder, outDir).replaceAll(from(folder), from(outDir) || '.')
      : word
  for (const name of ['info', 'log', 'warn'] satisfies Console[])
    console[name] = (...words: unknown[]) => {
      const text = words.map(String).join(' ')
      if (!silent.some((part) => text.includes(part))) before[name](...words.map(named))
    }
  return () => Object.assign(console, before)
}
