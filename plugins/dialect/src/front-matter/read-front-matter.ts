import {visibleText} from '../source/control-characters.ts'
import {findFenced, type Found} from './find-front-matter.ts'
import {findOtherForm} from './other-forms.ts'
import {isUnsafeName, type FrontMatterField, type FrontMatterProblem} from './read-yaml.ts'

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

/** Of a page that has no settings. */
export const noFrontMatter: FrontMatter = {fields: new Map(), start: 0, end: 0, value: '', problems: []}

/**
 * Read the settings at the head of a page, wherever they are read: this is the one place that decides what is front
 * matter and what is text. Nothing in a page makes it throw, and nothing is ever run.
 */
export function readFrontMatter(source: string, isMdx = false): FrontMatter {
  const found: Found | null = findFenced(source) ?? findOtherForm(source, isMdx)
  if (!found) return noFrontMatter
  const fields = [...found.fields].flatMap(([name, field]) =>
    isUnsafeName(name) ? [] : [[name, {...field, value: visible(field.value)}] as const],
  )
  return {...found, fields: new Map(fields)}
}

/** YAML has escapes for every character. */
function visible(value: unknown): unknown {
  if (typeof value === 'string') return visibleText(value)
  if (Array.isArray(value)) return value.map(visible)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [visibleText(name), visible(inner)]))
}

/** The title that the settings give, as one line of plain text. */
export function titleOfFields({fields}: Pick<FrontMatter, 'fields'>): string | undefined {
  const value = fields.get('title')?.value
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined
  return String(value).replace(/\s+/g, ' ').trim() || undefined
}
