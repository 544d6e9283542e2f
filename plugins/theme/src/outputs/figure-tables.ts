// The numbers of a plot as tables, for who does not see it, and for who wants to know them.

import type {Figure} from 'd2lbook-picture'

export interface DataTable {
  title?: string
  columns: string[]
  /** The first of a row names it. */
  rows: string[][]
}

/** One for marks of one axes that share their places, one more for each set of others. Pictures have none. */
export function figureTables({axes}: Figure): DataTable[] {
  return axes.flatMap(axesTables)
}

type Axes = Figure['axes'][number]
type Mark = Axes['marks'][number]
type PlacedMark = Extract<Mark, {kind: 'line' | 'scatter' | 'bar'}>

function axesTables(axes: Axes): DataTable[] {
  const groups = new Map<string, PlacedMark[]>()
  for (const mark of axes.marks.filter(isPlaced)) {
    if (mark.x.length === 0) continue
    const places = mark.x.join()
    groups.set(places, [...(groups.get(places) ?? []), mark])
  }
  return [...groups.values()].map((marks) => tableOf(marks, axes))
}

function isPlaced(mark: Mark): mark is PlacedMark {
  return mark.kind === 'line' || mark.kind === 'scatter' || mark.kind === 'bar'
}

function tableOf(marks: PlacedMark[], {title, xLabel, yLabel}: Axes): DataTable {
  const [first] = marks
  const places = first?.x ?? []
  const names = marks.map(({label}, at) => label ?? (marks.length === 1 ? (yLabel ?? 'y') : `y${at + 1}`))
  return {
    ...(title && {title}),
    columns: [xLabel ?? 'x', ...names],
    rows: shownRows(places.length).map((row) => [
      short(places[row]),
      ...marks.map((mark) => short(mark.kind === 'bar' ? mark.height[row] : mark.y[row])),
    ]),
  }
}

/** More rows than these are thinned out evenly, the last one kept: they tell the course of a curve. */
const mostRows = 30

function shownRows(count: number): number[] {
  if (count <= mostRows) return Array.from({length: count}, (_, row) => row)
  return Array.from({length: mostRows}, (_, row) => Math.round((row * (count - 1)) / (mostRows - 1)))
}

/** As exact as a reader of a plot needs it. */
function short(value: number | undefined): string {
  if (value === undefined) return ''
  return String(Number.isFinite(value) ? Number(value.toPrecision(6)) : value)
}
