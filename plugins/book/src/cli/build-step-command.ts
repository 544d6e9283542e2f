// `d2lbook build-step STEP`: which `build` calls

import type {Command} from 'commander'
import {stepCommand, type BuildStep} from './build-apart.ts'
import type {Calling} from './calling.ts'

export function buildStepCommand(program: Command, {finish, load}: Calling): void {
  program
    .command(stepCommand, {hidden: true})
    .argument('<step>', 'JSON')
    .action(async (step: string) => {
      const {takeStep} = await load('build-step')
      const wanted: BuildStep = JSON.parse(step)
      finish(await takeStep(wanted))
    })
}
