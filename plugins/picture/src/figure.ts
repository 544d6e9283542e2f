// What a plot shows, as data: the numbers, and how they are to be drawn.

/** A whole figure: one or more axes in a grid. Everything in it can be sent between threads and written as JSON. */
export interface Figure {
  /** In inches, as plotting libraries count. */
  size: {width: number; height: number}
  rows: number
  columns: number
  axes: Axes[]
}

export interface Axes {
  /** Where in the grid, from 0. */
  row: number
  column: number
  title?: string
  xLabel?: string
  yLabel?: string
  xScale?: 'linear' | 'log'
  yScale?: 'linear' | 'log'
  /** Undefined: what the marks need. */
  xLimits?: [number, number]
  yLimits?: [number, number]
  hasGrid?: boolean
  hasLegend?: boolean
  /** Neither ticks nor labels, as for pictures. */
  isBare?: boolean
  marks: Mark[]
}

export type Mark = LineMark | ScatterMark | BarMark | ImageMark | TextMark | SpanMark

interface Labelled {
  label?: string
}

/** Points joined by a line, or by none where only markers stand. Numbers that are not finite break it. */
export interface LineMark extends Labelled {
  kind: 'line'
  x: number[]
  y: number[]
  style: LineStyle
}

export interface LineStyle {
  /** `C0` to `C9` are the colours of the cycle, others as CSS writes them. */
  color?: string
  dash?: 'solid' | 'dashed' | 'dashdot' | 'dotted' | 'none'
  marker?: string
  width?: number
}

export interface ScatterMark extends Labelled {
  kind: 'scatter'
  x: number[]
  y: number[]
  /** Area in square points, one for all or one for each. */
  sizes?: number[]
  colors?: string[]
}

/** Bars of `plt.bar` and `plt.hist`: from `base` to `base + height` over `x` to `x + width`. */
export interface BarMark extends Labelled {
  kind: 'bar'
  x: number[]
  width: number[]
  base: number[]
  height: number[]
  color?: string
  isHorizontal?: boolean
}

/** Values row by row, from the top, through a colour map; or colours as `rgb`. */
export interface ImageMark {
  kind: 'image'
  rows: number
  columns: number
  values?: number[]
  range?: [number, number]
  colorMap?: string
  /** 0 to 255, three for each pixel. */
  rgb?: number[]
}

export interface TextMark {
  kind: 'text'
  x: number
  y: number
  text: string
  /** Where the arrow of an annotation begins. */
  arrowTo?: [number, number]
}

/** A line across the axes, at one value. */
export interface SpanMark extends Labelled {
  kind: 'span'
  direction: 'horizontal' | 'vertical'
  at: number
  style: LineStyle
}
