// A reader's own points as text: one `x1,x2,class` a line.
import {extent, type Points} from './points.ts'

export interface CsvResult {
  points: Points
  /** What could not be read, by line; the other lines are kept. */
  problems: {line: number; message: string}[]
}

/**
 * Read points. Commas, semicolons, tabs and spaces separate; `#` starts a comment; a first line of names is skipped.
 * Classes may be any two words or numbers: the first met is 0.
 */
export function parsePoints(text: string): CsvResult {
  const problems: CsvResult['problems'] = []
  const classes = new Map<string, number>()
  const rows: [number, number, number][] = []
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.replace(/#.*/, '').trim()
    if (line === '') continue
    const cells = line.split(/[\s,;]+/)
    const [x1, x2] = [Number(cells[0]), Number(cells[1])]
    const message = wrongLine(cells, x1, x2, classes)
    if (!message) rows.push([x1, x2, classOf(cells[2]!, classes)])
    else if (rows.length > 0 || !cells.every((cell) => Number.isNaN(Number(cell))))
      problems.push({line: index + 1, message})
  }
  return {points: toPoints(rows, classes), problems}
}

/** The text that `parsePoints` reads back. */
export function formatPoints({rows, x, y}: Points): string {
  const lines = Array.from({length: rows}, (_, row) =>
    [round(x[2 * row]!), round(x[2 * row + 1]!), round(y[row]!)].join(','),
  )
  return ['x1,x2,class', ...lines].join('\n')
}

function wrongLine(
  cells: string[],
  x1: number,
  x2: number,
  classes: Map<string, number>,
): string | undefined {
  if (cells.length !== 3) return `expected three values (x1, x2, class), got ${cells.length}`
  if (!Number.isFinite(x1) || !Number.isFinite(x2))
    return `expected two numbers and a class, got \`${cells.join(',')}\``
  if (Math.abs(x1) > extent || Math.abs(x2) > extent) return `x1 and x2 lie between -${extent} and ${extent}`
  if (!classes.has(cells[2]!) && classes.size === 2) return `a third class \`${cells[2]}\`; two are possible`
  return undefined
}

function classOf(word: string, classes: Map<string, number>): number {
  if (!classes.has(word)) classes.set(word, classes.size)
  return classes.get(word)!
}

function toPoints(rows: [number, number, number][], classes: Map<string, number>): Points {
  // `0` and `1` mean themselves, whichever comes first
  const swaps = classes.get('1') === 0 || classes.get('0') === 1
  return {
    rows: rows.length,
    x: Float32Array.from(rows.flatMap(([x1, x2]) => [x1, x2])),
    y: Float32Array.from(rows, ([, , y]) => (swaps ? 1 - y : y)),
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
