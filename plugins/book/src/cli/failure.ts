// What the command says when it does not end well: sentences for people, the stack only on request.

import {inspect} from 'node:util'
import {CommanderError} from 'commander'
import {bundlerErrors, pageErrors, tellPageError} from '../docusaurus/page-errors.ts'
import {exitCodes} from './exit-codes.ts'
import {UsageError} from './usage-error.ts'

/** Tells the failure on the standard error stream; the exit code. */
export function tellFailure(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse
  if (error instanceof UsageError) {
    console.error(`d2lbook: ${error.message}`)
    return exitCodes.wrongUse
  }
  console.error(`d2lbook: ${sentencesOf(error).join('\n  ')}`)
  if (process.env.D2LBOOK_DEBUG) console.error(inspect(error, {depth: Infinity}))
  else
    console.error(
      '`d2lbook check` tells what is wrong in a book; D2LBOOK_DEBUG=1 in the environment shows where in the program this happened.',
    )
  return exitCodes.failed
}

/** What went wrong, page by page where it is a page that went wrong. */
function sentencesOf(error: unknown): string[] {
  const told = bundlerErrors().length
  if (told > 0) return [`the site cannot be built, for the ${told === 1 ? 'error' : `${told} errors`} above`]
  const found = pageErrors(error)
  if (found.every(({file}) => file === null)) return found.map(tellPageError)
  return ['the site cannot be built:', ...found.map(tellPageError)]
}
