// What Docusaurus is told of the settings at the head of a page. Its own reader runs JavaScript (`---js`) and throws;
// every path of it that reads a page is given this one instead.

import {realpath} from 'node:fs/promises'
import path from 'node:path'
import {DEFAULT_PARSE_FRONT_MATTER} from '@docusaurus/utils'
import type {ParseFrontMatter} from '@docusaurus/types'
import {frontMatterOf} from '../facts/front-matter.ts'
import {isWithin} from '../files/within-folder.ts'
import {pageFields} from '../facts/page-fields.ts'

type Page = Pick<Parameters<ParseFrontMatter>[0], 'filePath' | 'fileContent'>

/**
 * Reads the front matter of a page for Docusaurus; nothing in it is run, and nothing in it makes this fail.
 *
 * @param original the author's file, where the page is a copy
 */
export async function readPageFrontMatter(
  {filePath, fileContent}: Page,
  original = filePath,
): ReturnType<ParseFrontMatter> {
  const matter = frontMatterOf(fileContent, filePath)
  const {fields} = pageFields(matter)
  const image =
    typeof fields.image === 'string' ? await pictureOf(fields.image, filePath, original) : undefined
  // whatever else is done to the settings of a page for Docusaurus is done here
  const frontMatter = {...fields, image}
  if (image === undefined) delete frontMatter.image
  return {frontMatter, content: fileContent.slice(matter.end).trim()}
}

/**
 * A site's own `markdown.parseFrontMatter`, with the safe reader below it. The default of Docusaurus is left out: it
 * reads for itself.
 */
export function safely(
  own: ParseFrontMatter,
  originalOf: (file: string) => string | undefined = () => undefined,
): ParseFrontMatter {
  const read = (page: Page) => readPageFrontMatter(page, originalOf(page.filePath))
  if (own === DEFAULT_PARSE_FRONT_MATTER || own.name === DEFAULT_PARSE_FRONT_MATTER.name) return read
  return (params) => own({...params, defaultParseFrontMatter: read})
}

/**
 * An address of the web, or one that the bundler finds: it fails on a picture that is not there, and would take any
 * file for one. A page's picture lies beside it or below its folder.
 */
async function pictureOf(url: string, page: string, original: string): Promise<string | undefined> {
  if (/^(?:https?:\/)?\/[^/]?/i.test(url)) return url
  const folder = path.dirname(original)
  const picture = path.join(folder, url.replaceAll('\\', '/'))
  const place = path.relative(path.dirname(page), picture).replaceAll('\\', '/')
  if (/[!?#"%]/.test(place)) return undefined
  const [file, home] = await Promise.all([realFile(picture), realFile(folder)])
  return file !== undefined && home !== undefined && isWithin(file, home) ? `./${place}` : undefined
}

function realFile(file: string): Promise<string | undefined> {
  return realpath(file).catch(() => undefined)
}
