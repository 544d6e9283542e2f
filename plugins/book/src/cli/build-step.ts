// `d2lbook build-step STEP`: one process of the build of a large book.

import type {Command} from 'commander'
import {tellNoMessages} from '../docusaurus/report-messages.ts'
import {stepCommand, type BuildStep} from './build-apart.ts'
import {exitCodes, type Finish} from './exit-codes.ts'
import {loadLocaleBuild} from './load-docusaurus.ts'
import {tellingOf} from './telling-of.ts'

export function buildStepCommand(program: Command, finish: Finish): void {
  program
    .command(stepCommand, {hidden: true})
    .argument('<step>', 'JSON')
    .action(async (step: string) => finish(await takeStep(JSON.parse(step) as BuildStep)))
}

async function takeStep({siteDir, folder, outDir, minify, locale, isDrawn}: BuildStep): Promise<number> {
  process.env.BABEL_ENV = 'production'
  process.env.NODE_ENV = 'production'
  const buildLocale = await loadLocaleBuild()
  // the step before has told them
  if (isDrawn) tellNoMessages()
  const restore = tellingOf(folder, outDir, {isContinued: isDrawn})
  await buildLocale({siteDir, locale, cliOptions: {outDir: folder, minify}}).finally(restore)
  return exitCodes.done
}
