// `d2lbook export BOOK`

import type {Command} from 'commander'
import {bookFolder} from './book-argument.ts'
import type {ExportFlags} from './export.ts'
import type {Calling} from './calling.ts'
import {preferHelp, readPreferred} from './preferred.ts'

export function exportCommand(program: Command, {finish, load}: Calling): void {
  program
    .command('export')
    .description('write a book as Jupyter notebooks or as plain Markdown, with final numbers and links')
    .argument('<book>', 'folder of the book')
    .option('--ipynb', 'notebooks, in a folder for each framework')
    .option('--md', 'Markdown files, with all frameworks or with the one of --tab')
    .option('-o, --out <dir>', 'where to write the files', 'export')
    .option('-t, --tab <name...>', 'only these frameworks')
    .option('--colab', 'notebooks that run on Google Colab, as [colab] of config.ini says')
    .option('--no-run', 'do not run the cells: only outputs of the pages and recorded ones are written')
    .option('--prefer <which>', preferHelp, readPreferred)
    .option('--cache <dir>', 'where caches are kept (default: a folder of your user cache)')
    .option('--url <url>', 'address of the published book: links lead there, not to the other files')
    .action(async (argument: string, flags: ExportFlags) => {
      const book = bookFolder(argument)
      const {exportFiles} = await load('export')
      finish(await exportFiles(book, flags))
    })
}
