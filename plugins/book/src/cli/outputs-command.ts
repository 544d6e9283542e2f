// `d2lbook outputs import FOLDER [BOOK]`

import type {Command} from 'commander'
import {bookFolder} from './book-argument.ts'
import type {Calling} from './calling.ts'
import type {ImportFlags} from './import-outputs.ts'

export function outputsCommand(program: Command, {finish, load}: Calling): void {
  program
    .command('outputs')
    .description('outputs that were recorded with the frameworks themselves')
    .command('import')
    .description('take in what the cells of a book put out in notebooks that its author has run')
    .argument('<folder>', 'folder of the notebooks (.ipynb); folders in it may have the names of frameworks')
    .argument('[book]', 'folder of the book', '.')
    .option('-t, --tab <name...>', 'only these frameworks')
    .action(async (folder: string, argument: string, flags: ImportFlags) => {
      const book = bookFolder(argument)
      const {importOutputs} = await load('import-outputs')
      finish(await importOutputs(folder, book, flags))
    })
}
