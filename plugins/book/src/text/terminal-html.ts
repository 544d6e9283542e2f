// Colours of a terminal as HTML. The sixteen that have names are classes, whose colours the style sheet gives for light and
// dark; all others bring theirs along for both, moved as far as they have to be to be read.

import Anser, {type AnserJsonEntry} from 'anser'
import {visibleText} from 'remark-d2lbook'
import {
  terminalDecorations,
  terminalParts,
  terminalVariable,
  type TerminalSide,
} from 'docusaurus-theme-d2lbook/page-parts'
import {contrast, mixed, type Colour} from './contrast.ts'
import {escapeHtml} from './escape-html.ts'

/** @param text as a terminal shows it in the end (`finalText`) */
export function terminalHtml(text: string): string {
  if (!text.includes('\x1b')) return escapeHtml(visibleText(text))
  const parts = Anser.ansiToJson(text, {use_classes: true, remove_empty: true})
  return parts.map(partHtml).join('')
}

function partHtml(part: AnserJsonEntry): string {
  const text = escapeHtml(visibleText(part.content))
  const {classes, styles} = looksOf(part)
  if (classes.length === 0) return text
  const style = styles.length > 0 ? ` style="${styles.join(';')}"` : ''
  return `<span class="${classes.join(' ')}"${style}>${text}</span>`
}

interface Looks {
  classes: string[]
  styles: string[]
}

function looksOf({fg, bg, fg_truecolor: front, bg_truecolor: back, decorations}: AnserJsonEntry): Looks {
  const looks = [colourLooks(fg, front, 'fg'), colourLooks(bg, back, 'bg')]
  return {
    classes: [
      ...looks.flatMap(({classes}) => classes),
      ...[...new Set(decorations)].flatMap((name) => {
        const shown = terminalDecorations.find((known) => known === name)
        return shown ? [terminalParts.decorated(shown)] : []
      }),
    ],
    styles: looks.flatMap(({styles}) => styles),
  }
}

function colourLooks(name: string | null, exact: string | null, side: TerminalSide): Looks {
  if (!name) return {classes: [], styles: []}
  const colour = exactColour(name, exact)
  if (!colour) return {classes: [terminalParts.coloured(name.replace('ansi-', ''), side)], styles: []}
  const {light, dark} = side === 'fg' ? readableOn(colour) : tintOf(colour)
  return {
    classes: [terminalParts.exact(side)],
    styles: [
      `${terminalVariable(side, 'light')}:${hex(light)}`,
      `${terminalVariable(side, 'dark')}:${hex(dark)}`,
    ],
  }
}

/** `ansi-palette-208`, or `ansi-truecolor` with `255, 135, 0`. */
function exactColour(name: string, exact: string | null): Colour | undefined {
  if (name === 'ansi-truecolor') {
    const [red = 0, green = 0, blue = 0] = (exact ?? '').split(',').map(Number)
    return [red, green, blue]
  }
  const index = /^ansi-palette-(\d+)$/.exec(name)?.[1]
  return index === undefined ? undefined : paletteColour(Number(index))
}

/** Of the six values that each colour has in the cube. */
function stepOf(place: number): number {
  const step = Math.floor(place) % 6
  return step === 0 ? 0 : 55 + 40 * step
}

/** Of the 256 colours those behind the first sixteen: a cube of 216, and 24 greys. */
function paletteColour(index: number): Colour {
  if (index >= 232) {
    const grey = 8 + (index - 232) * 10
    return [grey, grey, grey]
  }
  const place = index - 16
  return [stepOf(place / 36), stepOf(place / 6), stepOf(place)]
}

const white: Colour = [255, 255, 255]
const black: Colour = [0, 0, 0]
/** The background of a page in dark mode. */
const night: Colour = [27, 27, 29]

/** More than the 4.5 to 1 that is asked for, so that it holds on a tint, too. */
const wanted = 7

/** The colour as text of a page, darkened or lightened until it can be read. */
export function readableOn(colour: Colour): {light: Colour; dark: Colour} {
  return {light: moved(colour, white, black), dark: moved(colour, night, white)}
}

function moved(colour: Colour, page: Colour, towards: Colour): Colour {
  for (let share = 0; share < 1; share += 0.05) {
    const tried = mixed(colour, towards, share)
    if (contrast(tried, page) >= wanted) return tried
  }
  return towards
}

/** The colour behind text: so near to the page that all colours of text can be read on it. */
export function tintOf(colour: Colour): {light: Colour; dark: Colour} {
  return {light: faded(colour, white), dark: faded(colour, night)}
}

function faded(colour: Colour, page: Colour): Colour {
  for (let share = 0.2; share < 1; share += 0.05) {
    const tried = mixed(colour, page, share)
    if (contrast(tried, page) <= wanted / 4.6) return tried
  }
  return page
}

function hex(colour: Colour): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
}
