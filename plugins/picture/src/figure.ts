// What a plot shows, as data: the numbers, and how they are to be drawn.

/** A whole figure: one or more axes in a grid. Everything in it can be sent between threads and written as JSON. */
export interface Figure {
  /** In inches, as plotting libraries count. */
  size: {width: number; height: number}
  /** Over all axes. */
  title?: string
  rows: number
  columns: number
  axes: Axes[]
  /** All axes have the same limits, and only the outer ones say them. */
  sharesX?: boolean
  sharesY?: boolean
  /** Of all axes together, at the right. */
  colorBar?: ColorBar
}

export interface Axes {
  /** Where in the grid, from 0. */
  row: number
  column: number
  title?: string
  xLabel?: string
  yLabel?: string
  /** Of axes in space, which draw their frame as marks. */
  zLabel?: string
  xScale?: 'linear' | 'log'
  yScale?: 'linear' | 'log'
  /** Undefined: what the marks need. The first may be the larger one: the axis runs backwards then. */
  xLimits?: [number, number]
  yLimits?: [number, number]
  /** Undefined: round numbers. */
  xTicks?: Ticks
  yTicks?: Ticks
  hasGrid?: boolean
  hasLegend?: boolean
  legendPlace?: LegendPlace
  /** Neither ticks nor labels nor a frame, as for pictures. */
  isBare?: boolean
  /** The axis has neither ticks nor a label; the frame stays. */
  isXHidden?: boolean
  isYHidden?: boolean
  /** A unit is as long across as it is up. */
  hasEqualAspect?: boolean
  colorBar?: ColorBar
  marks: Mark[]
}

export interface Ticks {
  at: number[]
  /** What stands there, if not the numbers. */
  labels?: string[]
}

export type LegendPlace =
  | 'best'
  | 'upper right'
  | 'upper left'
  | 'lower left'
  | 'lower right'
  | 'center left'
  | 'center right'
  | 'lower center'
  | 'upper center'
  | 'center'

/** What the colours of images mean. */
export interface ColorBar {
  colorMap: string
  range: [number, number]
  label?: string
}

export type Mark = LineMark | ScatterMark | BarMark | AreaMark | FacesMark | ImageMark | TextMark | SpanMark

interface Labelled {
  label?: string
}

/** What may stand in space: then its places in the plane are how it is seen. */
interface Spatial {
  space?: SpacePlaces
  /** Part of the frame of axes in space: neither words nor tables tell it. */
  isFrame?: boolean
}

/** Of the points of a mark, one by one. */
export interface SpacePlaces {
  x: number[]
  y: number[]
  z: number[]
}

/** Points joined by a line, or by none where only markers stand. Numbers that are not finite break it. */
export interface LineMark extends Labelled, Spatial {
  kind: 'line'
  x: number[]
  y: number[]
  style: LineStyle
}

export interface LineStyle {
  /** `C0` to `C9` are the colours of the cycle, others as CSS writes them. */
  color?: string
  dash?: 'solid' | 'dashed' | 'dashdot' | 'dotted' | 'none'
  /** As matplotlib writes them: `o`, `.`, `s`, `^`, `x`, ... */
  marker?: string
  /** In points. */
  width?: number
  markerSize?: number
  /** 0 to 1. */
  opacity?: number
}

export interface ScatterMark extends Labelled, Spatial {
  kind: 'scatter'
  x: number[]
  y: number[]
  /** Area in square points, one for all or one for each. */
  sizes?: number[]
  /** One for all or one for each. */
  colors?: string[]
  marker?: string
  opacity?: number
}

/** Bars of `plt.bar` and `plt.hist`: from `base` to `base + height` over `x` to `x + width`. */
export interface BarMark extends Labelled {
  kind: 'bar'
  x: number[]
  width: number[]
  base: number[]
  height: number[]
  color?: string
  edge?: string
  isHorizontal?: boolean
  opacity?: number
}

/** What lies between two curves. */
export interface AreaMark extends Labelled {
  kind: 'area'
  x: number[]
  lower: number[]
  upper: number[]
  color?: string
  opacity?: number
}

/** Filled polygons, the later ones over the earlier. Numbers that are not finite end one. */
export interface FacesMark extends Labelled, Spatial {
  kind: 'faces'
  x: number[]
  y: number[]
  /** One for all or one for each polygon. */
  colors: string[]
  /** Of the outlines. @default that of the polygon */
  edge?: string
  opacity?: number
  /** Between which values a filled contour lies. */
  range?: [number, number]
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
  /** Left, right, bottom and top edge. @default half a unit around whole numbers, rows counted downwards */
  edges?: [number, number, number, number]
}

export interface TextMark extends Spatial {
  kind: 'text'
  x: number
  y: number
  text: string
  anchor?: 'start' | 'middle' | 'end'
  /** Which part of the text stands at `y`. @default 'bottom' */
  verticalAnchor?: 'top' | 'center' | 'bottom'
  color?: string
  /** Where the arrow of an annotation ends: what is meant. */
  arrowTo?: [number, number]
}

/** A line across the axes, at one value. */
export interface SpanMark extends Labelled {
  kind: 'span'
  direction: 'horizontal' | 'vertical'
  at: number
  style: LineStyle
}
