// A figure in words.
import {extentOf} from '../axis/limits.ts'
import {axisOf} from '../draw/axis.ts'
import type {Axes, Figure, Mark} from '../figure.ts'
import {rangeOf} from '../marks/image.ts'
import {minus} from '../axis/tick-text.ts'
import {plainText} from '../text/math-text.ts'
import {englishWords, fill, type FigureWords} from './figure-words.ts'

/** More than these are only counted: nobody listens to fifty sentences. */
const mostPlots = 6
const mostMarks = 8

export function describeFigure(figure: Figure, words: FigureWords = englishWords): string {
  const {axes} = figure
  if (axes.length === 1) return describeAxes(axes[0]!, figure, words)
  const parts = axes.slice(0, mostPlots).map((one) => describeAxes(one, figure, words))
  const title = figure.title ? `${oneLine(figure.title)}. ` : ''
  return `${title}${[fill(words.plots, {count: axes.length}), ...parts, ...more(axes.length - mostPlots, words)].join(' ')}`
}

function describeAxes(axes: Axes, figure: Figure, words: FigureWords): string {
  const title = axes.title ? fill(words.plotTitled, {title: oneLine(axes.title)}) : words.plot
  const marks = axes.marks.filter((mark) => mark.kind !== 'span' && !isFrame(mark))
  if (marks.length === 0) return `${title} ${words.empty}`
  const isPicture = marks.every(({kind}) => kind === 'image')
  return [
    title,
    ...(isPicture || axes.isBare
      ? []
      : [describeAxis('x', axes, figure, words), describeAxis('y', axes, figure, words)]),
    ...marks.slice(0, mostMarks).map((mark, index) => describeMark(mark, index, words)),
    ...more(marks.length - mostMarks, words),
  ].join(' ')
}

function more(count: number, words: FigureWords): string[] {
  return count > 0 ? [fill(words.more, {count})] : []
}

function describeAxis(side: 'x' | 'y', axes: Axes, figure: Figure, words: FigureWords): string {
  const {limits, scaling} = axisOf(side, axes, figure)
  const own = plainText((side === 'x' ? axes.xLabel : axes.yLabel) ?? '') || words[side]
  const label = scaling === 'log' ? fill(words.logarithmic, {label: own}) : own
  return fill(side === 'x' ? words.xAxis : words.yAxis, {label, ...rangeTexts(...limits)})
}

function describeMark(mark: Mark, index: number, words: FigureWords): string {
  const name = nameOf(mark, index, words)
  switch (mark.kind) {
    case 'line':
      return fill(mark.style.dash === 'none' ? words.points : words.curve, {
        name,
        count: mark.x.length,
        ...range(mark.space?.z ?? mark.y),
      })
    case 'scatter':
      return fill(words.points, {name, count: mark.x.length, ...range(mark.space?.z ?? mark.y)})
    case 'bar':
      return fill(words.bars, {name, count: mark.x.length, ...range(mark.height)})
    case 'area':
      return fill(words.area, {name, ...range([...mark.lower, ...mark.upper])})
    case 'faces':
      return fill(words.area, {name, ...range(mark.range ?? mark.space?.z ?? mark.y)})
    case 'image': {
      return fill(mark.rgb ? words.colorImage : words.image, {
        rows: mark.rows,
        columns: mark.columns,
        ...rangeTexts(...rangeOf(mark)),
      })
    }
    case 'text':
      return fill(words.note, {text: oneLine(mark.text)})
    case 'span':
      return ''
  }
}

/** What axes in space have drawn of themselves. */
export function isFrame(mark: Mark): boolean {
  return 'isFrame' in mark && mark.isFrame === true
}

/** By its label, or by its number. */
export function nameOf(mark: Mark, index: number, words: FigureWords): string {
  const label = 'label' in mark ? mark.label : undefined
  return label && !label.startsWith('_') ? oneLine(label) : fill(words.unnamed, {number: index + 1})
}

function oneLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ')
}

function range(values: readonly number[]): {low: string; high: string} {
  const extent = extentOf(values, 'linear')
  return extent ? rangeTexts(extent.low, extent.high) : {low: '–', high: '–'}
}

/** What is next to nothing beside the other is zero. */
function rangeTexts(low: number, high: number): {low: string; high: string} {
  const least = Math.max(Math.abs(low), Math.abs(high)) * 1e-4
  const [from, to] = [low, high].map((value) => numberText(Math.abs(value) < least ? 0 : value))
  return {low: from ?? '', high: to ?? ''}
}

function numberText(value: number): string {
  return minus(String(Number(value.toPrecision(4))))
}
