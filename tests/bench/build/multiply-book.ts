// A book many times over: each copy is a part with labels, references and page names of its own.

import {BookFolder} from '../../../plugins/book/src/load/book-folder.ts'
import {cp, mkdir, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'

/** Writes `times` copies of `book` below `target`; resolves to the number of pages. */
export async function multiplyBook(book: string, target: string, times: number): Promise<number> {
  const files = (await new BookFolder(book).configured()).pageFiles
  await mkdir(target, {recursive: true})
  await cp(path.join(book, 'd2l.bib'), path.join(target, 'd2l.bib')).catch(() => undefined)
  await copyConfig(book, target)
  for (let copy = 0; copy < times; copy++) {
    const part = path.join(target, `part_${copy}`)
    for (const file of files) await copyPage(path.join(book, file), path.join(part, file), copy)
    await cp(path.join(book, 'img'), path.join(part, 'img'), {recursive: true}).catch(() => undefined)
  }
  const entries = Array.from({length: times}, (_, copy) => `part_${copy}/index`).join('\n')
  await writeFile(
    path.join(target, 'index.md'),
    `# Many parts\n\n\`\`\`toc\n:maxdepth: 1\n\n${entries}\n\`\`\`\n`,
  )
  return files.length * times + 1
}

/** The pages lie one folder deeper than the book's own globs say. */
async function copyConfig(book: string, target: string): Promise<void> {
  const config = await readFile(path.join(book, 'config.ini'), 'utf8').catch(
    () => '[build]\nnotebooks = **/*.md\n',
  )
  await writeFile(
    path.join(target, 'config.ini'),
    config.replace(/^notebooks\s*=.*$/m, 'notebooks = **/*.md'),
  )
}

async function copyPage(from: string, to: string, copy: number): Promise<void> {
  const source = await readFile(from, 'utf8')
  const own = source
    .replace(
      /:(label|eqlabel|numref|ref|eqref):`([^`]+)`/g,
      (_all, role, name) => `:${role}:\`${name}_${copy}\``,
    )
    .replace(/:bibliography:`\.\.\//g, ':bibliography:`../../')
  await mkdir(path.dirname(to), {recursive: true})
  await writeFile(to, own)
}
