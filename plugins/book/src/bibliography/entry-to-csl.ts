// From a BibTeX entry to CSL-JSON, by the citation library; what it cannot read is left out and told.

import {citationLibrary, type CslItem, type CslName} from './citation-library.ts'
import {settleFields} from './settle-fields.ts'
import type {BibEntry, EntryProblem} from './split-bib.ts'
import type {MarkFormula} from './tex-for-library.ts'

export interface ReadEntry {
  csl: CslItem
  problems: EntryProblem[]
}

/** Reads an entry. Fields that the library refuses are kept as bare text, and told. */
export function entryToCsl(entry: BibEntry, mark: MarkFormula): ReadEntry {
  const {key} = entry
  const {type, fields, csl, problems} = settleFields(entry, mark)
  const whole = read(key, type, fields)
  if (whole) return {csl: {...whole, ...csl}, problems}
  const bad = Object.entries(fields).flatMap(([name, value]) =>
    read(key, type, {[name]: value}) ? [] : [name],
  )
  const mended = Object.entries(fields).map(([name, value]) => [
    name,
    bad.includes(name) ? bare(value) : value,
  ])
  const told: EntryProblem[] = bad.map((field) => ({
    field,
    text: `\`${key}\`: \`${field}\` cannot be read as TeX`,
  }))
  if (bad.length === 0) told.push({text: `\`${key}\`: the entry cannot be read as TeX`})
  const made = read(key, type, Object.fromEntries(mended)) ?? {id: key, type: 'document', title: key}
  return {csl: {...made, ...csl}, problems: [...problems, ...told]}
}

/** `undefined` where the library gives up. */
function read(key: string, type: string, properties: Record<string, string>): CslItem | undefined {
  try {
    const source = {type, label: 'entry', properties}
    const [item] = citationLibrary().plugins.input.chain(source, {generateGraph: false})
    return item && {...item, id: key, ...mendedNames(item)}
  } catch {
    return undefined
  }
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
  if (literal === 'et al.' || (/^others$/i.test(family ?? '') && !given)) return true
  return /^al\.?$/.test(family ?? '') && (particle === 'et' || given === 'et')
}
