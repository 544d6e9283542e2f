// One cell of the grid: axes, and how much room what stands around their frame needs.
import type {Axes, Figure} from '../figure.ts'
import {breakLines} from '../text/text-width.ts'
import {axisOf, isCrowded, withTicks, type Axis, type TickedAxis} from './axis.ts'
import {
  colorBarRoom,
  lineHeight,
  phoneSize,
  tickLength,
  tickSize,
  titleSize,
  widestText,
  type Sheet,
} from './measures.ts'

export interface Cell {
  axes: Axes
  x: Axis
  y: Axis
  titleLines: string[]
  /** In sizes of the type. */
  titleSize: number
  /** Texts at ticks of the axis below stand on end. */
  isSlanted: boolean
  hidesXTexts: boolean
  hidesYTexts: boolean
}

/** Titles over narrower axes are as small as labels. */
const narrow = 100

/** @param width that the cell will have, about */
export function cellOf(axes: Axes, figure: Figure, width: number, {textSize, isWide}: Sheet): Cell {
  const x = axisOf('x', axes, figure)
  const hidesXTexts = Boolean(axes.isBare || axes.isXHidden || (figure.sharesX && axes.row < figure.rows - 1))
  const own = width < narrow ? 1 : titleSize
  const largest = textSize * (isWide ? phoneSize : 1)
  return {
    axes,
    x,
    y: axisOf('y', axes, figure),
    titleLines: axes.title ? breakTitle(axes.title, width - 2, largest * own) : [],
    titleSize: own,
    isSlanted:
      !hidesXTexts &&
      axes.xTicks?.labels !== undefined &&
      isCrowded(withTicks(x, 9), width * 0.75, largest * tickSize),
    hidesXTexts,
    hidesYTexts: Boolean(axes.isBare || axes.isYHidden || (figure.sharesY && axes.column > 0)),
  }
}

function breakTitle(title: string, width: number, size: number): string[] {
  // formulas are not broken
  return title.includes('$') ? title.split('\n') : breakLines(title, width, size)
}

/** Room above and below the frame. */
export function aboveAndBelow(cell: Cell, textSize: number): [above: number, below: number] {
  const {titleLines, hidesYTexts} = cell
  const title = titleLines.length * textSize * cell.titleSize * lineHeight
  const common = withTicks(cell.y, 9).common && !hidesYTexts ? textSize * lineHeight : 0
  const above = title + common + (title > 0 ? textSize * 0.3 : 0)
  return [Math.max(textSize * 0.5, above), below(cell, textSize)]
}

function below({axes, x, isSlanted, hidesXTexts}: Cell, textSize: number): number {
  if (axes.isBare) return textSize * 0.3
  const across = withTicks(x, 9)
  const high = isSlanted ? widestText(across, textSize) : textSize * tickSize
  const texts = hidesXTexts ? 0 : high + textSize * 0.35
  const label = axes.xLabel && !axes.isXHidden ? textSize * lineHeight : 0
  const common = across.common && !hidesXTexts && !label ? textSize : 0
  return (axes.isXHidden ? 2 : tickLength) + texts + label + common + textSize * 0.2
}

/** Room left and right of the frame. */
export function leftAndRight(cell: Cell, y: TickedAxis, textSize: number): [left: number, right: number] {
  const {axes, hidesXTexts, hidesYTexts} = cell
  const bar = axes.colorBar ? colorBarRoom(axes.colorBar.label, textSize) : 0
  if (axes.isBare) return [textSize * 0.2, textSize * 0.2 + bar]
  const label = axes.yLabel && !axes.isYHidden ? textSize * 1.45 : 0
  const ticks = axes.isYHidden ? 0 : tickLength
  const texts = hidesYTexts ? 0 : widestText(y, textSize) + textSize * 0.35
  // the last number below the frame may reach over its edge
  return [label + ticks + texts + 1, Math.max(bar, hidesXTexts ? 1 : textSize * 0.9)]
}

/** Height of the frame whose width is 1, where a unit is as long across as it is up. */
export function shapeOf({x, y}: Cell): number {
  const [across, up] = [x, y].map(({limits}) => Math.abs(limits[1] - limits[0]))
  return Math.max(0.01, Math.min(100, (up ?? 1) / (across ?? 1)))
}
