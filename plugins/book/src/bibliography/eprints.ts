// Works in archives: `eprint` with the name of its archive, as arXiv, DBLP, Zotero and biblatex write them.

import {normalizeUri} from 'micromark-util-sanitize-uri'
import {addressOfTex} from './tex-address.ts'

export interface Eprint {
  /** `arXiv:2001.01234 [cs.LG]` */
  name: string
  url: string
  /** The entry says which archive it is; else its number looks like one of arXiv. */
  isNamed: boolean
}

const arxivNumber = /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/

/** The number alone, of an address or of `arXiv:…`. */
function arxivOf(written: string): string | undefined {
  const number = written
    .replace(/^(?:https?:\/\/)?(?:www\.)?arxiv\.org\/(?:abs|pdf)\//i, '')
    .replace(/^(?:arxiv\s*:\s*|abs\/)/i, '')
    .replace(/\.pdf$/i, '')
    .replace(/\s*\[.*\]$/, '')
  return arxivNumber.test(number) ? number : undefined
}

const archives: Record<string, [name: string, address: string]> = {
  jstor: ['JSTOR', 'https://www.jstor.org/stable/'],
  pubmed: ['PubMed', 'https://pubmed.ncbi.nlm.nih.gov/'],
  pmid: ['PubMed', 'https://pubmed.ncbi.nlm.nih.gov/'],
  pmcid: ['PMC', 'https://www.ncbi.nlm.nih.gov/pmc/articles/'],
  hdl: ['HDL', 'https://hdl.handle.net/'],
  hal: ['HAL', 'https://hal.science/'],
  iacr: ['IACR', 'https://eprint.iacr.org/'],
  googlebooks: ['Google Books', 'https://books.google.com/books?id='],
  ssrn: ['SSRN', 'https://ssrn.com/abstract='],
}

/** Of the fields of an entry as they are written. */
export function eprintOf(fields: Record<string, string>): Eprint | undefined {
  const written = addressOfTex(fields['eprint'] ?? '')
  const archive = (fields['eprinttype'] ?? fields['archiveprefix'] ?? '').replace(/[{}\s]/g, '').toLowerCase()
  if (written === '') return preprintOf(fields)
  const number = archive === '' || archive === 'arxiv' ? arxivOf(written) : undefined
  if (number !== undefined)
    return {...arxiv(number, fields['primaryclass'] ?? fields['eprintclass']), isNamed: archive !== ''}
  const known = Object.hasOwn(archives, archive) ? archives[archive] : undefined
  if (!known || /^https?:/i.test(written)) return undefined
  const [name, address] = known
  return {name: `${name}:${written}`, url: address + normalizeUri(written), isNamed: true}
}

/** Old numbers have their class in them. */
function arxiv(number: string, primaryClass = ''): Eprint {
  const inClass = primaryClass.replace(/[{}[\]\s]/g, '')
  const name = inClass && !number.includes('/') ? `arXiv:${number} [${inClass}]` : `arXiv:${number}`
  return {name, url: `https://arxiv.org/abs/${number}`, isNamed: true}
}

/** Where no `eprint` says it: CoRR of DBLP, `volume = {abs/1412.6980}`, and Zotero's `note = {arXiv:1412.6980 [cs]}`. */
function preprintOf({journal, volume = '', note = '', doi = ''}: Record<string, string>): Eprint | undefined {
  const inCorr = journal?.replace(/[{}\s]/g, '') === 'CoRR' ? arxivOf(addressOfTex(volume)) : undefined
  const noted = /^\s*arxiv:(\S+)\s*(?:\[([\w.-]+)\]\s*)?$/i.exec(note)
  const number =
    inCorr ?? arxivOf(noted?.[1] ?? /10\.48550\/arxiv\.(\S+)$/i.exec(addressOfTex(doi))?.[1] ?? '')
  return number === undefined ? undefined : arxiv(number, noted?.[2])
}
