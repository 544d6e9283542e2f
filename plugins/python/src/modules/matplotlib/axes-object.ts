// Axes, as a program fills them.
import {axisLimits, type Axes, type LegendPlace, type LineMark, type Mark} from 'd2lbook-picture'
import {objectType, PyObject, PyType, type Value} from '../../objects/object.ts'
import type {FigureObject} from './figure-object.ts'

export const axesType = new PyType('Axes', [objectType])
axesType.module = 'matplotlib.axes'

/** By their names in `pyplot`. */
export type AxesFunctions = ReadonlyMap<string, (axes: AxesObject, ...args: never[]) => Value>

const none: AxesFunctions = new Map()

/** Where axes stand in their grid. */
export interface GridPlace {
  rows: number
  columns: number
  row: number
  column: number
}

export class AxesObject extends PyObject {
  override readonly type: PyType = axesType
  override attributes = new Map<string, Value>()
  readonly figure: FigureObject
  readonly place: GridPlace
  /** All but the marks and the place. */
  settings: Omit<Axes, 'row' | 'column' | 'marks'> = {}
  marks: Mark[] = []
  /** Names of bars along each axis, where they have some. */
  categories: {x: string[]; y: string[]} = {x: [], y: []}
  #lines = 0
  #shapes = 0

  constructor(figure: FigureObject, place: GridPlace) {
    super()
    this.figure = figure
    this.place = place
  }

  /** The colour of the next line. */
  nextLineColor(): string {
    return `C${this.#lines++ % 10}`
  }

  /** Points, bars and areas have a cycle of their own. */
  nextShapeColor(): string {
    return `C${this.#shapes++ % 10}`
  }

  /** Functions of `pyplot` that do something else in these axes. */
  get own(): AxesFunctions {
    return none
  }

  /** Those that are set, else what the marks need. */
  limits(side: 'x' | 'y' | 'z'): [number, number] {
    return side === 'z' ? [0, 1] : axisLimits(side, this.data(1, 1))
  }

  setLimits(side: 'x' | 'y' | 'z', limits: [number, number]): void {
    if (side !== 'z') this.settings[side === 'x' ? 'xLimits' : 'yLimits'] = limits
  }

  /** As if it were new. */
  clear(): void {
    this.settings = {}
    this.marks = []
    this.categories = {x: [], y: []}
    this.#lines = 0
    this.#shapes = 0
  }

  showLegend(place?: LegendPlace): void {
    this.settings.hasLegend = true
    if (place) this.settings.legendPlace = place
  }

  /** What it shows now; later changes do not reach it. */
  data(rows: number, columns: number): Axes {
    return {
      ...this.settings,
      ...this.cell(rows, columns),
      marks: withoutOvergrown(this.marks).map((mark) => ({...mark})),
    }
  }

  /** Its place in a grid of so many. */
  cell(rows: number, columns: number): {row: number; column: number} {
    const {place} = this
    return {
      row: Math.floor((place.row * rows) / place.rows),
      column: Math.floor((place.column * columns) / place.columns),
    }
  }
}

/** Lines that a later one covers from end to end are left out: programs that draw a growing curve leave all its steps behind. */
function withoutOvergrown(marks: readonly Mark[]): Mark[] {
  return marks.filter(
    (mark, index) => mark.kind !== 'line' || !marks.slice(index + 1).some((later) => covers(later, mark)),
  )
}

function covers(later: Mark, {x, y, style, label}: LineMark): boolean {
  return (
    later.kind === 'line' &&
    label === undefined &&
    later.x.length >= x.length &&
    later.style.color === style.color &&
    JSON.stringify(later.style) === JSON.stringify(style) &&
    x.every((value, index) => value === later.x[index] && y[index] === later.y[index])
  )
}
