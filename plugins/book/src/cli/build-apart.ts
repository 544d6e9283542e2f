// A large book is built in steps, each in a process of its own: the bundler gives its memory back only with the end of
// its process, and pages and their search index would be made beside it.

import {spawn} from 'node:child_process'
import {constants} from 'node:os'
import {fileURLToPath} from 'node:url'
import {exitCodes} from './exit-codes.ts'

export interface SiteBuild {
  siteDir: string
  /** Where the site is written. */
  folder: string
  /** What the author is told that this place is. */
  outDir: string
  minify: boolean
}

/** What one process does: a language is bundled, then drawn. */
export interface BuildStep extends SiteBuild {
  locale: string
  isDrawn: boolean
}

/** Name of the command that takes a step, which nobody needs to know. */
export const stepCommand = 'build-step'

const program = fileURLToPath(new URL('../../bin/d2lbook.mjs', import.meta.url))

/** Builds a site for each of `locales`; resolves to the exit code. What went wrong has been told. */
export async function buildApart(site: SiteBuild, locales: readonly string[]): Promise<number> {
  for (const locale of locales) {
    for (const isDrawn of [false, true]) {
      const code = await runStep({...site, locale, isDrawn})
      if (code !== exitCodes.done) return code
    }
  }
  return exitCodes.done
}

function runStep(step: BuildStep): Promise<number> {
  const {DOCUSAURUS_EXIT_AFTER_BUNDLING: _end, DOCUSAURUS_SKIP_BUNDLING: _skip, ...env} = process.env
  const part = step.isDrawn ? 'DOCUSAURUS_SKIP_BUNDLING' : 'DOCUSAURUS_EXIT_AFTER_BUNDLING'
  const child = spawn(process.execPath, [...process.execArgv, program, stepCommand, JSON.stringify(step)], {
    env: {...env, [part]: 'true'},
    stdio: 'inherit',
  })
  const pass = (signal: NodeJS.Signals) => void child.kill(signal)
  for (const signal of signals) process.on(signal, pass)
  return new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']))
  }).finally(() => {
    for (const signal of signals) process.off(signal, pass)
  })
}

const signals = ['SIGINT', 'SIGTERM'] as const
