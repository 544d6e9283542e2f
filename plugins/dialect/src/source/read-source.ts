import type {PlacedAttributes} from './attributes.ts'
import {separateCaptions} from './caption-lines.ts'
import {findRuns, type LineRun} from './line-runs.ts'
import type {Fence} from './fence-lines.ts'
import {readFencedDivs} from './fenced-divs.ts'
import {splitLines, type Line} from './line-list.ts'
import {readFence} from './fences.ts'
import {noFrontMatter, readFrontMatter, type FrontMatter} from '../front-matter/read-front-matter.ts'
import {readDefinitionMarks} from './definition-marks.ts'
import {takeDefinitionAttributes} from './definition-attributes.ts'
import {keepHeadingAttributes} from './heading-attributes.ts'
import {mendHeadings} from './headings.ts'
import {findDirections} from './directions.ts'
import {readLineBlocks} from './line-blocks.ts'
import {countExamples, readListMarkers, type ListStyle} from './list-markers.ts'
import {findFencedBox, findIndentedBoxes} from './foreign-boxes.ts'
import {findInvisible} from './invisible.ts'
import {findLeftovers} from './leftovers.ts'
import {findLineStarts, indexAt} from './lines.ts'
import {findParagraphEnds} from './paragraphs.ts'
import {limitNesting} from './nesting.ts'
import {readProse} from './prose.ts'
import {rewrite, type Edit, type Rewritten} from './rewrite.ts'
import type {Damage, Scan} from './scan.ts'
import {mendTabMarks} from './tab-marks.ts'
import {keepTable, type TableRun} from '../tables/keep-table.ts'
import {mendPipeTables} from '../tables/pipe-tables.ts'
import type {SourceTable} from '../tables/source-table.ts'
import {createStandIns, type StandIns} from './stand-ins.ts'

/** A source made safe for a Markdown parser, with the way back. */
export interface SafeSource {
  source: string
  lineStarts: number[]
  standIns: StandIns
  rewritten: Rewritten
  /** What Markdown reads otherwise than it is written. */
  edits: readonly Edit[]
  damages: Damage[]
  /** Of lists with letters or Roman numerals, by where they begin. */
  listStyles: ReadonlyMap<number, ListStyle>
  /** Tables that Markdown does not know, by where they begin. */
  tables: ReadonlyMap<number, SourceTable>
  /** Of definitions, by their names in small letters. */
  definitionAttributes: ReadonlyMap<string, PlacedAttributes>
  frontMatter: FrontMatter
}

/** Read a page once, before Markdown does: what is code, what is TeX, what is damaged. */
export function readSource(source: string, isMdx = false): SafeSource {
  return read(source, isMdx, readFrontMatter(source, isMdx))
}

/** Read a part of a page, such as a cell of a table: no settings stand at its head. */
export function readPartOfSource(source: string, isMdx: boolean): SafeSource {
  return read(source, isMdx, noFrontMatter)
}

function read(source: string, isMdx: boolean, frontMatter: FrontMatter): SafeSource {
  const lineStarts = findLineStarts(source)
  const lines = splitLines(source, lineStarts)
  const standIns = createStandIns(source)
  const scan: Scan = {
    source,
    isMdx,
    lineStarts,
    paragraphEnds: findParagraphEnds(lines, source.length),
    edits: [],
    damages: [],
    definitionAttributes: new Map(),
    tables: new Map(),
    listStyles: new Map(),
    examples: countExamples(lines),
    keep: standIns.keep,
  }
  if (source.charCodeAt(0) === 0xfeff) scan.edits.push({start: 0, end: 1, text: ''})
  takeFrontMatter(scan, frontMatter)
  const shape = {sourceLength: source.length, frontMatterEnd: frontMatter.end, isMdx}
  const runs = findRuns(lines, shape)
  if (source.includes(':::')) {
    const prose = runs.filter(({kind}) => kind === 'prose')
    readFencedDivs(scan, prose.flatMap(linesOf))
  }
  for (const run of runs) {
    if (run.kind === 'prose') readProseRun(scan, run, linesOf(run))
    else if (isFence(run)) {
      readFence(scan, run)
      findFencedBox(scan, run)
    } else if (isTable(run)) keepTable(scan, run, lineAt(run.start, -1), lineAt(run.end, 0))
  }
  findInvisible(scan)
  findDirections(scan, runs.filter(isFence))
  const rewritten = rewrite(source, scan.edits)
  return {
    source,
    lineStarts,
    standIns,
    rewritten,
    edits: scan.edits,
    definitionAttributes: scan.definitionAttributes,
    tables: scan.tables,
    listStyles: scan.listStyles,
    frontMatter,
    damages: scan.damages.toSorted((a, b) => a.start - b.start),
  }

  /** A line beside the one that begins at an offset; none at the end of the page. */
  function lineAt(offset: number, step: number): Line | undefined {
    return offset >= source.length && step === 0 ? undefined : lines[indexAt(lineStarts, offset) + step]
  }
  function linesOf({start, end}: LineRun): Line[] {
    return lines.slice(indexAt(lineStarts, start), indexAt(lineStarts, end - 1) + 1)
  }
}

/** Markdown does not see it: whoever reads Markdown would have a rule of its own for what front matter is. */
function takeFrontMatter({edits, damages}: Scan, {start, end, problems, breakAt}: FrontMatter): void {
  if (end > start) edits.push({start, end, text: ''})
  if (breakAt !== undefined) edits.push({start: breakAt, end: breakAt, text: '\n'})
  for (const problem of problems) damages.push({rule: 'front-matter-is-yaml', ...problem})
}

function isTable(run: LineRun | TableRun): run is TableRun {
  return run.kind === 'table'
}

function isFence(run: LineRun | Fence): run is Fence {
  return run.kind === 'fence'
}

function readProseRun(scan: Scan, {start, end}: LineRun, lines: readonly Line[]): void {
  limitNesting(scan, lines)
  mendTabMarks(scan, lines)
  mendHeadings(scan, lines)
  keepHeadingAttributes(scan, lines)
  takeDefinitionAttributes(scan, lines)
  mendPipeTables(scan, lines)
  readLineBlocks(scan, lines)
  readDefinitionMarks(scan, lines)
  readListMarkers(scan, lines)
  separateCaptions(scan, lines)
  readProse(scan, start, end)
  findLeftovers(scan, start, end)
  findIndentedBoxes(scan, lines)
}
