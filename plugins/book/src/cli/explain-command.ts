// `d2lbook explain RULE`: the guide in the terminal.

import type {Command} from 'commander'
import type {Calling} from './calling.ts'
import {exitCodes} from './exit-codes.ts'

export function explainCommand(program: Command, {finish, load}: Calling): void {
  program
    .command('explain')
    .description('explain a rule that a message names; without a rule, list all of them')
    .argument('[rule]', 'name of the rule: `reference-has-target`')
    .action(async (rule: string | undefined) => {
      const {explain} = await load('explain')
      console.log(explain(rule))
      finish(exitCodes.done)
    })
}
