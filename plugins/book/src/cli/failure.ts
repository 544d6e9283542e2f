// What the command says when it does not end well: sentences for people, the stack only on request.

import {inspect} from 'node:util'
import {CommanderError} from 'commander'
import {exitCodes} from './exit-codes.ts'
import {UsageError} from './usage-error.ts'
import {importWork, type LoadWork} from './works.ts'

/** Tells the failure on the standard error stream; resolves to the exit code. */
export async function tellFailure(error: unknown, load: LoadWork = importWork): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse
  if (error instanceof UsageError) {
    console.error(`d2lbook: ${error.message}`)
    return exitCodes.wrongUse
  }
  const {sentencesOf} = await load('failure-sentences')
  console.error(`d2lbook: ${sentencesOf(error).join('\n  ')}`)
  if (process.env.D2LBOOK_DEBUG) console.error(inspect(error, {depth: Infinity}))
  else
    console.error(
      '`d2lbook check` tells what is wrong in a book; D2LBOOK_DEBUG=1 in the environment shows where in the program this happened.',
    )
  return exitCodes.failed
}
