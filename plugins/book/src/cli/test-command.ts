// `d2lbook test BOOK`

import type {Command} from 'commander'
import {bookFolder} from './book-argument.ts'
import type {Calling} from './calling.ts'
import {readSeconds} from './seconds.ts'
import type {TestFlags} from './test-outputs.ts'

export function testCommand(program: Command, {finish, load}: Calling): void {
  program
    .command('test')
    .description('compare what the cells of a book put out here with what was recorded')
    .argument('<book>', 'folder of the book')
    .argument('[page...]', 'only these pages: chapter_mlp/mlp "chapter_cnn/*"')
    .option('-t, --tab <name...>', 'only these frameworks')
    .option('-f, --format <name>', 'how to tell: text, json, junit, github', 'text')
    .option(
      '--tolerance <part...>',
      'how far a number may be from the recorded one: 1e-3, or mxnet=1e-2 (default: as the book says, 1e-4)',
    )
    .option('--frameworks', 'compare the frameworks with each other, too')
    .option('--limit <seconds>', 'stop a cell after this time', readSeconds, 30)
    .option('--cache <dir>', 'where caches are kept (default: a folder of your user cache)')
    .option('--no-cache', 'run all cells, and keep nothing')
    .action(async (argument: string, pages: string[], flags: TestFlags) => {
      const book = bookFolder(argument)
      const {testOutputs} = await load('test-outputs')
      finish(await testOutputs(book, pages, flags))
    })
}
