import type {Line} from './line-list.ts'
import type {Scan} from './scan.ts'

const border = /^[ \t]*\+(?::?[-=]+:?\+)+[ \t]*$/
const row = /^[ \t]*[|+].*[|+][ \t]*$/

interface Grid {
  lines: readonly Line[]
  /** Indices of the borders; the first is 0, the last that of the last line. */
  borders: number[]
}

/**
 * Read pandoc's grid tables as tables of pipes: the rows stay, the borders between them go.
 *
 * ```markdown
 * > | +------+------+
 *   | | one  | two  |
 * > | +======+======+
 *   | | 1    | 2    |
 * > | +------+------+
 * ```
 */
export function readGridTables(scan: Scan, lines: readonly Line[]): void {
  for (let index = 0; index < lines.length; index++) {
    const grid = gridAt(lines, index)
    if (!grid) continue
    readGrid(scan, grid)
    index += grid.lines.length - 1
  }
}

function gridAt(lines: readonly Line[], from: number): Grid | undefined {
  if (!border.test(lines[from]!.text)) return undefined
  let end = from + 1
  while (end < lines.length && row.test(lines[end]!.text)) end++
  const own = lines.slice(from, end)
  const borders = [...own.keys()].filter((index) => border.test(own[index]!.text))
  return borders.length > 1 && borders.at(-1) === own.length - 1 && own.length > 2
    ? {lines: own, borders}
    : undefined
}

function readGrid(scan: Scan, {lines, borders}: Grid): void {
  const heads = borders.findIndex((index) => lines[index]!.text.includes('='))
  const hasHead = heads === 1 && borders[1] === 2
  const columns = delimiterRow(lines[hasHead ? 2 : 0]!.text)
  for (const [i, index] of borders.entries()) {
    if (i === 0) replace(scan, lines[0]!, hasHead ? '' : `${columns.replaceAll(/[-:]/g, ' ')}\n${columns}`)
    else if (i === 1 && hasHead) replace(scan, lines[2]!, columns)
    else if (index === lines.length - 1) replace(scan, lines[index]!, '')
    else scan.edits.push({start: lines[index]!.start, end: lines[index + 1]!.start, text: ''})
    complainOfLines(scan, lines.slice((borders[i - 1] ?? index) + 1, index))
  }
}

/** `|---|:-:|` for `+---+:=:+`. */
function delimiterRow(text: string): string {
  return text.trim().replaceAll('+', '|').replaceAll('=', '-')
}

function replace({edits}: Scan, {start, text: old}: Line, text: string): void {
  edits.push({start, end: start + old.length, text})
}

function complainOfLines({damages}: Scan, lines: readonly Line[]): void {
  const [first, second] = lines
  if (!first || !second) return
  damages.push({
    rule: 'table-row-is-a-line',
    reason: `This row of a grid table has ${lines.length} lines; each is shown as a row`,
    start: first.start,
    end: first.start + first.text.length,
  })
}
