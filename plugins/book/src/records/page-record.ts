// What the cells of one page put out in one framework when the author ran them: the file of it, which authors keep with
// their book.

import type {StoredOutput} from 'remark-d2lbook'
import {isRecord} from '../text/is-record.ts'
import type {CellKeys} from './slice-keys.ts'

export interface RecordedCell extends CellKeys {
  /** The first line of its code: for people. */
  begins: string
  /** Of what it uses of the book's own package. */
  library?: string
  /** None: it was run and showed nothing. */
  outputs: StoredOutput[]
}

export interface PageRecord {
  page: string
  /** `null` in a book without frameworks. */
  tab: string | null
  /** `python3 (Python 3.13.5)`, where the notebook says it. */
  kernel?: string
  /** Versions, by package. */
  packages?: Readonly<Record<string, string>>
  cells: RecordedCell[]
}

/** Changes when older files can no longer be read. */
const format = 1

/** As JSON that shows in a diff what has changed. */
export function recordText({page, tab, kernel, packages, cells}: PageRecord): string {
  const record = {
    format,
    page,
    ...(tab !== null && {tab}),
    ...(kernel !== undefined && {kernel}),
    ...(packages && {packages}),
    cells,
  }
  return `${JSON.stringify(record, null, 1)}\n`
}

/** `undefined` for what is no record. */
export function readRecord(value: unknown): PageRecord | undefined {
  if (!isRecord(value) || value['format'] !== format) return undefined
  const {page, tab, kernel, packages, cells} = value
  if (typeof page !== 'string' || !Array.isArray(cells)) return undefined
  return {
    page,
    tab: typeof tab === 'string' ? tab : null,
    ...(typeof kernel === 'string' && {kernel}),
    ...(isRecord(packages) && {packages: packages as Record<string, string>}),
    cells: cells.filter(isRecordedCell),
  }
}

function isRecordedCell(value: unknown): value is RecordedCell {
  return (
    isRecord(value) &&
    typeof value['code'] === 'string' &&
    typeof value['slice'] === 'string' &&
    Array.isArray(value['outputs'])
  )
}
