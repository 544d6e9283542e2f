import {styleText} from 'node:util'

/** `red`, `dim` and the like: see `styleText` of Node. */
export type Style = Parameters<typeof styleText>[0]

export type Paint = (text: string, style: Style) => string

/** Colours for a terminal, or none. Whoever calls knows what is written to: Node would ask `stdout`. */
export function painter(isColoured: boolean): Paint {
  return (text, style) => (isColoured ? styleText(style, text, {validateStream: false}) : text)
}
