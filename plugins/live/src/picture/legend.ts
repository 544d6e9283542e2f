// What the colours and shapes of a plane mean, in one line below it.
import {type Svg, dots, element} from 'd2lbook-picture'
import type {Say} from '../words/say.ts'
import {legendHeight} from './boxes.ts'
import {bandLevels, pointPen} from './plane.ts'
import {label} from './panel.ts'

export interface LegendContent {
  /** Targets are numbers, not classes. */
  isRegression: boolean
  /** There are test points to be seen. */
  hasTest: boolean
}

/** Shades for numbers, signs for classes; at the end a hollow one for test points. */
export function drawLegend({isRegression, hasTest}: LegendContent, say: Say, top = 0, left = 30): Svg {
  const y = top + legendHeight / 2
  const [shown, end] = isRegression ? drawShades(left, y) : drawClasses(left, y, say)
  const held = hasTest ? drawHollow(end, y, say) : ''
  return element('g', {class: 'd2l-live-plane-legend'}, shown, held)
}

type Drawn = [svg: Svg, end: number]

const cell = 12

function drawShades(left: number, y: number): Drawn {
  const strengths = bandLevels.map((_, index) => index + 1)
  const steps = [...strengths.toReversed().map((strength) => -strength), ...strengths]
  const cells = steps.flatMap((step, index) => layersOf(step, left + 16 + index * cell, y))
  const start = left + 16
  const ticks = [
    label(start - 4, y + 3.5, '−1', {anchor: 'end', class: 'd2l-live-tick-label'}),
    label(start + 8 * cell + 4, y + 3.5, '1', {class: 'd2l-live-tick-label'}),
  ]
  return [[...cells, ...ticks].join(''), start + 8 * cell + 22]
}

/** As a surface of this strength is drawn: bands over each other. */
function layersOf(step: number, x: number, y: number): Svg[] {
  const colour = step > 0 ? 'd2l-live-plus' : 'd2l-live-minus'
  const band = {x, y: y - 5, width: cell, height: 10, class: `d2l-live-band ${colour}`}
  return Array.from({length: Math.abs(step)}, () => element('rect', band))
}

function drawClasses(left: number, y: number, say: Say): Drawn {
  const [a, b] = [say('classA'), say('classB')]
  const second = left + 16 + textWidth(a)
  const svg = drawMark(false, left, y) + textAt(left, y, a) + drawMark(true, second, y) + textAt(second, y, b)
  return [svg, second + 16 + textWidth(b)]
}

function drawHollow(left: number, y: number, say: Say): Svg {
  const {full, core} = pointPen(true, 5)
  const at: [number, number][] = [[left, y]]
  return (
    element('g', {class: 'd2l-live-points'}, dots(at, full), dots(at, core)) +
    textAt(left, y, say('test_short'))
  )
}

function drawMark(isUpper: boolean, x: number, y: number): Svg {
  return element('g', {class: 'd2l-live-points'}, dots([[x, y]], pointPen(isUpper, isUpper ? 6 : 5).full))
}

function textAt(x: number, y: number, text: string): Svg {
  return label(x + 8, y + 3.5, text, {class: 'd2l-live-tick-label'})
}

/** About, for the small type of labels; signs of East Asia are twice as wide. */
function textWidth(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (sign > '\u2e80' ? 11 : 5.6), 8)
}
