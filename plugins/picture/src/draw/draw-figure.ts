// A whole figure as SVG.
import type {Figure} from '../figure.ts'
import {element, short, type Svg} from '../svg.ts'
import {describeFigure} from '../words/describe.ts'
import {englishWords, type FigureWords} from '../words/figure-words.ts'
import {drawAxes} from './axes.ts'
import {drawColorBar} from './color-bar.ts'
import {layOut, type Layout} from './layout.ts'
import {colorBarRoom, titleSize} from './measures.ts'
import {write} from './write.ts'

export interface DrawOptions {
  /** What is read instead of the drawing. @default the figure in words */
  label?: string
  /** Of the figure in words. @default English */
  words?: FigureWords
  /** For a file of its own: on white ground. In a page `d2lbook-picture/figure.css` has the last word on colours. */
  isStandalone?: boolean
}

/** Pixels of a screen for each unit: 96 to the inch. */
const pixels = 4 / 3

/** Anything that a program plots can be drawn: what is empty, infinite or out of reach leaves gaps. */
export function drawFigure(
  figure: Figure,
  {label, words = englishWords, isStandalone = false}: DrawOptions = {},
): Svg {
  const layout = layOut(figure)
  const {width, height, textSize} = layout
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'd2l-plot',
      width: Math.round(width * pixels),
      height: Math.round(height * pixels),
      viewBox: `0 0 ${short(width)} ${short(height)}`,
      role: 'img',
      'aria-label': label ?? describeFigure(figure, words),
      'font-size': textSize.toFixed(1),
      'font-family': 'DejaVu Sans, Verdana, Arial, sans-serif',
      color: isStandalone ? '#000' : undefined,
    },
    isStandalone ? element('rect', {width, height, fill: '#fff'}) : '',
    drawAll(figure, layout),
  )
}

function drawAll(figure: Figure, layout: Layout): Svg {
  const {placed, width, textSize, isWide} = layout
  return element(
    'g',
    {class: isWide ? 'd2l-plot-wide' : undefined},
    figure.title ? write(width / 2, textSize * 1.6, figure.title, {anchor: 'middle', size: titleSize}) : '',
    ...placed.map((axes) => drawAxes(axes, layout)),
    figure.colorBar ? drawSharedBar(figure, layout) : '',
  )
}

/** Beside all axes, as high as they are together. */
function drawSharedBar({colorBar}: Figure, {placed, width, textSize}: Layout): Svg {
  if (!colorBar) return ''
  const top = Math.min(...placed.map((axes) => axes.top))
  const bottom = Math.max(...placed.map((axes) => axes.top + axes.height))
  const left = width - colorBarRoom(colorBar.label, textSize) + textSize * 0.3
  return element(
    'g',
    {transform: `translate(0 ${short(top)})`},
    drawColorBar(colorBar, left, bottom - top, textSize),
  )
}
