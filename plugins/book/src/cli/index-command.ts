// `d2lbook index BOOK`: the book's inventory as JSON.

import type {Command} from 'commander'
import {loadFolder} from '../load-book.ts'
import {bookInventory} from '../references/book-inventory.ts'
import {bookFolder} from './book-argument.ts'
import {exitCodes, type Finish} from './exit-codes.ts'

export function indexCommand(program: Command, finish: Finish): void {
  program
    .command('index')
    .description("print the book's inventory as JSON: pages, labels, references, citations, numbers")
    .argument('<book>', 'folder of the book')
    .action(async (argument: string) => {
      const {index} = await loadFolder(bookFolder(argument))
      process.stdout.write(`${JSON.stringify(bookInventory(index), null, 2)}\n`)
      finish(exitCodes.done)
    })
}
