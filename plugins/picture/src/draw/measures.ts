// Sizes that all parts of a figure keep to, in units of its view box (points) or in sizes of its type.
import type {Figure} from '../figure.ts'
import {plainText} from '../text/math-text.ts'
import {textWidth} from '../text/text-width.ts'
import type {TickedAxis} from './axis.ts'

/** What is drawn on, and its type. */
export interface Sheet {
  width: number
  height: number
  /** Of labels; titles are larger, numbers smaller. */
  textSize: number
  /** Shrunk so much on a phone that its type is larger there. */
  isWide: boolean
  /** How much smaller than its author said it is drawn: 1, or less. */
  shrink: number
}

/** Points in an inch. */
const inch = 72
/** Figures that are wider are drawn smaller, their type is not. */
const mostWide = 480
const mostHigh = 720
const least = 60
/** From this width on type is larger on phones. */
const wide = 320

/** That of wide figures is larger. */
const usualTextSize = 10

export const titleSize = 1.15
export const tickSize = 0.9
export const lineHeight = 1.25
export const tickLength = 3.5
/** How much the style sheet enlarges the type of wide figures on phones. */
export const phoneSize = 1.12

export function sheetOf({size}: Figure): Sheet {
  const [width, height] = [inches(size.width) * inch, inches(size.height) * inch]
  const shrink = Math.min(1, mostWide / width, mostHigh / height)
  const across = Math.max(least, width * shrink)
  return {
    width: across,
    height: Math.max(least, height * shrink),
    textSize: usualTextSize + (2 * Math.max(0, across - wide)) / (mostWide - wide),
    isWide: across > wide,
    shrink,
  }
}

function inches(given: number): number {
  return given > 0 && Number.isFinite(given) ? given : 3
}

/** For the bar, its numbers and its label. */
export function colorBarRoom(label: string | undefined, textSize: number): number {
  return textSize * (4.6 + (label ? lineHeight : 0))
}

/** The widest of the texts at ticks, as they are on phones too. */
export function widestText({ticks}: TickedAxis, textSize: number): number {
  const largest = textSize * tickSize * (textSize > usualTextSize ? phoneSize : 1)
  return Math.max(0, ...ticks.map(({text}) => textWidth(plainText(text), largest)))
}
