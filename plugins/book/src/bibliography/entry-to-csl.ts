// From a BibTeX entry to CSL-JSON, by the citation library; what it cannot read is left out and told.

import {citationLibrary, type CslItem, type CslName} from './citation-library.ts'
import type {BibEntry} from './split-bib.ts'

/** Reads an entry. `problem` is set when the library refused it: title and year are then kept as they are. */
export function entryToCsl(entry: BibEntry): {csl: CslItem; problem?: string} {
  try {
    const [item] = citationLibrary().plugins.input.chain(cleanSource(entry), {generateGraph: false})
    if (!item) throw new Error('it is empty')
    return {csl: {...item, id: entry.key, ...mendedNames(item)}}
  } catch (error) {
    const {title, year} = entry.fields
    const csl = {id: entry.key, type: 'document', title: plain(title), issued: {literal: plain(year)}}
    return {
      csl,
      problem: `\`${entry.key}\` cannot be read: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
    }
  }
}

/** One well-formed entry, under a key that the library takes. */
function cleanSource({type, fields}: BibEntry): string {
  const lines = Object.entries(fields)
    .filter(([name, value]) => /^[\w-]+$/.test(name) && value.trim() !== '')
    .map(([name, value]) => `  ${name} = {${value.replaceAll('\\ ', ' ')}}`)
  return `@${type}{entry,\n${lines.join(',\n')}\n}`
}

function mendedNames({author, editor}: CslItem): Pick<CslItem, 'author' | 'editor'> {
  return {...(author && {author: author.map(mendedName)}), ...(editor && {editor: editor.map(mendedName)})}
}

/** `and others` and a written-out `et al.` are no persons. */
function mendedName(name: CslName): CslName {
  return isOthers(name) ? {literal: 'et al.'} : name
}

function isOthers({family, literal, given, 'non-dropping-particle': particle}: CslName): boolean {
  if (literal === 'et al.' || (family === 'others' && !given)) return true
  return /^al\.?$/.test(family ?? '') && (particle === 'et' || given === 'et')
}

function plain(tex: string | undefined): string {
  return (tex ?? '').replace(/[{}]/g, '')
}
