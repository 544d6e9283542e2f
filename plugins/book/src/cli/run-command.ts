// `d2lbook run PAGE_OR_BOOK`

import type {Command} from 'commander'
import type {Calling} from './calling.ts'
import type {RunFlags} from './run-cells.ts'
import {readSeed} from './seed.ts'
import {readSeconds} from './seconds.ts'

export function runCommand(program: Command, {finish, load}: Calling): void {
  program
    .command('run')
    .description('run the Python cells of a page or a book, and tell what they put out')
    .argument('<page-or-book>', 'a page (book/chapter/page.md, or without .md), or the folder of a book')
    .option('-t, --tab <name...>', 'only these frameworks')
    .option('-f, --format <name>', 'how to tell: pretty, json', 'pretty')
    .option('--limit <seconds>', 'stop a cell after this time', readSeconds, 30)
    .option('--seed <number>', 'of random numbers that no cell gives a seed', readSeed, 0)
    .option('--cache <dir>', 'where caches are kept (default: a folder of your user cache)')
    .option('--no-cache', 'run all cells, and keep nothing')
    .action(async (argument: string, flags: RunFlags) => {
      const {runCells} = await load('run-cells')
      finish(await runCells(argument, flags))
    })
}
