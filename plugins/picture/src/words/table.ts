// The numbers of a figure, for those who want to read them.
import type {Axes, Figure, Mark, SpacePlaces} from '../figure.ts'
import {minus} from '../axis/tick-text.ts'
import {plainText} from '../text/math-text.ts'
import {isFrame, nameOf} from './describe.ts'
import {englishWords, type FigureWords} from './figure-words.ts'

export interface FigureTable {
  /** The title of the axes. */
  caption: string
  columns: string[]
  rows: string[][]
  /** How many rows there would be; those shown are spread evenly over them. */
  total: number
}

/**
 * Tables of the numbers: curves over the same places are columns of one.
 *
 * @param most rows of each; a page with more would be slow, and read by nobody
 */
export function figureTable(figure: Figure, words: FigureWords = englishWords, most = 100): FigureTable[] {
  return figure.axes.flatMap((axes) => tablesOf(axes, words, most))
}

interface Series {
  name: string
  /** What stands in the first column. */
  places: readonly (number | string)[]
  columns: {name: string; values: readonly number[]}[]
}

function tablesOf(axes: Axes, words: FigureWords, most: number): FigureTable[] {
  const marks = axes.marks.filter((mark) => mark.kind !== 'span' && mark.kind !== 'text' && !isFrame(mark))
  const caption = plainText(axes.title ?? '')
  const first = plainText(axes.xLabel ?? '') || words.x
  return joined(marks.flatMap((mark, index) => seriesOf(mark, nameOf(mark, index, words), axes, words))).map(
    (series) => {
      const total = series.places.length
      return {
        caption,
        columns: [first, ...series.columns.map(({name}) => name)],
        rows: spread(total, most).map((row) => [
          cellText(series.places[row]),
          ...series.columns.map(({values}) => cellText(values[row])),
        ]),
        total,
      }
    },
  )
}

function seriesOf(mark: Mark, name: string, axes: Axes, words: FigureWords): Series[] {
  if ('space' in mark && mark.space) return [spaceSeries(mark.space, name, axes, words)]
  switch (mark.kind) {
    case 'line':
    case 'scatter':
      return [{name, places: mark.x, columns: [{name, values: mark.y}]}]
    case 'bar':
      return [{name, places: barPlaces(mark.x, mark.width, axes), columns: [{name, values: mark.height}]}]
    case 'area':
      return [
        {
          name,
          places: mark.x,
          columns: [
            {name: `${name} ↓`, values: mark.lower},
            {name: `${name} ↑`, values: mark.upper},
          ],
        },
      ]
    case 'image':
      return imageSeries(mark)
    default:
      return []
  }
}

/** The gaps between lines and polygons are no rows. */
function spaceSeries({x, y, z}: SpacePlaces, name: string, axes: Axes, words: FigureWords): Series {
  const rows = x.flatMap((_, index) => (Number.isFinite(x[index]) ? [index] : []))
  const at = (values: readonly number[]): number[] => rows.map((row) => values[row] ?? NaN)
  return {
    name,
    places: at(x),
    columns: [
      {name: plainText(axes.yLabel ?? '') || words.y, values: at(y)},
      {name: plainText(axes.zLabel ?? '') || name, values: at(z)},
    ],
  }
}

/** Names of bars where ticks have them, else their middles. */
function barPlaces(x: readonly number[], width: readonly number[], axes: Axes): (number | string)[] {
  return x.map((left, index) => {
    const middle = left + (width[index] ?? 0) / 2
    const tick = axes.xTicks?.at.findIndex((at) => Math.abs(at - middle) < 1e-9) ?? -1
    return axes.xTicks?.labels?.[tick] ?? middle
  })
}

function imageSeries({values, rows, columns}: Extract<Mark, {kind: 'image'}>): Series[] {
  // a photograph is no table
  if (!values || columns > 32) return []
  return [
    {
      name: '',
      places: Array.from({length: rows}, (_, row) => row),
      columns: Array.from({length: columns}, (_, column) => ({
        name: String(column),
        values: Array.from({length: rows}, (_row, row) => values[row * columns + column] ?? NaN),
      })),
    },
  ]
}

function joined(all: Series[]): Series[] {
  const result: Series[] = []
  for (const series of all) {
    const same = result.find(
      ({places}) =>
        places.length === series.places.length &&
        places.every((place, index) => place === series.places[index]),
    )
    if (same) same.columns.push(...series.columns)
    else result.push({...series, columns: [...series.columns]})
  }
  return result
}

/** Rows from the first to the last. */
function spread(total: number, most: number): number[] {
  if (total <= most) return Array.from({length: total}, (_, row) => row)
  return Array.from({length: most}, (_, row) => Math.round((row * (total - 1)) / (most - 1)))
}

function cellText(value: number | string | undefined): string {
  return typeof value === 'number' ? minus(String(Number(value.toPrecision(6)))) : (value ?? '')
}
