// What Docusaurus is told of the settings at the head of a page. Its own reader runs JavaScript (`---js`) and throws;
// every path of it that reads a page is given this one instead.

import {DEFAULT_PARSE_FRONT_MATTER} from '@docusaurus/utils'
import type {ParseFrontMatter} from '@docusaurus/types'
import {frontMatterOf} from '../text/front-matter.ts'

type Page = Pick<Parameters<ParseFrontMatter>[0], 'filePath' | 'fileContent'>

/** Reads the front matter of a page for Docusaurus; nothing in it is run, and nothing in it makes this fail. */
export async function readPageFrontMatter({filePath, fileContent}: Page): ReturnType<ParseFrontMatter> {
  const {fields, end} = frontMatterOf(fileContent, filePath)
  return {frontMatter: plainFields(fields), content: fileContent.slice(end).trim()}
}

/**
 * A site's own `markdown.parseFrontMatter`, with the safe reader below it. The default of Docusaurus is left out: it
 * reads for itself.
 */
export function safely(own: ParseFrontMatter): ParseFrontMatter {
  if (own === DEFAULT_PARSE_FRONT_MATTER || own.name === DEFAULT_PARSE_FRONT_MATTER.name)
    return readPageFrontMatter
  return (params) => own({...params, defaultParseFrontMatter: readPageFrontMatter})
}

function plainFields(fields: ReadonlyMap<string, {value: unknown}>): Record<string, unknown> {
  return Object.fromEntries([...fields].map(([name, {value}]) => [name, value]))
}
