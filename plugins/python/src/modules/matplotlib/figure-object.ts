// Figures, and those that are open in a session.
import type {ColorBar, Figure} from 'd2lbook-picture'
import {objectType, PyObject, PyType, type Value} from '../../objects/object.ts'
import {AxesObject, type GridPlace} from './axes-object.ts'

export const figureType = new PyType('Figure', [objectType])
figureType.module = 'matplotlib.figure'

/** Of axes of one kind. */
export type AxesMaker = new (figure: FigureObject, place: GridPlace) => AxesObject

export class FigureObject extends PyObject {
  override readonly type = figureType
  override attributes = new Map<string, Value>()
  readonly number: number
  size: {width: number; height: number}
  title: string | undefined
  axes: AxesObject[] = []
  current: AxesObject | undefined
  sharesX = false
  sharesY = false
  colorBar: ColorBar | undefined
  /** As the value of the cell that runs: it needs not be shown again when that ends. */
  isShown = false

  constructor(number: number, size: {width: number; height: number}) {
    super()
    this.number = number
    this.size = size
  }

  /** Those at this place; made if there are none. They become the current ones. */
  axesAt(place: GridPlace, make: AxesMaker = AxesObject): AxesObject {
    const there = this.axes.find((axes) => isSame(axes.place, place) && axes.constructor === make)
    this.current = there ?? new make(this, place)
    // others that stand there make room
    if (!there) this.axes = [...this.axes.filter((axes) => !isSame(axes.place, place)), this.current]
    return this.current
  }

  /** The current ones; of a figure without any, the only ones. */
  currentAxes(): AxesObject {
    return this.current ?? this.axesAt({rows: 1, columns: 1, row: 0, column: 0})
  }

  clear(): void {
    this.axes = []
    this.current = undefined
    this.title = undefined
    this.colorBar = undefined
    this.sharesX = false
    this.sharesY = false
  }

  data(): Figure {
    const rows = Math.max(1, ...this.axes.map(({place}) => place.rows))
    const columns = Math.max(1, ...this.axes.map(({place}) => place.columns))
    return {
      size: {...this.size},
      rows,
      columns,
      axes: this.axes.map((axes) => axes.data(rows, columns)),
      ...(this.title !== undefined && {title: this.title}),
      ...(this.sharesX && {sharesX: true}),
      ...(this.sharesY && {sharesY: true}),
      ...(this.colorBar && {colorBar: this.colorBar}),
    }
  }
}

function isSame(a: GridPlace, b: GridPlace): boolean {
  return a.rows === b.rows && a.columns === b.columns && a.row === b.row && a.column === b.column
}

export const defaultSize = {width: 6.4, height: 4.8}
