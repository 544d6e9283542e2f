// `d2lbook drift BOOK`

import type {Command} from 'commander'
import {driftBases, driftFormats} from '../drift/drift-options.ts'
import {bookFolder} from './book-argument.ts'
import type {DriftFlags} from './drift.ts'
import {languageOptions} from './language-options.ts'
import type {Calling} from './calling.ts'

export function driftCommand(program: Command, {finish, load}: Calling): void {
  const command = program
    .command('drift')
    .description('tell how far the translations of a book are behind their source')
    .argument('<book>', 'folder of the book')
    .option('--source <dir>', 'the source as it is today, if it is in another folder')
    .option('-f, --format <name>', `how to tell: ${driftFormats.join(', ')}`, 'pretty')
    .option('-o, --out <file>', 'write to a file')
    .option('--changes', 'show every change, word by word (pretty)', false)
    .option(
      '--basis <name>',
      `how to know what was translated: ${driftBases.join(', ')} (default: the first there is)`,
    )
    .option('--page <names...>', 'only these pages: chapter_mlp/mlp "chapter_cnn/*"')
    .option('--record', 'note in translation.json that the translations are up to date', false)
    .option('--max <percent>', 'exit with 1 if a translation is further behind than this')
  languageOptions(command).action(async (argument: string, flags: DriftFlags) => {
    const book = bookFolder(argument)
    const {drift} = await load('drift')
    finish(await drift(book, flags))
  })
}
