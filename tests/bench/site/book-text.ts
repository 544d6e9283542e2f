// The text that all contestants show: the Markdown that our own build writes beside each page, with its pictures.

import {cp, mkdir, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'

export interface TextPage {
  /** `chapter_mlp/mlp` */
  name: string
  /** `chapter_mlp/mlp.md`, relative to the folder of the text. */
  file: string
  title: string
  markdown: string
}

export interface BookText {
  folder: string
  pages: TextPage[]
}

/**
 * Writes the text of a built book into `folder`, pictures into its `img`.
 *
 * @param names pages of the book; drafts, which have no page in the site, are passed over
 */
export async function writeBookText(site: string, names: string[], folder: string): Promise<BookText> {
  const found = await Promise.all(names.map((name) => pageOf(site, name)))
  const pages = found.flatMap((page) => page ?? [])
  for (const {file, markdown} of pages) {
    await mkdir(path.dirname(path.join(folder, file)), {recursive: true})
    await writeFile(path.join(folder, file), markdown)
  }
  await cp(path.join(site, 'assets/book'), path.join(folder, 'img'), {recursive: true}).catch(() => undefined)
  return {folder, pages}
}

async function pageOf(site: string, name: string): Promise<TextPage | undefined> {
  const file = `${name}.md`
  const exported = await readFile(path.join(site, file), 'utf8').catch(() => undefined)
  if (exported === undefined) return undefined
  const markdown = exported.replaceAll(/(\]\((?:\.\.\/)*)assets\/book\//g, '$1img/')
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? name
  return {name, file, title, markdown}
}
