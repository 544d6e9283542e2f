// The command `d2lbook`. Each command is one file; this one knows their names and what a failure looks like.

import {Command, CommanderError} from 'commander'
import {buildCommand} from './build.ts'
import {indexCommand} from './index-command.ts'
import {exitCodes} from './exit-codes.ts'
import {exportCommand} from './export.ts'
import {checkCommand} from './check.ts'
import {driftCommand} from './drift.ts'
import {startCommand} from './start.ts'
import {UsageError} from './usage-error.ts'
import {version} from './version.ts'

/** Runs one command; resolves to the exit code. */
export async function run(args: string[]): Promise<number> {
  let code: number = exitCodes.done
  const program = new Command('d2lbook')
    .description('Build, check and read books written in the d2lbook dialect of Markdown.')
    .version(version)
    .exitOverride()
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      `\nExit codes: 0 done, 1 the content has errors (check, --strict), 2 wrong use, 3 failed.`,
    )
  for (const command of [
    startCommand,
    buildCommand,
    checkCommand,
    driftCommand,
    indexCommand,
    exportCommand,
  ]) {
    command(program, (result: number) => {
      code = result
    })
  }
  try {
    await program.parseAsync(args, {from: 'user'})
    return code
  } catch (error) {
    return failure(error)
  }
}

function failure(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse
  if (error instanceof UsageError) {
    console.error(`d2lbook: ${error.message}`)
    return exitCodes.wrongUse
  }
  console.error(error)
  return exitCodes.failed
}
