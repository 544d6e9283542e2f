// `text` and `annotate`.
import type {TextMark} from 'd2lbook-picture'
import {Dict} from '../../../objects/dict.ts'
import {raise} from '../../../objects/exceptions.ts'
import type {Kwargs, Value} from '../../../objects/object.ts'
import {str} from '../../../objects/text.ts'
import {Artist, textType} from '../artists.ts'
import type {AxesObject} from '../axes-object.ts'
import {toColor} from '../colors.ts'
import {Keywords} from '../keywords.ts'
import {toLimits, toNumbers} from '../numbers.ts'

const anchors: Readonly<Record<string, TextMark['anchor']>> = {left: 'start', center: 'middle', right: 'end'}
const verticalAnchors: Readonly<Record<string, TextMark['verticalAnchor']>> = {
  top: 'top',
  center: 'center',
  center_baseline: 'center',
  bottom: 'bottom',
  baseline: 'bottom',
}

export function writeText(axes: AxesObject, x: Value, y: Value, text: Value, kwargs: Kwargs): Value {
  const mark = textMark(toNumbers(x)[0] ?? NaN, toNumbers(y)[0] ?? NaN, str(text), new Keywords(kwargs))
  axes.marks.push(mark)
  return new Artist(textType, [mark])
}

/** Text at a place, with an arrow to what it is about if there is one. */
export function annotate(axes: AxesObject, text: Value, about: Value, at: Value, kwargs: Kwargs): Value {
  const keywords = new Keywords(kwargs)
  const arrow = keywords.take('arrowprops')
  const point = toLimits(about)
  const [x, y] = at === null ? point : toLimits(at)
  for (const name of ['xycoords', 'textcoords']) {
    const system = keywords.text(name)
    if (system !== undefined && system !== 'data')
      throw raise('NotImplementedError', `${name}='${system}' is not part of the plots of this page`)
  }
  const mark = textMark(x, y, str(text), keywords)
  if (arrow instanceof Dict) mark.arrowTo = point
  axes.marks.push(mark)
  return new Artist(textType, [mark])
}

function textMark(x: number, y: number, text: string, keywords: Keywords): TextMark {
  const anchor = anchors[keywords.text('horizontalalignment') ?? 'left']
  const vertical = verticalAnchors[keywords.text('verticalalignment') ?? 'baseline']
  const color = keywords.take('color')
  if (keywords.take('transform') !== undefined)
    throw raise('NotImplementedError', 'transform is not part of the texts of this page')
  // all text of a figure has one size, legible on a phone
  for (const name of ['fontsize', 'fontweight', 'fontdict', 'bbox', 'rotation', 'alpha']) keywords.take(name)
  keywords.take('size')
  keywords.take('weight')
  keywords.end('Text')
  return {
    kind: 'text',
    x,
    y,
    text,
    anchor: anchor ?? 'start',
    verticalAnchor: vertical ?? 'bottom',
    ...(color !== undefined && {color: toColor(color)}),
  }
}
