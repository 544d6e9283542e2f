// An entry as the citation library should see it: types that it knows, fields in plain TeX, and beside them what we know
// better: dates, addresses, archives.

import {normalizeUri} from 'micromark-util-sanitize-uri'
import type {CslItem} from './citation-library.ts'
import {eprintOf, type Eprint} from './eprints.ts'
import {fieldKind} from './field-kinds.ts'
import {isRefused} from './formula-marks.ts'
import {readFieldTex, type ReadTex} from './read-field-tex.ts'
import {issuedOf} from './settle-dates.ts'
import type {BibEntry, EntryProblem} from './split-bib.ts'
import {addressOfTex, doiOfTex, linkOfTex} from './tex-address.ts'
import {hasTooManyCommas, namesForLibrary, texForLibrary, type MarkFormula} from './tex-for-library.ts'
import {linksIn, plainTex, type TexNode} from './tex-nodes.ts'
import {misspelt, settledType, thesisOrReport} from './work-types.ts'

export interface SettledEntry {
  type: string
  /** For the library. */
  fields: Record<string, string>
  /** Over what the library makes of the fields. */
  csl: Partial<CslItem>
  problems: EntryProblem[]
}

export function settleFields(entry: BibEntry, mark: MarkFormula): SettledEntry {
  const problems = [...(entry.problems ?? []), ...typeProblem(entry)]
  const read = readFields(entry, problems)
  const type = settledType(entry.type)
  const text = (name: string) =>
    /^(?:date|day)$/.test(name) ? isoText(entry.fields[name]) : plainOf(read[name])
  const {csl, links} = addressesOf(entry, read, problems)
  const fields = Object.fromEntries(
    Object.entries(read).flatMap(([name, nodes]): [string, string][] => {
      const value = forLibrary(name, links.has(name) ? withoutLinks(nodes) : nodes, mark)
      return value.trim() === '' ? [] : [[name, value]]
    }),
  )
  const [year, month, day, date, pubstate] = ['year', 'month', 'day', 'date', 'pubstate'].map(text)
  const issued = issuedOf({year, month, day, date, pubstate})
  if (issued) csl.issued = issued
  settleContainers(type, fields)
  const kind = thesisOrReport(entry.type, text('type'))
  if (kind !== undefined) fields['type'] = kind
  archive(type, fields, csl, eprintOf(entry.fields))
  return {type, fields, csl, problems}
}

function typeProblem({key, type}: BibEntry): EntryProblem[] {
  const meant = misspelt(type)
  return meant === undefined
    ? []
    : [{text: `\`${key}\`: nothing is known of the type \`@${type}\`; it is read as \`@${meant}\``}]
}

function readFields({key, fields}: BibEntry, problems: EntryProblem[]): Record<string, TexNode[]> {
  const tell = (field: string, problem: string) => problems.push({field, text: `\`${key}\`: ${problem}`})
  const read: Record<string, TexNode[]> = {}
  for (const [name, tex] of Object.entries(fields)) {
    const kind = fieldKind(name)
    if (kind === undefined || kind === 'address' || tex.trim() === '') continue
    const found = readFieldTex(tex)
    read[name] = found.isBroken ? readFieldTex(tex.replace(/[\\{}$"]/g, '')).nodes : found.nodes
    if (found.isBroken) tell(name, `\`${name}\` cannot be read as TeX`)
    else tellCommands(name, found, (problem) => tell(name, problem))
    if (kind === 'names' && hasTooManyCommas(found.nodes))
      tell(name, `a name in \`${name}\` has too many commas; between names stands \`and\``)
  }
  return read
}

function tellCommands(name: string, {nodes, unknown}: ReadTex, tell: (problem: string) => void): void {
  for (const command of unknown)
    tell(`nothing is known of \`\\${command}\` in \`${name}\`; it is left out, its words stay`)
  plainTex(nodes, (tex) => {
    if (isRefused(tex)) tell(`KaTeX cannot typeset the formula \`${tex}\` in \`${name}\``)
    return ''
  })
}

function plainOf(nodes: readonly TexNode[] | undefined): string | undefined {
  const text =
    nodes &&
    plainTex(nodes, (tex) => tex)
      .replace(/\s+/g, ' ')
      .trim()
  return text === '' ? undefined : text
}

/** `~` is a sign of its own in dates. */
function isoText(written = ''): string | undefined {
  return written.replace(/[{}\\]+/g, '').trim() || undefined
}

/** Dates are ours. A list of words is one name to BibTeX: `Department of Physics and Astronomy`. */
function forLibrary(name: string, nodes: readonly TexNode[], mark: MarkFormula): string {
  switch (fieldKind(name)) {
    case 'names':
      return namesForLibrary(nodes, mark)
    case 'list': {
      const text = texForLibrary(nodes, mark).trim()
      return text === '' ? '' : `{${text}}`
    }
    case 'date':
      return /^(?:url|event|orig)date$/.test(name) ? (plainOf(nodes) ?? '').replace(/[\\{}$]/g, '') : ''
    default:
      return name === 'pubstate' ? '' : texForLibrary(nodes, mark)
  }
}

interface Addresses {
  csl: Partial<CslItem>
  /** The fields whose links have gone into the address. */
  links: Set<string>
}

function addressesOf(
  {key, fields}: BibEntry,
  read: Record<string, TexNode[]>,
  problems: EntryProblem[],
): Addresses {
  const csl: Partial<CslItem> = {}
  const links = new Set<string>()
  const doi = fields['doi']?.trim() ?? ''
  const number = doiOfTex(doi)
  if (number !== undefined) csl['DOI'] = number
  const url = linkOfTex(fields['url'] ?? '') ?? (number === undefined ? linkOfTex(doi) : undefined)
  // what is no address of the web is shown, and leads nowhere
  const shown = url ?? normalizeUri(addressOfTex(fields['url'] ?? ''))
  if (shown !== '') csl['URL'] = shown
  if (doi !== '' && number === undefined)
    problems.push({field: 'doi', text: `\`${key}\`: \`doi\` is no DOI, such as \`10.1000/182\``})
  for (const name of ['howpublished', 'note', 'addendum']) {
    const link = linkIn(read[name] ?? [])
    if (link === undefined) continue
    links.add(name)
    if (number === undefined) csl['URL'] ??= link
  }
  return {csl, links}
}

const bareLink = /https?:\/\/[^\s,<>"]*[^\s,<>".;:)\]]/

function linkIn(nodes: readonly TexNode[]): string | undefined {
  for (const address of linksIn(nodes)) {
    const link = linkOfTex(address)
    if (link !== undefined) return link
  }
  const bare = bareLink.exec(plainOf(nodes) ?? '')?.[0]
  return bare === undefined ? undefined : linkOfTex(bare)
}

const onlyWords =
  /^(?:(?:also |freely )?(?:available|accessible|retrieved|online|web ?(?:site|page)?|url|see|link|https?)(?: (?:online|at|from|on))*)?[\s.,:;()[\]<>|]*$/i

/** What is left beside a link: nothing, where it says only that there is one. */
function withoutLinks(nodes: readonly TexNode[]): TexNode[] {
  const words = plainTex(withoutLinkNodes(nodes), (tex) => tex)
    .replace(new RegExp(bareLink, 'g'), '')
    .replace(/^[\s,;:.)\]>]+/, '')
  return onlyWords.test(words) ? [] : [{type: 'text', value: withoutPointer(words)}]
}

