// The coverage of books as tables: by book, chapter and tab, and why what does not run does not.

import type {Row, Table} from '../guide/tables.mts'
import type {MeasuredCell} from './measure.mts'

const numbers = ['cells', 'ok', 'error', 'unsupported', 'needs data', 'run', 'equal'] as const

export function coverageTable(cells: readonly MeasuredCell[]): Table {
  const rows = [...grouped(cells, ({book, chapter, tab}) => [book, chapter, tab].join('\n'))].map(
    ([key, group]): Row => [...key.split('\n'), ...countsOf(group)],
  )
  return [['Book', 'Chapter', 'Tab', ...numbers], ...rows]
}

/** Of all chapters together. */
export function totalsTable(cells: readonly MeasuredCell[]): Table {
  const rows = [...grouped(cells, ({book, tab}) => [book, tab].join('\n'))].map(([key, group]): Row => [
    ...key.split('\n'),
    ...countsOf(group),
  ])
  return [['Book', 'Tab', ...numbers], ...rows]
}

function countsOf(cells: readonly MeasuredCell[]): string[] {
  const count = (status: MeasuredCell['status']) => cells.filter((cell) => cell.status === status).length
  const printed = cells.flatMap((cell) => cell.printed ?? [])
  const same = printed.filter(({isSame}) => isSame).length
  const [ok, needsData] = [count('ok'), count('needs-data')]
  return [
    ...[cells.length, ok, count('error'), count('unsupported'), needsData].map(String),
    percentage(ok, cells.length - needsData),
    printed.length === 0 ? '' : `${same} of ${printed.length}`,
  ]
}

/** Rounded down: all is all. */
function percentage(part: number, whole: number): string {
  return whole === 0 ? '' : `${Math.floor((100 * part) / whole)} %`
}

/**
 * The most frequent first.
 *
 * @param least what fewer cells have is counted together
 */
export function reasonsTable(cells: readonly MeasuredCell[], least = 1): Table {
  const failed = cells.filter(({reason}) => reason !== undefined)
  const groups = [...grouped(failed, ({status, reason = ''}) => [status, reason].join('\n'))]
  const rows = groups
    .filter(([, group]) => group.length >= least)
    .toSorted(([one, a], [other, b]) => b.length - a.length || (one < other ? -1 : 1))
    .map(([key, group]): Row => [String(group.length), ...key.split('\n'), tabsOf(group)])
  const rare = groups.filter(([, group]) => group.length < least)
  const others = rare.flatMap(([, group]) => group)
  const last =
    others.length > 0 ? [[String(others.length), '', `${rare.length} other reasons`, tabsOf(others)]] : []
  return [['Cells', 'Status', 'Why', 'Tabs'], ...rows, ...last]
}

function tabsOf(cells: readonly MeasuredCell[]): string {
  return [...grouped(cells, ({tab}) => tab)].map(([tab, those]) => `${tab} ${those.length}`.trim()).join(', ')
}

/** By key, in the order in which the keys come. */
function grouped(
  cells: readonly MeasuredCell[],
  keyOf: (cell: MeasuredCell) => string,
): Map<string, MeasuredCell[]> {
  const groups = new Map<string, MeasuredCell[]>()
  for (const cell of cells) {
    const key = keyOf(cell)
    groups.set(key, [...(groups.get(key) ?? []), cell])
  }
  return groups
}

/** For a terminal. */
export function columns([head, ...rows]: Table): string {
  const all = [head, ...rows]
  const widths = head.map((_, i) => Math.max(...all.map((row) => row[i]?.length ?? 0)))
  return all
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
