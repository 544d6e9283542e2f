// When a work came out, in the forms in which people write it.

import type {CslItem} from './citation-library.ts'

export type Issued = NonNullable<CslItem['issued']>

const states: Record<string, string> = {
  inpreparation: 'in preparation',
  submitted: 'submitted',
  forthcoming: 'forthcoming',
  inpress: 'in press',
  prepublished: 'prepublished',
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

interface DateFields {
  year?: string
  month?: string
  day?: string
  date?: string
  pubstate?: string
}

/** What is longer is no date, and is shown as it is. */
const longest = 200

/** From the plain text of the fields; `undefined` where nothing is said. */
export function issuedOf({year, month, day, date, pubstate}: DateFields): Issued | undefined {
  if (date) return dateOf(date)
  if (year) return yearOf(year, month, day)
  if (!pubstate) return undefined
  return {literal: states[pubstate.toLowerCase().replace(/\s/g, '')] ?? pubstate}
}

/** ISO 8601 as biblatex has it: `2020-05/2020-07`, `2020~` about, `2020?` perhaps, `199X`, `1988/` until now. */
function dateOf(date: string): Issued {
  const ends = date.split('/').map((end) => end.trim())
  const dates = ends.filter((end) => !/^(?:\.\.)?$/.test(end)).map(isoDate)
  const [begin, end] = dates
  if (!begin || dates.includes(undefined) || ends.length > 2) return yearOf(date)
  const isAbout = ends.some((one) => /[~%?]$/.test(one))
  return {'date-parts': end ? [begin, end] : [begin], ...(isAbout && {circa: true})}
}

function isoDate(date: string): number[] | undefined {
  const match = /^Y?([+-]?\d{4,})(?:-(\d{1,2}))?(?:-(\d{1,2}))?(?:T.*)?[~?%]?$/.exec(date)
  if (!match) return undefined
  const [year = 0, month, day] = match.slice(1).map(Number)
  // months from 21 on are seasons
  if (!month || month > 12) return [year]
  return day && day <= 31 ? [year, month, day] : [year, month]
}

function yearOf(written: string, month?: string, day?: string): Issued {
  if (written.length > longest) return {literal: written}
  const year = written.replace(/[.,;\s]+$/, '')
  const [, name, ofMonth, number] = /^([a-z]{3,9})\.?\s+(?:(\d{1,2}),?\s+)?(\d{4})$/i.exec(year) ?? []
  if (name !== undefined && number !== undefined && months.includes(name.slice(0, 3).toLowerCase()))
    return yearOf(number, name, ofMonth)
  if (!/^\d{1,4}$/.test(year)) return {literal: year || written}
  return {'date-parts': [[Number(year), ...monthOf(month, day)]]}
}

/** `5`, `May`, `May 3`, `3~May`; of `May/June` the first. */
function monthOf(written = '', dayWritten = ''): number[] {
  const words = written.toLowerCase().match(/[a-z]+|\d+/g) ?? []
  const [first] = words
  const named = words.map((word) => months.indexOf(word.slice(0, 3))).find((index) => index >= 0)
  const month = named === undefined ? Number(first) : named + 1
  if (!(month >= 1 && month <= 12)) return []
  const others = named === undefined ? words.slice(1) : words.filter((word) => /^\d/.test(word))
  const day = Number(dayWritten || others[0])
  return day >= 1 && day <= 31 ? [month, day] : [month]
}

/** What stands for a date in the text: a year, `ca. 2020`, `2019–2020`, `in press`. */
export function yearText(issued: Issued | undefined): string {
  if (!issued) return 'n.d.'
  if (issued.literal) return issued.literal
  const years = [...new Set((issued['date-parts'] ?? []).map(([year]) => String(year)))]
  return `${issued.circa ? 'ca. ' : ''}${years.join('–')}` || 'n.d.'
}
