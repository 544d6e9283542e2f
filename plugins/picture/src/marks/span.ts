// Lines across the axes.
import {extentOf} from '../axis/limits.ts'
import type {SpanMark} from '../figure.ts'
import {drawLine} from './line.ts'
import type {MarkKind} from './mark.ts'
import type {Place} from './place.ts'
import type {Point} from './thin.ts'

function endsOf({direction, at}: SpanMark, {x, y, width, height}: Place): Point[] {
  return direction === 'horizontal'
    ? [
        [0, y(at)],
        [width, y(at)],
      ]
    : [
        [x(at), 0],
        [x(at), height],
      ]
}

export const spanKind: MarkKind<SpanMark> = {
  xExtent: ({direction, at}, scaling) => (direction === 'vertical' ? extentOf([at], scaling) : undefined),
  yExtent: ({direction, at}, scaling) => (direction === 'horizontal' ? extentOf([at], scaling) : undefined),
  draw: (mark, place) => drawLine(endsOf(mark, place), mark.style),
  drawHandle: ({style}, width, height) =>
    drawLine(
      [
        [0, height / 2],
        [width, height / 2],
      ],
      style,
    ),
}
