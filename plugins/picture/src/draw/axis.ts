// One axis of axes: its numbers, its ticks and what stands at them.
import {extentOf, limitsOf, type Extent, type Limits, type Scaling} from '../axis/limits.ts'
import {tickTexts} from '../axis/tick-text.ts'
import {ticksOf} from '../axis/ticks.ts'
import type {Axes, Figure, Ticks} from '../figure.ts'
import {kindOf} from '../marks/marks.ts'
import {plainText} from '../text/math-text.ts'
import {textWidth} from '../text/text-width.ts'

export type Side = 'x' | 'y'

export interface Axis {
  limits: Limits
  scaling: Scaling
  set: Ticks | undefined
}

/** The axes' axis, or that of all axes where they share it. */
export function axisOf(side: Side, axes: Axes, figure: Figure): Axis {
  const scaling = scalingOf(side, axes)
  const isShared = side === 'x' ? figure.sharesX : figure.sharesY
  const sharing = isShared ? figure.axes : [axes]
  const set = sharing
    .map((one) => (side === 'x' ? one.xLimits : one.yLimits))
    .find((limits) => limits !== undefined)
  const extents = sharing.flatMap((one) => extentsOf(side, one, scaling))
  const ticks = side === 'x' ? axes.xTicks : axes.yTicks
  const limits = set
    ? limitsOf(extents, scaling, set)
    : withRoomFor(ticks, limitsOf(extents, scaling), scaling)
  return {
    limits: set || !runsDown(side, axes) ? limits : [limits[1], limits[0]],
    scaling,
    set: ticks,
  }
}

/** Ticks that an author sets are to be seen. */
function withRoomFor(ticks: Ticks | undefined, [low, high]: Limits, scaling: Scaling): Limits {
  const extent = extentOf(ticks?.at ?? [], scaling)
  return extent ? [Math.min(low, extent.low), Math.max(high, extent.high)] : [low, high]
}

/** Of axes by themselves: those that are set, else what their marks need. */
export function axisLimits(side: Side, axes: Axes): Limits {
  return axisOf(side, axes, {size: {width: 1, height: 1}, rows: 1, columns: 1, axes: [axes]}).limits
}

function scalingOf(side: Side, axes: Axes): Scaling {
  return (side === 'x' ? axes.xScale : axes.yScale) ?? 'linear'
}

function extentsOf(side: Side, axes: Axes, scaling: Scaling): Extent[] {
  return axes.marks.flatMap((mark) => {
    const kind = kindOf(mark)
    return (side === 'x' ? kind.xExtent(mark, scaling) : kind.yExtent(mark, scaling)) ?? []
  })
}

/** Rows of images are counted from the top. */
function runsDown(side: Side, axes: Axes): boolean {
  return (
    side === 'y' &&
    axes.marks.some(
      (mark) => mark.kind === 'image' && (mark.edges === undefined || mark.edges[2] > mark.edges[3]),
    )
  )
}

export interface TickedAxis extends Axis {
  ticks: {at: number; text: string}[]
  minor: number[]
  /** What all numbers have in common. */
  common: string
}

/** @param most intervals that there is room for */
export function withTicks(axis: Axis, most: number): TickedAxis {
  const {limits, scaling, set} = axis
  const [low, high] = [Math.min(...limits), Math.max(...limits)]
  if (set?.labels) {
    const {at, labels} = set
    const ticks = at.map((value, index) => ({at: value, text: labels[index] ?? ''}))
    return {...axis, ticks: ticks.filter((tick) => tick.at >= low && tick.at <= high), minor: [], common: ''}
  }
  const {major, minor} = set
    ? {major: set.at.filter((at) => at >= low && at <= high), minor: []}
    : ticksOf(limits, scaling, most)
  const {texts, common} = tickTexts(major, scaling)
  return {...axis, ticks: major.map((at, index) => ({at, text: texts[index] ?? ''})), minor, common}
}

/** Fewer ticks where their texts would run into each other. */
export function withRoomyTicks(axis: Axis, length: number, textSize: number): TickedAxis {
  let most = Math.max(1, Math.floor(length / (textSize * 3)))
  let ticked = withTicks(axis, most)
  while (most > 1 && !axis.set && isCrowded(ticked, length, textSize)) ticked = withTicks(axis, --most)
  if (axis.set || !isCrowded(ticked, length, textSize)) return ticked
  return {...ticked, ticks: ticked.ticks.filter((_, index) => index % 2 === 0)}
}

export function isCrowded(axis: TickedAxis, length: number, textSize: number): boolean {
  const {ticks} = axis
  const widest = Math.max(0, ...ticks.map(({text}) => textWidth(plainText(text), textSize)))
  const share = Math.min(
    ...ticks.slice(1).map(({at}, index) => sharesBetween(ticks[index]?.at ?? 0, at, axis)),
  )
  return share * length < widest + textSize * 0.5
}

/** How much of an axis lies between two numbers. */
function sharesBetween(from: number, to: number, {limits, scaling}: Axis): number {
  const [low, high, first, last] = [...limits, from, to].map((value) =>
    scaling === 'log' ? Math.log(value) : value,
  )
  return Math.abs((last! - first!) / (high! - low!))
}
