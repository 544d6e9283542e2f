import {loadFolder} from '../load/book-folder.ts'
import {bookInventory} from '../inventories/book-inventory.ts'
import {exitCodes} from './exit-codes.ts'

/** Prints the inventory of a book as JSON; resolves to the exit code. */
export async function printIndex(book: string): Promise<number> {
  const {index} = await loadFolder(book)
  process.stdout.write(`${JSON.stringify(bookInventory(index), null, 2)}\n`)
  return exitCodes.done
}
