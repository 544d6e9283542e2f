// The command `d2lbook`. Each command is one file that tells how it is called; this one knows their names and what a
// failure looks like.

import {Command} from 'commander'
import {buildCommand} from './build-command.ts'
import {buildStepCommand} from './build-step-command.ts'
import {indexCommand} from './index-command.ts'
import {executeCommand} from './execute-command.ts'
import {exitCodes} from './exit-codes.ts'
import {exportCommand} from './export-command.ts'
import {checkCommand} from './check-command.ts'
import {driftCommand} from './drift-command.ts'
import {explainCommand} from './explain-command.ts'
import {tellFailure} from './failure.ts'
import {outputsCommand} from './outputs-command.ts'
import {runCommand} from './run-command.ts'
import {startCommand} from './start-command.ts'
import {testCommand} from './test-command.ts'
import {version} from './version.ts'
import {importWork, type LoadWork} from './works.ts'

/**
 * Runs one command; resolves to the exit code.
 *
 * @param load for environments in which `import` does not know TypeScript
 */
export async function run(args: string[], load: LoadWork = importWork): Promise<number> {
  let code: number = exitCodes.done
  const program = new Command('d2lbook')
    .description('Build, check and read books written in the d2lbook dialect of Markdown.')
    .version(version)
    .exitOverride()
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      `\nExit codes: 0 done, 1 the content has errors (check, run, test, execute, --strict), 2 wrong use, 3 failed.`,
    )
  for (const command of [
    startCommand,
    buildCommand,
    buildStepCommand,
    checkCommand,
    explainCommand,
    runCommand,
    testCommand,
    executeCommand,
    driftCommand,
    indexCommand,
    exportCommand,
    outputsCommand,
  ]) {
    command(program, {load, finish: (result) => (code = result)})
  }
  process.stdout.on('error', endOfReader)
  try {
    await program.parseAsync(args, {from: 'user'})
    return code
  } catch (error) {
    return tellFailure(error, load)
  }
}

/** `d2lbook index BOOK | head`: whoever reads has had enough, which is no failure. */
function endOfReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(exitCodes.done)
}
