// What the command says when it does not end well: sentences for people, the stack only on request.

import {CommanderError} from 'commander'
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
  if (process.env.D2LBOOK_DEBUG) console.error(error)
  else console.error('D2LBOOK_DEBUG=1 in the environment shows where in the program this happened.')
  return exitCodes.failed
}

/** The messages of an error and of what caused it, outermost first, each once. */
function sentencesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [String(error)]
  const own = error.message.trim() || error.name
  const inner = error.cause === undefined ? [] : sentencesOf(error.cause)
  return [own, ...inner.filter((sentence) => sentence !== own)]
}
