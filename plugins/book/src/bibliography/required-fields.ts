import type {BibEntry} from './split-bib.ts'

/** What an entry of each type needs so that a reader can find the work; `a|b` is one of them. */
const required: Record<string, string[]> = {
  article: ['author|editor', 'title', 'journal|journaltitle|eprint|url|doi', 'year|date|pubstate'],
  book: ['author|editor', 'title', 'publisher|url', 'year|date|pubstate'],
  incollection: ['author|editor', 'title', 'booktitle', 'year|date|pubstate'],
  inproceedings: ['author|editor', 'title', 'booktitle', 'year|date|pubstate'],
  phdthesis: ['author', 'title', 'school|institution', 'year|date|pubstate'],
  mastersthesis: ['author', 'title', 'school|institution', 'year|date|pubstate'],
  techreport: ['author|editor', 'title', 'institution', 'year|date|pubstate'],
  misc: ['title|author'],
}

const other: Record<string, string> = {
  conference: 'inproceedings',
  inbook: 'book',
  report: 'techreport',
  thesis: 'phdthesis',
}

/** The first names of the fields that an entry should have and has not. */
export function missingFields({type, fields}: BibEntry): string[] {
  const needed = required[other[type] ?? type] ?? ['title|author']
  return needed
    .map((names) => names.split('|'))
    .filter((names) => !names.some((name) => fields[name]?.trim()))
    .map(([name]) => `\`${name}\``)
}
