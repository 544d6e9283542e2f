// The settings at the head of a page that a site knows, each with what it can be. Tools that people come from write them
// in other ways (`tags: a, b`, `draft: "yes"`): what is clear is read, what is not is left out, and said.

import type {FrontMatter, FrontMatterProblem} from 'remark-d2lbook'
import {isRecord} from '../text/is-record.ts'
import {ownValue} from '../text/own-value.ts'
import {isSafeLink} from '../text/safe-url.ts'

export interface PageFields {
  /** What a site can be told; settings of other tools are among them as they are. */
  fields: Record<string, unknown>
  problems: FrontMatterProblem[]
}

/** A value as it is read, or what is expected instead, or why it means nothing in a book; `null` leaves a setting out and says nothing. */
type Reading = {value: unknown} | {expected: string} | {useless: string} | null

type Read = (value: unknown) => Reading

const order = 'the tocs of a book say which page comes next'

const known: Record<string, Read> = {
  title: text,
  description: text,
  id: (value) => oneOf(value, /^[^\s/\\]+$/, 'a name without `/`'),
  slug: (value) => oneOf(value, isSlug, 'an address below the book, such as `/my/page`'),
  keywords: list,
  tags: list,
  image: (value) =>
    oneOf(value, isPicture, 'a picture beside the page or below its folder, or an address of the web'),
  draft: choice,
  run: runChoice,
  unlisted: choice,
  hide_title: choice,
  hide_table_of_contents: choice,
  parse_number_prefixes: choice,
  toc_min_heading_level: level,
  toc_max_heading_level: level,
  sidebar_position: number,
  sidebar_key: text,
  sidebar_label: text,
  sidebar_class_name: text,
  sidebar_custom_props: (value) => (isRecord(value) ? {value} : {expected: 'a mapping'}),
  pagination_label: text,
  pagination_next: nothing(order),
  pagination_prev: nothing(order),
  displayed_sidebar: nothing('a book has one list of pages'),
  custom_edit_url: (value) =>
    value === '' ? {value: null} : oneOf(value, isEditUrl, 'an address of the web'),
  last_update: lastUpdate,
  mdx: nothing('the name of the file says whether a page is MDX'),
}

/** What a site is told of the front matter of a page, and what cannot be told. */
export function pageFields({fields: written}: Pick<FrontMatter, 'fields'>): PageFields {
  const fields: Record<string, unknown> = {}
  const problems: FrontMatterProblem[] = []
  for (const [name, {value, start, end}] of written) {
    const reading = Object.hasOwn(known, name) ? read(name, value) : {value}
    if (reading === null) continue
    if ('value' in reading) fields[name] = reading.value
    else problems.push({start, end, reason: reasonOf(name, reading)})
  }
  return {fields: agreeing(fields), problems}
}

function reasonOf(name: string, reading: {expected: string} | {useless: string}): string {
  return 'useless' in reading
    ? `\`${name}\` is left out: ${reading.useless}`
    : `\`${name}\` should be ${reading.expected}; it is left out`
}

function read(name: string, value: unknown): Reading {
  // these have a meaning without a value
  if (value === null) return isEmptied(name) ? {value} : null
  return ownValue(known, name)?.(value) ?? null
}

function isEmptied(name: string): boolean {
  return ['pagination_next', 'pagination_prev', 'displayed_sidebar', 'custom_edit_url'].includes(name)
}

/** Settings that exclude each other. */
function agreeing(fields: Record<string, unknown>): Record<string, unknown> {
  const {toc_min_heading_level: least, toc_max_heading_level: most} = fields
  if (typeof least === 'number' && typeof most === 'number' && least > most)
    delete fields.toc_min_heading_level
  if (fields.draft === true) delete fields.unlisted
  return fields
}

function asText(value: unknown): string | undefined {
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  return isPlain ? String(value).replace(/\s+/g, ' ').trim() : undefined
}

function text(value: unknown): Reading {
  const plain = asText(value)
  if (plain === undefined) return {expected: 'a text'}
  return plain === '' ? null : {value: plain}
}

function oneOf(value: unknown, test: RegExp | ((text: string) => boolean), expected: string): Reading {
  const plain = asText(value)
  if (plain === '') return null
  const isFit = plain !== undefined && (typeof test === 'function' ? test(plain) : test.test(plain))
  return isFit ? {value: plain} : {expected}
}

/** `a, b` is a list, too; of the tags of other tools the labels count. */
function list(value: unknown): Reading {
  const items = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [value]
  const texts = items.map((item) =>
    asText(isRecord(item) ? item.label : item)?.replace(/^["'[]+|["'\]]+$/g, ''),
  )
  const found = texts.filter((item) => item !== undefined && /[\p{L}\p{N}]/u.test(item))
  const isEmpty = items.every((item) => item === null || item === '')
  if (found.length === 0) return isEmpty ? null : {expected: 'a list of words'}
  return {value: [...new Set(found)]}
}

const words = new Map([
  ...['true', 'yes', 'on', 'y', '1'].map((word): [string, boolean] => [word, true]),
  ...['false', 'no', 'off', 'n', '0'].map((word): [string, boolean] => [word, false]),
])

function choice(value: unknown): {value: unknown} | {expected: string} {
  const meant = words.get(asText(value)?.toLowerCase() ?? '')
  return meant === undefined ? {expected: '`true` or `false`'} : {value: meant}
}

/** Cells run while the book is built, or not, or once more when the page is read. */
function runChoice(value: unknown): Reading {
  const reading = asText(value) === 'load' ? {value: 'load'} : choice(value)
  return 'value' in reading ? reading : {expected: '`false`, `true` or `load`'}
}

function number(value: unknown): Reading {
  const plain = asText(value)
  const found = plain === undefined || plain === '' ? Number.NaN : Number(plain)
  return Number.isFinite(found) && Math.abs(found) <= Number.MAX_SAFE_INTEGER
    ? {value: found}
    : {expected: 'a number'}
}

function level(value: unknown): Reading {
  const reading = number(value)
  const found = reading && 'value' in reading ? Number(reading.value) : 0
  return found >= 2 && found <= 6 ? {value: Math.round(found)} : {expected: 'a number from 2 to 6'}
}

function nothing(reason: string): Read {
  return () => ({useless: reason})
}

/** A date alone, or whoever wrote the page and when. */
function lastUpdate(value: unknown): Reading {
  const given = isRecord(value) ? value : {date: value}
  const author = asText(isRecord(given.author) ? given.author.name : given.author)
  const date = asText(given.date)
  const isDate = date !== undefined && date !== '' && !Number.isNaN(Date.parse(date))
  if (!author && !isDate) return {expected: '`author` or `date`'}
  return {value: {...(author && {author}), ...(isDate && {date})}}
}

/** Of plain parts below each other: it leaves no folder, and is no address of another host. */
function isSlug(slug: string): boolean {
  if (/[?#\\\s:\p{Cc}]|\/\/|%(?:2[ef]|5c|[01]|(?![\da-f]{2}))/iu.test(slug)) return false
  return !slug.split('/').some((part) => part === '..' || part === '.')
}

function isPicture(url: string): boolean {
  if (/^https?:\/\//i.test(url)) return URL.canParse(url)
  const isClimbing = url.split(/[\\/]/).includes('..') || /%2e/i.test(url)
  return !isClimbing && isSafeLink(url) && /\.(?:png|jpe?g|gif|webp|avif|svg|ico)$/i.test(url)
}

function isEditUrl(url: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(url) && URL.canParse(url) && isSafeLink(url)
}
