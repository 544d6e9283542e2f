// How far a translation is behind its source, paragraph by paragraph.

import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import picomatch from 'picomatch'
import {isOneOf} from '../text/one-of.ts'
import {bookDrift, type BookDrift} from '../drift/book-drift.ts'
import {driftBases, driftFormats, type DriftBasis} from '../drift/drift-options.ts'
import {formatDriftHtml} from '../drift/format-drift-html.ts'
import {formatDriftJson} from '../drift/format-drift-json.ts'
import {formatDriftPretty} from '../drift/format-drift-pretty.ts'
import {commitOf} from '../drift/git.ts'
import {readBlocks} from '../drift/page-blocks.ts'
import {readRecord, recordPage, writeRecord, type TranslationRecord} from '../drift/record.ts'
import {readSource} from '../facts/read-source.ts'
import {languagesOf, type LanguageFiles} from '../load/language-files.ts'
import {languageFilesOf, type LanguageFlags} from '../load/book-languages.ts'
import {BookFolder} from '../load/book-folder.ts'
import {bookFolder} from './book-argument.ts'
import {exitCodes} from './exit-codes.ts'
import {UsageError} from './usage-error.ts'
import {counted} from '../text/counted.ts'

export interface DriftFlags extends LanguageFlags {
  source?: string
  format: string
  out?: string
  basis?: string
  changes: boolean
  record: boolean
  page?: string[]
  max?: string
}

/** Resolves to the exit code. */
export async function drift(root: string, flags: DriftFlags): Promise<number> {
  const basis = checkedBasis(flags)
  const book = new BookFolder(root)
  const isWanted = picomatch(flags.page ?? '**')
  const files = onlyPages(await languageFilesOf(book, flags), flags.page, isWanted)
  const languages = languagesOf(files).filter((lang) => lang !== files.source)
  const wanted = flags.languages?.filter((lang) => lang !== files.source) ?? languages
  const missing = wanted.find((lang) => !languages.includes(lang))
  if (missing !== undefined) throw new UsageError(`--languages: the book has no page in ${missing}`)
  if (wanted.length === 0) throw new UsageError(`${root} has one language only, ${files.source}`)
  if (flags.record) return record(book, files, wanted)
  const {dialect} = await book.configured()
  const today =
    flags.source === undefined
      ? undefined
      : await pagesToday(new BookFolder(bookFolder(flags.source)), isWanted)
  const known = await readRecord(root)
  const drifts: BookDrift[] = []
  for (const lang of wanted)
    drifts.push(
      await bookDrift({
        files,
        lang,
        dialect,
        record: known,
        today,
        basis,
      }),
    )
  await tell(drifts, flags)
  const most = Math.max(...drifts.map((found) => found.drift))
  return flags.max !== undefined && most > Number(flags.max) ? exitCodes.contentErrors : exitCodes.done
}

type IsWanted = (page: string) => boolean

function onlyPages(files: LanguageFiles, patterns: string[] | undefined, isWanted: IsWanted): LanguageFiles {
  if (!patterns) return files
  const pages = new Map([...files.pages].filter(([page]) => isWanted(page)))
  if (pages.size === 0) throw new UsageError(`--page ${patterns.join(' ')}: the book has no such page`)
  return {...files, pages}
}

/** The basis that is asked for, once all flags are sound. */
function checkedBasis({format, basis, max}: DriftFlags): DriftBasis | undefined {
  if (!isOneOf(driftFormats, format))
    throw new UsageError(`--format ${format}: one of ${driftFormats.join(', ')}`)
  if (max !== undefined && !(Number(max) >= 0)) throw new UsageError(`--max ${max}: a number of percent`)
  if (basis === undefined || isOneOf(driftBases, basis)) return basis
  throw new UsageError(`--basis ${basis}: one of ${driftBases.join(', ')}`)
}

async function pagesToday(book: BookFolder, isWanted: IsWanted): Promise<Map<string, string>> {
  const pages = (await book.pages()).filter(({file}) => !/_origin\.mdx?$/i.test(file))
  return new Map(pages.filter(({page}) => isWanted(page)).map(({page, file}) => [page, file]))
}

async function tell(drifts: BookDrift[], {format, out, changes}: DriftFlags): Promise<void> {
  const from = process.cwd()
  const relative = (file: string | null) =>
    file === null ? null : path.relative(from, file).replaceAll('\\', '/')
  const isColoured = process.stdout.isTTY && out === undefined
  const texts = drifts.map((found) => {
    if (format === 'json') return formatDriftJson(found, relative)
    if (format === 'html') return formatDriftHtml(found, relative)
    return formatDriftPretty(found, {isColoured, withChanges: changes, relative})
  })
  const text = format === 'json' && texts.length > 1 ? `[${texts.join(',\n')}]` : texts.join('\n\n')
  if (out === undefined) console.log(text)
  else await writeFile(out, `${text}\n`)
}

/** Notes for each translated page which source it was made from: the one that is there now. */
async function record(book: BookFolder, files: LanguageFiles, languages: string[]): Promise<number> {
  const {dialect} = await book.configured()
  const known: TranslationRecord = {...(await readRecord(book.root))}
  let count = 0
  for (const lang of languages) {
    const pages: TranslationRecord[string] = {...known[lang]}
    for (const [page, versions] of files.pages) {
      const [source, target] = [versions[files.source], versions[lang]]
      if (source === undefined || target === undefined) continue
      const read = async (file: string) => readBlocks((await readSource(file)).text, dialect, file)
      pages[page] = recordPage(await read(source), await read(target), await commitOf(source))
      count += 1
    }
    known[lang] = pages
  }
  console.log(`${await writeRecord(book.root, known)}: ${counted(count, 'page is', 'pages are')} up to date`)
  return exitCodes.done
}
