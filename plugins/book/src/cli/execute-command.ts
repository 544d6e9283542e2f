// `d2lbook execute BOOK`

import {InvalidArgumentError, type Command} from 'commander'
import {bookFolder} from './book-argument.ts'
import type {Calling} from './calling.ts'
import type {ExecuteFlags} from './execute.ts'
import {readSeconds} from './seconds.ts'

export function executeCommand(program: Command, {finish, load}: Calling): void {
  program
    .command('execute')
    .description(
      'run the notebooks of a book with your own Jupyter, and keep what they put out with the book',
    )
    .argument('<book>', 'folder of the book')
    .argument('[page...]', 'only these pages: chapter_mlp/mlp "chapter_cnn/*"')
    .option('-t, --tab <name...>', 'only these frameworks')
    .option('-j, --jobs <number>', 'how many notebooks run at a time', readCount, 1)
    .option('--kernel <name>', 'the kernel (default: the one that the notebook names, python3)')
    .option('--timeout <seconds>', 'stop a cell after this time (default: never)', readSeconds)
    .option('--python <command>', 'the Python that has Jupyter (default: the first that is found)')
    .action(async (argument: string, pages: string[], flags: ExecuteFlags) => {
      const book = bookFolder(argument)
      const {execute} = await load('execute')
      finish(await execute(book, pages, flags))
    })
}

function readCount(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('A whole number from 1.')
  return count
}
