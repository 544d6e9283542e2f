// `d2lbook build BOOK`

import type {Command} from 'commander'
import {bookFolder} from './book-argument.ts'
import type {BuildFlags} from './build.ts'
import {languageOptions} from './language-options.ts'
import {manyPages} from './many-pages.ts'
import {readSiteUrl} from './site-url.ts'
import {preferHelp, readPreferred} from './preferred.ts'
import type {Calling} from './calling.ts'

export function buildCommand(program: Command, {finish, load}: Calling): void {
  const command = program
    .command('build')
    .description('make a static site of a book folder, which needs no other files')
    .argument('<book>', 'folder of the book')
    .option('-o, --out <dir>', 'where to write the site', 'build')
    .option('--base-url <path>', 'address below which the site is served', '/')
    .option('--url <url>', 'address of the site, for search engines: https://books.example.org', readSiteUrl)
    .option('--cache <dir>', 'where caches are kept (default: a folder of your user cache)')
    .option('--no-minify', 'leave the scripts readable')
    .option('--low-memory', `need less memory but more time, as books of ${manyPages} pages do`, false)
    .option('--no-run', 'do not run the cells of the book')
    .option('--prefer <which>', preferHelp, readPreferred)
    .option('--strict', 'exit with 1 if the book has errors', false)
  languageOptions(command).action(async (argument: string, flags: BuildFlags) => {
    const book = bookFolder(argument)
    const {build} = await load('build')
    finish(await build(book, flags))
  })
}
