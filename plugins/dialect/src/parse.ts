import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'

import type {TabMark} from './nodes.ts'
import type {DialectOptions} from './options.ts'
import {report} from './report.ts'
import {visibleText} from './source/control-characters.ts'
import {readSource} from './source/read-source.ts'
import {readMarkdown} from './syntax/read-markdown.ts'
import {checkAddresses} from './tree/addresses.ts'
import {makeAlerts} from './tree/alerts.ts'
import {captionTables} from './tree/captions.ts'
import {readCharacterNumbers} from './tree/character-numbers.ts'
import {readCodeAttributes} from './tree/code-attributes.ts'
import {readCode} from './tree/code.ts'
import {makeDivs} from './tree/divs.ts'
import {addFrontMatter} from './tree/front-matter.ts'
import {readEquationAttributes} from './tree/equation-attributes.ts'
import {readHeadingAttributes} from './tree/heading-attributes.ts'
import {readImageAttributes} from './tree/image-attributes.ts'
import {findEmptyHeadings} from './tree/empty-headings.ts'
import {findMdxLines} from './tree/mdx-lines.ts'
import {keepLooseFootnotes} from './tree/footnotes.ts'
import {makeFigures} from './tree/figures.ts'
import {readFormulas} from './tree/formulas.ts'
import {readHtml} from './tree/html.ts'
import {attachMarks} from './tree/labels.ts'
import {liftBlocks} from './tree/lift-blocks.ts'
import {complain, positionOf, type Page} from './tree/page.ts'
import {limitDepth} from './tree/limit-depth.ts'
import {restore} from './tree/restore.ts'
import {findLoneStars} from './tree/lone-stars.ts'
import {setListStyles} from './tree/list-styles.ts'
import {makeSpans} from './tree/spans.ts'
import {readTables} from './tables/read-tables.ts'
import {makeTabs} from './tree/tabs.ts'
import {setType} from './tree/typography.ts'
import {makeVisible} from './tree/visible.ts'

/**
 * Parse a page of the dialect. Every node has its place in the source; nothing throws.
 * What is wrong in the page is read as it was meant where that is clear, and lands on `file.messages`.
 */
export function parse(file: VFile, options: DialectOptions = {}): Root {
  const isMdx = options.mdx === true
  // a lone carriage return ends a line, as on old machines; places stay what they are
  const safe = readSource(String(file).replace(/\r(?!\n)/g, '\n'), isMdx)
  const page: Page = {file, safe, tabs: options.tabs ?? [], tabMarks: [], libraries: [], options}
  try {
    return build(page, isMdx)
  } catch (error) {
    complainOfFailure(page, error, isMdx)
    return isMdx ? parse(file, {...options, mdx: false}) : asText(page)
  }
}

function build(page: Page, isMdx: boolean): Root {
  const {file, safe} = page
  const tree = readMarkdown(safe, isMdx)
  for (const {rule, start, end, reason, ...finding} of safe.damages) {
    complain(page, rule, {start, end}, reason, finding)
  }
  // Each step needs the ones above it: places, then blocks, then what follows what.
  limitDepth(page, tree)
  restore(page, tree)
  readTables(page, tree)
  setListStyles(page, tree)
  readCharacterNumbers(page, tree)
  checkAddresses(page, tree)
  keepLooseFootnotes(page, tree)
  addFrontMatter(page, tree)
  readHtml(page, tree)
  readCodeAttributes(page, tree)
  readCode(page, tree)
  makeDivs(tree)
  makeSpans(tree)
  makeAlerts(page, tree)
  readHeadingAttributes(page, tree)
  readImageAttributes(page, tree)
  readEquationAttributes(page, tree)
  readFormulas(page, tree)
  liftBlocks(page, tree)
  makeFigures(page, tree)
  captionTables(page, tree)
  attachMarks(page, tree)
  findEmptyHeadings(page, tree)
  findMdxLines(page, tree)
  makeTabs(page, tree)
  keepMarks(page, tree)
  findLoneStars(page, tree)
  setType(tree)
  makeVisible(page, tree)
  file.messages.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
  return tree
}

/** What is taken out of the page, and programs still ask for. */
function keepMarks({tabMarks, libraries}: Page, tree: Root): void {
  if (tabMarks.length > 0) {
    const startOf = ({position}: TabMark) => position?.start.offset ?? 0
    tree.data = {...tree.data, tabMarks: tabMarks.toSorted((a, b) => startOf(a) - startOf(b))}
  }
  if (libraries.length > 0) tree.data = {...tree.data, libraries}
}

function complainOfFailure({file, safe}: Page, error: unknown, isMdx: boolean): void {
  const reason = error instanceof Error ? error.message : String(error)
  if (!isMdx) {
    report(
      file,
      'page-is-readable',
      undefined,
      `This page cannot be parsed, it is shown as it is written: ${reason}`,
    )
    return
  }
  const offset = error instanceof VFileMessage ? pointOf(error) : undefined
  const at = offset === undefined ? undefined : safe.rewritten.toSource(offset, 'start')
  const place =
    at === undefined
      ? undefined
      : positionOf({file, safe, tabs: [], tabMarks: [], libraries: [], options: {}}, at, at)
  report(file, 'mdx-is-valid', place, `This page is no MDX, it is read as Markdown: ${reason}`)
}

function pointOf({place}: VFileMessage): number | undefined {
  return place && ('start' in place ? place.start.offset : place.offset)
}

/** What no parser could read is still there to be read by people. */
function asText(page: Page): Root {
  const position = positionOf(page, 0, page.safe.source.length)
  return {type: 'root', children: [{type: 'code', value: visibleText(page.safe.source), position}], position}
}
