// The figures of one session: which is the current one, which still have to be shown.
import {drawFigure, type Figure} from 'd2lbook-picture'
import {runtime} from '../../objects/runtime.ts'
import type {FigureOutput} from '../../output/output.ts'
import type {AxesObject} from './axes-object.ts'
import {FigureObject} from './figure-object.ts'
import type {ColorMapping} from './artists.ts'

export class OpenFigures {
  readonly #figures = new Map<number, FigureObject>()
  #current: FigureObject | undefined
  /** What a bar of colours is about, if nothing else is said. */
  lastMapping: ColorMapping | undefined
  /** Of figures whose size nobody says. */
  readonly #usualSize: () => {width: number; height: number}

  constructor(usualSize: () => {width: number; height: number}) {
    this.#usualSize = usualSize
  }

  /** A new one, or the open one of this number. It becomes the current one. */
  open(number?: number, size = this.#usualSize()): FigureObject {
    const next = Math.max(0, ...this.#figures.keys()) + 1
    const figure = this.#figures.get(number ?? next) ?? new FigureObject(number ?? next, size)
    this.#figures.set(figure.number, figure)
    this.#current = figure
    return figure
  }

  current(): FigureObject {
    return this.#current ?? this.open()
  }

  currentAxes(): AxesObject {
    return this.current().currentAxes()
  }

  /** What is drawn next goes into these. */
  select(axes: AxesObject): void {
    axes.figure.current = axes
    if (this.#figures.has(axes.figure.number)) this.#current = axes.figure
  }

  get numbers(): number[] {
    return [...this.#figures.keys()]
  }

  /** @param figure all if it is undefined */
  close(figure?: FigureObject): void {
    if (figure) this.#figures.delete(figure.number)
    else this.#figures.clear()
    if (!figure || this.#current === figure) this.#current = [...this.#figures.values()].at(-1)
  }

  /** Shows all that are open, and closes them: at the end of a cell, and where a program asks for it. */
  showAll(): void {
    for (const figure of this.#figures.values()) {
      if (figure.axes.length > 0 && !figure.isShown) showFigure(figure)
      figure.isShown = false
    }
    this.close()
  }
}

/** @returns its number among what the cell has shown */
export function showFigure(figure: FigureObject): number {
  return runtime().show(figureOutput(figure.data()))
}

/** Drawn when somebody looks: of a curve that grows in a loop most steps are never seen. */
function figureOutput(data: Figure): FigureOutput {
  let drawn: string | undefined
  return {
    kind: 'figure',
    data,
    get svg(): string {
      return (drawn ??= drawFigure(data))
    },
  }
}
