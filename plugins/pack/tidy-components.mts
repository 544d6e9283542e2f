// The components of a theme are read by whoever takes one over: without the marks of the bundler, formatted as the sources are.

import {readFile, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {format, type FormatOptions} from 'oxfmt'
import {glob} from 'tinyglobby'

const settings = new URL('../../.oxfmtrc.json', import.meta.url)

/** @param folder what `docusaurus swizzle` copies from, one file to one file */
export async function tidyComponents(folder: string): Promise<void> {
  const options = JSON.parse(await readFile(settings, 'utf8')) as FormatOptions
  for (const file of await glob('**/*.{js,map,d.ts}', {cwd: folder, absolute: true})) {
    if (file.endsWith('.js')) await tidy(file, options)
    else await rm(file)
  }
}

async function tidy(file: string, options: FormatOptions): Promise<void> {
  const text = (await readFile(file, 'utf8'))
    .replace(/^\/\/ src\/.*\n/m, '')
    .replace(/^\/\/# sourceMappingURL=.*$/m, '')
  const {code, errors} = await format(path.basename(file).replace(/\.js$/, '.jsx'), text, options)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`)
  // what is left of a comment in braces
  await writeFile(file, code.replaceAll(/^ +\{\}\n/gm, ''))
}
