// `axhline`, `axvline`, `hlines`, `vlines`, `stem`: straight lines.
import type {LineMark, SpanMark} from 'd2lbook-picture'
import type {Kwargs, Value} from '../../../objects/object.ts'
import {str} from '../../../objects/text.ts'
import {Artist, lineType, stemType} from '../artists.ts'
import type {AxesObject} from '../axes-object.ts'
import {toColor} from '../colors.ts'
import {toDash} from '../format-string.ts'
import {Keywords} from '../keywords.ts'
import {spread, toItems, toNumbers} from '../numbers.ts'
import {lineStyleOf} from './line.ts'

export function acrossAxes(
  axes: AxesObject,
  direction: SpanMark['direction'],
  at: Value,
  kwargs: Kwargs,
): Value {
  const keywords = new Keywords(kwargs)
  const label = keywords.text('label')
  const style = lineStyleOf(keywords)
  keywords.end('Line2D')
  style.color ??= 'C0'
  const mark: SpanMark = {
    kind: 'span',
    direction,
    at: toNumbers(at)[0] ?? 0,
    style,
    ...(label !== undefined && {label}),
  }
  axes.marks.push(mark)
  return new Artist(lineType, [mark])
}

/** Lines from one number to another at each of the places. */
export function lines(
  axes: AxesObject,
  direction: SpanMark['direction'],
  {
    at,
    from,
    to,
    colors,
    dashes,
    label,
  }: {at: Value; from: Value; to: Value; colors: Value; dashes: Value; label: Value},
  kwargs: Kwargs,
): Value {
  const keywords = new Keywords(kwargs)
  const style = lineStyleOf(keywords)
  keywords.end('LineCollection')
  const places = toNumbers(at)
  const [starts, ends] = [spread(toNumbers(from), places.length), spread(toNumbers(to), places.length)]
  const along = places.flatMap((place) => [place, place, NaN])
  const reach = places.flatMap((_, index) => [starts[index] ?? NaN, ends[index] ?? NaN, NaN])
  const first = colors === null ? null : (toItems(colors)[0] ?? null)
  const mark: LineMark = {
    kind: 'line',
    x: direction === 'vertical' ? along : reach,
    y: direction === 'vertical' ? reach : along,
    style: {color: first === null ? 'C0' : toColor(first), dash: toDash(str(dashes)), ...style},
    ...(typeof label === 'string' && label !== '' && {label}),
  }
  axes.marks.push(mark)
  return new Artist(lineType, [mark])
}

/** A stem with a head for each point, over a base line. */
export function stems(axes: AxesObject, args: readonly Value[], label: Value): Value {
  const [first, second] = args
  const y = toNumbers(second ?? first ?? null)
  const x = second === undefined ? y.map((_, index) => index) : toNumbers(first ?? null)
  const marks: LineMark[] = [
    {
      kind: 'line',
      x: x.flatMap((place) => [place, place, NaN]),
      y: y.flatMap((value) => [0, value, NaN]),
      style: {color: 'C0'},
    },
    {
      kind: 'line',
      x,
      y,
      style: {color: 'C0', dash: 'none', marker: 'o'},
      ...(typeof label === 'string' && {label}),
    },
    {kind: 'line', x: [Math.min(...x), Math.max(...x)], y: [0, 0], style: {color: 'C3'}},
  ]
  axes.marks.push(...marks)
  return new Artist(stemType, marks)
}
