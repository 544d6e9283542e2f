// What stands in each field of a bibliography: the fields that are read at all, and how.

/** Text in which an author's TeX may stand, names, lists of words, addresses, dates. */
export type FieldKind = 'text' | 'names' | 'list' | 'address' | 'date'

const names = 'author editor translator bookauthor'
const lists = 'publisher institution school organization address location origpublisher origlocation'
const addresses = 'doi url eprint'
const dates = 'date year month day urldate eventdate origdate'
const texts =
  'title subtitle titleaddon booktitle booksubtitle booktitleaddon maintitle mainsubtitle maintitleaddon journal journaltitle ' +
  'journalsubtitle journaltitleaddon shortjournal issuetitle issuesubtitle series shortseries edition chapter volume volumes ' +
  'number issue eid part pages pagetotal numpages bookpagination note addendum howpublished type entrysubtype pubstate version ' +
  'venue eventtitle eventtitleaddon shorttitle isbn issn isan ismn isrn iswc pmid pmcid archiveprefix eprinttype eprintclass ' +
  'primaryclass origtitle'

const kinds = new Map<string, FieldKind>([
  ...kindOf('names', names),
  ...kindOf('list', lists),
  ...kindOf('address', addresses),
  ...kindOf('date', dates),
  ...kindOf('text', texts),
])

function kindOf(kind: FieldKind, fields: string): [string, FieldKind][] {
  return fields.split(' ').map((name) => [name, kind])
}

/** `undefined` for what no reader ever sees: abstracts, keywords, notes of the reference manager. */
export function fieldKind(name: string): FieldKind | undefined {
  return kinds.get(name)
}

export function isReadField(name: string): boolean {
  return kinds.has(name)
}
