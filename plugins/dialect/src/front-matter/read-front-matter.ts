import {findFenced, type Found} from './find-front-matter.ts'
import {findOtherForm} from './other-forms.ts'
import type {FrontMatterField, FrontMatterProblem} from './read-yaml.ts'

/** The settings at the head of a page. */
export interface FrontMatter {
  fields: ReadonlyMap<string, FrontMatterField>
  /** Where they stand; `start` is `end` on a page that has none. */
  start: number
  /** Where the text of the page begins. */
  end: number
  /** As written, without its fences. */
  value: string
  /** What cannot be read, or is read otherwise than it is written. */
  problems: readonly FrontMatterProblem[]
  /** Where a blank line must be thought: what looks like settings is text. */
  breakAt?: number
}

const none: FrontMatter = {fields: new Map(), start: 0, end: 0, value: '', problems: []}

/**
 * Read the settings at the head of a page, wherever they are read: this is the one place that decides what is front
 * matter and what is text. Nothing in a page makes it throw, and nothing is ever run.
 */
export function readFrontMatter(source: string, isMdx = false): FrontMatter {
  const found: Found | null = findFenced(source) ?? findOtherForm(source, isMdx)
  return found ?? none
}

/** The title that the settings give, as one line of plain text. */
export function titleOfFields({fields}: Pick<FrontMatter, 'fields'>): string | undefined {
  const value = fields.get('title')?.value
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined
  return String(value).replace(/\s+/g, ' ').trim() || undefined
}
