// A large book is built in steps, each in a process of its own: what the bundler has taken of memory comes back only
// with the end of its process, and pages and their search index would be made beside it.

import {spawn} from 'node:child_process'
import {constants} from 'node:os'
import {exitCodes} from './exit-codes.ts'

export interface SiteBuild {
  siteDir: string
  /** Where the site is written. */
  folder: string
  /** What the author is told that this place is. */
  outDir: string
  minify: boolean
}

/** What one process does. */
export interface BuildStep extends SiteBuild {
  work: keyof typeof endsOf
  locales: readonly string[]
  /** Whether an earlier step has told what is wrong with the pages. */
  isToldBefore: boolean
}

/** Name of the command that takes a step, which nobody needs to know. */
export const stepCommand = 'build-step'

/** How Docusaurus is told where a step begins or ends. */
const endsOf = {
  /** Reads all pages into the caches, and tells what is wrong with them. */
  read: 'DOCUSAURUS_RETURN_AFTER_LOADING',
  bundle: 'DOCUSAURUS_EXIT_AFTER_BUNDLING',
  /** Draws the pages, and makes all that lies beside them. */
  draw: 'DOCUSAURUS_SKIP_BUNDLING',
} as const

/** Builds a site for each of `locales`; resolves to the exit code. What went wrong has been told. */
export async function buildApart(site: SiteBuild, locales: readonly string[]): Promise<number> {
  for (const step of stepsOf(locales)) {
    const code = await runStep({...site, ...step})
    if (code !== exitCodes.done) return code
  }
  return exitCodes.done
}

type Step = Pick<BuildStep, 'work' | 'locales' | 'isToldBefore'>

/**
 * The pages are first read by one process, which knows what it has told of one language when it comes to the next. The
 * bundler then finds them in the caches, and does not begin with what reading them has taken.
 */
export function stepsOf(locales: readonly string[]): Step[] {
  const others = locales.flatMap((locale): Step[] => [
    {work: 'bundle', locales: [locale], isToldBefore: true},
    {work: 'draw', locales: [locale], isToldBefore: true},
  ])
  return [{work: 'read', locales, isToldBefore: false}, ...others]
}

/** A signal to this process is passed on, and the end of this process ends the step. */
function runStep(step: BuildStep): Promise<number> {
  const args = [...process.execArgv, ...process.argv.slice(1, 2), stepCommand, JSON.stringify(step)]
  const child = spawn(process.execPath, args, {
    env: environmentOf(step),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  const pass = (signal: NodeJS.Signals) => void child.kill(signal)
  for (const signal of stopSignals) process.on(signal, pass)
  return new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? killedBy(step, signal ?? 'SIGKILL')))
  }).finally(() => {
    for (const signal of stopSignals) process.off(signal, pass)
  })
}

function environmentOf({work}: BuildStep): NodeJS.ProcessEnv {
  const env = {...process.env}
  for (const end of Object.values(endsOf)) delete env[end]
  return {...env, [endsOf[work]]: 'true'}
}

/** A system that has no memory left kills without a word. */
function killedBy({work}: BuildStep, signal: NodeJS.Signals): number {
  if (!stopSignals.some((stop) => stop === signal))
    console.error(`d2lbook: the process that was to ${work} the pages was ended by the system (${signal})`)
  return 128 + constants.signals[signal]
}

export const stopSignals = ['SIGINT', 'SIGTERM'] as const
