// From a BibTeX entry to CSL-JSON, by the citation library; what it cannot read is left out and told.

import {citationLibrary, type CslItem, type CslName} from './citation-library.ts'
import type {BibEntry} from './split-bib.ts'

/** Reads an entry. `problem` names the fields that the library refused: they are kept as bare text. */
export function entryToCsl(entry: BibEntry): {csl: CslItem; problem?: string} {
  const whole = read(entry, entry.fields)
  if (whole) return {csl: whole}
  const bad = Object.keys(entry.fields).filter((name) => !read(entry, {[name]: entry.fields[name]!}))
  const mended = Object.entries(entry.fields).map(([name, value]) => [
    name,
    bad.includes(name) ? bare(value) : value,
  ])
  const names = bad.map((name) => `\`${name}\``).join(', ')
  const problem = `\`${entry.key}\`: ${names || 'the entry'} cannot be read as TeX`
  const csl = read(entry, Object.fromEntries(mended)) ?? {id: entry.key, type: 'document', title: entry.key}
  return {csl, problem}
}

/** `undefined` where the library gives up. */
function read({key, type}: BibEntry, fields: Record<string, string>): CslItem | undefined {
  try {
    const [item] = citationLibrary().plugins.input.chain(cleanSource(type, fields), {generateGraph: false})
    return item && {...item, id: key, ...mendedNames(item)}
  } catch {
    return undefined
  }
}

/** One well-formed entry, under a key that the library takes. */
function cleanSource(type: string, fields: Record<string, string>): string {
  const lines = Object.entries(fields)
    .filter(([name, value]) => /^[\w-]+$/.test(name) && value.trim() !== '')
    .map(([name, value]) => `  ${name} = {${value.replaceAll('\\ ', ' ')}}`)
  return `@${type}{entry,\n${lines.join(',\n')}\n}`
}

/** The letters of a piece of TeX. */
function bare(tex: string): string {
  return tex.replace(/[\\{}$"]/g, '')
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
