// `d2lbook index BOOK`: the book's inventory as JSON

import type {Command} from 'commander'
import {bookFolder} from './book-argument.ts'
import type {Calling} from './calling.ts'

export function indexCommand(program: Command, {finish, load}: Calling): void {
  program
    .command('index')
    .description("print the book's inventory as JSON: pages, labels, references, citations, numbers")
    .argument('<book>', 'folder of the book')
    .action(async (argument: string) => {
      const book = bookFolder(argument)
      const {printIndex} = await load('print-index')
      finish(await printIndex(book))
    })
}
