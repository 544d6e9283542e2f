// The pages of one language as one folder of Markdown files, as the docs plugin wants them: each page's effective file,
// copied under the page's name. Copies are renewed before every load, and written only where their text changed.

import {mkdir, readFile, readdir, rm} from 'node:fs/promises'
import path from 'node:path'
import {hashOf} from '../files/hash.ts'
import {readKept} from '../files/kept-files.ts'
import {writeWhole} from '../files/whole-file.ts'
import {effectiveFile, type LanguageFiles} from '../load/language-files.ts'

/** A page as a reader of one language gets it. */
export interface StagedPage {
  page: string
  /** The author's file, absolute. */
  file: string
  /** The language of that file. */
  lang: string
  /** The author's file in the source language; `null` where the page exists only as a translation. */
  sourceFile: string | null
  /** What the translation was made from, where that is known to be another text than the source is now. */
  originFile: string | null
}

export interface StagedPages {
  /** Absolute folder of the copies. */
  folder: string
  /** By absolute path of the copy. */
  byCopy: ReadonlyMap<string, StagedPage>
}

/** Copies the effective pages of `lang` into `folder`, and takes away what no page stands for any longer. */
export async function stagePages(files: LanguageFiles, lang: string, folder: string): Promise<StagedPages> {
  const byCopy = new Map<string, StagedPage>()
  for (const [page, versions] of files.pages) {
    const shown = effectiveFile(versions, lang, files.source)
    if (!shown) continue
    const copy = path.join(folder, `${copyName(page)}${path.extname(shown.file).toLowerCase()}`)
    byCopy.set(copy, {
      page,
      ...shown,
      sourceFile: versions[files.source] ?? null,
      originFile: files.origins.get(shown.lang)?.get(page) ?? null,
    })
  }
  await mkdir(folder, {recursive: true})
  for (const [copy, {file}] of byCopy) await copyIfChanged(file, copy)
  await removeOthers(folder, byCopy)
  return {folder, byCopy}
}

/** What the bundler reads as its own in the name of a file: the end of a loader, which it would run, and a query. */
const bundlerSigns = /[!?]/

/** Whether a page can be compiled only from a copy of another name. */
export function needsCopy(file: string): boolean {
  return bundlerSigns.test(file)
}

function copyName(page: string): string {
  if (!needsCopy(page)) return page
  const hash = hashOf(page, 'md5').slice(0, 8)
  return `${page.split(bundlerSigns).join('-')}-${hash}`
}

async function copyIfChanged(file: string, copy: string): Promise<void> {
  // what cannot be read is told, and is a page without words
  const [text, old] = await Promise.all([
    readKept(file).catch(() => Buffer.alloc(0)),
    readFile(copy).catch(() => null),
  ])
  if (old?.equals(text)) return
  await writeWhole(copy, text)
}

async function removeOthers(folder: string, wanted: ReadonlyMap<string, StagedPage>): Promise<void> {
  for (const name of await readdir(folder, {recursive: true})) {
    const copy = path.join(folder, name)
    if (/\.mdx?$/.test(name) && !wanted.has(copy)) await rm(copy, {force: true})
  }
}
