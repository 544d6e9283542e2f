// Where everything of a figure stands: a grid of frames, with as much room around each as its numbers and labels need.
import type {Figure} from '../figure.ts'
import {withRoomyTicks, withTicks, type TickedAxis} from './axis.ts'
import {aboveAndBelow, cellOf, leftAndRight, shapeOf, type Cell} from './cell.ts'
import {colorBarRoom, phoneSize, sheetOf, tickSize, type Sheet} from './measures.ts'
import {frameSize, frameStart, roomAround, tracksOf, type Tracks} from './tracks.ts'

/** Axes with their frame, in units of the figure. */
export interface PlacedAxes extends Cell {
  left: number
  top: number
  width: number
  height: number
  x: TickedAxis
  y: TickedAxis
}

export interface Layout extends Sheet {
  placed: PlacedAxes[]
}

interface Grid {
  rows: Tracks
  columns: Tracks
  left: number
  top: number
  /** Of each frame. */
  width: number
  height: number
}

export function layOut(figure: Figure): Layout {
  const sheet = sheetOf(figure)
  const {textSize} = sheet
  const width = sheet.width / Math.max(1, figure.columns) - textSize * 0.4
  const cells = figure.axes.map((axes) => cellOf(axes, figure, width, sheet))
  const edge = textSize * 0.4
  const bar = figure.colorBar ? colorBarRoom(figure.colorBar.label, textSize) : 0
  const grid = gridOf(figure, cells, sheet, edge, bar)
  return {
    ...sheet,
    width: Math.max(sheet.width, 2 * edge + bar + roomAround(grid.columns) + grid.width * figure.columns),
    height: grid.top + edge + roomAround(grid.rows) + grid.height * figure.rows,
    placed: cells.map((cell) => placeCell(cell, grid, sheet)),
  }
}

function gridOf(
  figure: Figure,
  cells: readonly Cell[],
  {width, height, textSize}: Sheet,
  edge: number,
  bar: number,
): Grid {
  const top = edge + (figure.title ? textSize * 1.8 : 0)
  const rowsOf = (row: number): Cell[] => cells.filter(({axes}) => axes.row === row)
  const columnsOf = (column: number): Cell[] => cells.filter(({axes}) => axes.column === column)
  const rows = tracksOf(
    countTo(figure.rows).map((row) => rowsOf(row).map((cell) => aboveAndBelow(cell, textSize))),
    textSize * 0.6,
  )
  const high = frameSize(height - top - edge, rows)
  const columns = tracksOf(
    countTo(figure.columns).map((column) =>
      columnsOf(column).map((cell) => leftAndRight(cell, ticksUp(cell, high, textSize), textSize)),
    ),
    textSize * 0.8,
  )
  const wide = frameSize(width - 2 * edge - bar, columns)
  return {
    rows,
    columns,
    left: edge,
    top,
    width: wide,
    height: needed(cells, wide, high, height / figure.rows),
  }
}

function countTo(count: number): number[] {
  return Array.from({length: count}, (_, index) => index)
}

/**
 * Where all frames keep their shape, no more height than they need.
 *
 * @param whole what pictures without numbers may have: all of their cell, as titles stand above it
 */
function needed(cells: readonly Cell[], width: number, height: number, whole: number): number {
  if (cells.length === 0 || !cells.every(({axes}) => axes.hasEqualAspect)) return height
  const arePictures = cells.every(({hidesXTexts, hidesYTexts}) => hidesXTexts && hidesYTexts)
  const most = arePictures ? Math.max(height, whole) : height
  return Math.min(most, Math.max(...cells.map((cell) => width * shapeOf(cell))))
}

function ticksUp(cell: Cell, height: number, textSize: number): TickedAxis {
  return withTicks(cell.y, Math.floor(height / (textSize * 2)))
}

function placeCell(cell: Cell, grid: Grid, {textSize, isWide}: Sheet): PlacedAxes {
  const {axes} = cell
  const shape = axes.hasEqualAspect ? shapeOf(cell) : grid.height / grid.width
  const width = Math.min(grid.width, grid.height / shape)
  const height = Math.min(grid.height, grid.width * shape)
  return {
    ...cell,
    left: grid.left + frameStart(grid.columns, axes.column, grid.width) + (grid.width - width) / 2,
    top: grid.top + frameStart(grid.rows, axes.row, grid.height) + (grid.height - height) / 2,
    width,
    height,
    x: withRoomyTicks(cell.x, width, textSize * tickSize * (isWide ? phoneSize : 1)),
    y: ticksUp(cell, height, textSize),
  }
}