const pointer = /[\s,;:.([<](?:available|accessible|retrieved|online|at|from|on|url|see)$/i

/** `Lecture notes, available at` */
function withoutPointer(words: string): string {
  let end = words.length
  for (;;) {
    while (end > 0 && ' ,;:.([<\u00A0'.includes(words.charAt(end - 1))) end -= 1
    const rest = pointer.exec(words.slice(Math.max(0, end - 12), end))
    if (!rest) return words.slice(0, end)
    end -= rest[0].length
  }
}

function withoutLinkNodes(nodes: readonly TexNode[]): TexNode[] {
  return nodes.flatMap((node): TexNode[] => {
    if (node.type === 'link') return linkOfTex(node.address) === undefined ? [node] : []
    return 'children' in node ? [{...node, children: withoutLinkNodes(node.children)}] : [node]
  })
}

/** A work of its own stands in no other, though a file may say so for the sake of its chapters. */
function settleContainers(type: string, fields: Record<string, string>): void {
  const {booktitle, maintitle, title, journal, journaltitle} = fields
  if (
    /^(?:mv)?(?:book|collection|proceedings|reference)$|^(?:booklet|manual|thesis|phdthesis|mastersthesis)$/.test(
      type,
    )
  ) {
    if (!title && booktitle) fields['title'] = booktitle
    else if (title && maintitle) fields['title'] = `${maintitle}: ${title}`
    for (const name of [
      'booktitle',
      'booksubtitle',
      'booktitleaddon',
      'maintitle',
      'mainsubtitle',
      'maintitleaddon',
    ])
      delete fields[name]
  } else if (booktitle && maintitle) {
    fields['booktitle'] = `${maintitle}: ${booktitle}`
    delete fields['maintitle']
  } else if (type === 'article' && (journal || journaltitle)) {
    delete fields['booktitle']
  }
}

const onlyArxiv = /^[{}\s]*arxiv(?:\.org)?(?:\s+(?:e-?prints?|preprints?))?[{}\s]*$/i

/** The archive is named where no journal and no publisher is. */
function archive(
  type: string,
  fields: Record<string, string>,
  csl: Partial<CslItem>,
  eprint: Eprint | undefined,
): void {
  if (!eprint) return
  const name = fields['journaltitle'] ? 'journaltitle' : 'journal'
  const container = fields[name] ?? fields['booktitle'] ?? fields['maintitle']
  const {publisher, howpublished, institution, organization, school} = fields
  const house = publisher ?? howpublished ?? institution ?? organization ?? school
  if (!eprint.isNamed && (container ?? house) !== undefined) return
  if (csl['DOI'] === undefined) csl['URL'] ??= eprint.url
  if (type === 'article' || fields[name]) {
    if (container === undefined || onlyArxiv.test(container)) fields[name] = `{${eprint.name}}`
  } else if (house === undefined ? container === undefined : onlyArxiv.test(house)) {
    delete fields['howpublished']
    fields['publisher'] = `{${eprint.name}}`
    if (/arxiv/i.test(fields['number'] ?? '')) delete fields['number']
  }
}
