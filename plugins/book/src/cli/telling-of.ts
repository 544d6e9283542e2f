// What Docusaurus says while it builds, in words that fit a plain book.

import path from 'node:path'

type Voice = 'info' | 'log' | 'warn'

/** Of an npm script, which a plain book does not have, and of what makes a large book need less memory. */
const needless = ['npm run serve', 'DOCUSAURUS_SKIP_BUNDLING']

/** Docusaurus names the folder that it writes to, which is not where the site will be. Returns what ends the change. */
export function tellingOf(folder: string, outDir: string): () => void {
  const {info, log, warn} = console
  const before = {info, log, warn}
  const from = (place: string) => path.relative(process.cwd(), place)
  const named = (word: unknown) =>
    typeof word === 'string'
      ? word.replaceAll(folder, outDir).replaceAll(from(folder), from(outDir) || '.')
      : word
  for (const voice of ['info', 'log', 'warn'] satisfies Voice[])
    console[voice] = (...words: unknown[]) => {
      const text = words.map(String).join(' ')
      if (!needless.some((part) => text.includes(part))) before[voice](...words.map(named))
    }
  return () => Object.assign(console, before)
}
