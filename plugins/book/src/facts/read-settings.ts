// What the settings at the head of a page tell the book: whether it is a draft, its picture, a second title.

import type {VFile} from 'vfile'
import type {FrontMatter} from 'remark-d2lbook'
import {titleOfFields} from 'remark-d2lbook'
import type {Position} from 'unist'
import {reportOnPage} from '../messages/report-on-page.ts'
import {addressIn} from './asked-address.ts'
import {frontMatterOf} from './front-matter.ts'
import {pageFields} from './page-fields.ts'
import {spotOf} from '../messages/place.ts'
import type {PageFacts} from './page-facts.ts'
import type {Place} from '../messages/place.ts'
import {textOfPending} from './phrases-of-nodes.ts'

/** Adds to the facts of a page what its settings say; what they cannot say lands on `file.messages`. */
export function readSettings(
  file: VFile,
  facts: Pick<PageFacts, 'outline' | 'images' | 'isDraft' | 'runsOnLoad' | 'asked'>,
): void {
  const source = String(file)
  const matter = frontMatterOf(source, file.path)
  if (matter.fields.size === 0) return
  const {fields, problems} = pageFields(matter)
  for (const {reason, start, end} of problems)
    reportOnPage(file, 'front-matter-is-sound', positionOf(source, start, end), reason)
  if (fields.draft === true) facts.isDraft = true
  if (fields.run === 'load') facts.runsOnLoad = true
  if (fields.slug !== undefined || fields.id !== undefined) facts.asked = addressIn(fields)
  const image = matter.fields.get('image')
  if (image && typeof fields.image === 'string')
    facts.images.push({url: fields.image, place: placeOf(source, image.start, image.end)})
  tellOfTitle(file, matter, facts)
}

function tellOfTitle(file: VFile, matter: FrontMatter, {outline}: Pick<PageFacts, 'outline'>): void {
  const title = titleOfFields(matter)
  const field = matter.fields.get('title')
  const heading = outline.find((item) => item.kind === 'section' && item.depth === 1 && !item.isNested)
  if (title === undefined || !field || heading?.kind !== 'section') return
  const shown = textOfPending(heading.title, (label) => label)
  if (bare(title) === bare(shown)) return
  const {start, end} = field
  const text = `the page is called \`${shown}\` by its heading, which counts; take this title out`
  reportOnPage(file, 'title-is-single', positionOf(String(file), start, end), text)
}

/** Letters and digits, by which two titles are the same. */
function bare(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function placeOf(source: string, start: number, end: number): Place {
  const {start: from, end: to} = positionOf(source, start, end)
  return [from.line, from.column, to.line, to.column]
}

function positionOf(source: string, start: number, end: number): Position {
  return {start: spotOf(source, start), end: spotOf(source, end)}
}
