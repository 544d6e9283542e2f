// Figures for tests.
import type {Axes, Figure, LineMark, Mark} from 'd2lbook-picture'

export function figureOf(marks: Mark[], settings: Partial<Axes> = {}): Figure {
  return {
    size: {width: 3.5, height: 2.5},
    rows: 1,
    columns: 1,
    axes: [{row: 0, column: 0, marks, ...settings}],
  }
}

export function line(x: number[], y: number[], more: Partial<LineMark> = {}): LineMark {
  return {kind: 'line', x, y, style: {color: 'C0'}, ...more}
}

/** All coordinates of the paths of marks, as pairs; the frame is at 0, 0. */
export function markPlaces(svg: string): {width: number; height: number; places: [number, number][]} {
  const [, width, height, inner] =
    /<svg class="d2l-plot-marks" width="([\d.]+)" height="([\d.]+)" overflow="hidden">(.*?)<\/svg>/s.exec(
      svg,
    ) ?? []
  const places = [...(inner ?? '').matchAll(/[ML](-?[\d.]+)[ ,](-?[\d.]+)/g)]
  return {
    width: Number(width),
    height: Number(height),
    places: places.map(([, x, y]) => [Number(x), Number(y)]),
  }
}
