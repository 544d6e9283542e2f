// What all drawings of live figures have: their class, and text that is set as live figures set it.
import {element, escapeText, panel as plainPanel, type PanelSize, type Svg} from 'd2lbook-picture'

/** A whole drawing that scales with its column; `label` is read instead of it. */
export function panel(size: PanelSize, said: {label?: string; class?: string}, ...children: Svg[]): Svg {
  const classes = ['d2l-live-drawing', said.class].filter(Boolean).join(' ')
  return plainPanel(size, {...said, class: classes}, ...children)
}

export interface TextStyle {
  class?: string
  anchor?: 'start' | 'middle' | 'end'
  /** Set as a mathematical variable. */
  isMath?: boolean
}

/** Text at a point; with `isMath`, digits after `_` are an index, after `^` an exponent, and whole words stand upright. */
export function label(x: number, y: number, text: string, style: TextStyle = {}): Svg {
  const classes = [style.isMath ? 'd2l-live-math' : '', style.class ?? ''].filter(Boolean).join(' ')
  const inner = style.isMath ? formula(text) : escapeText(text)
  return element('text', {x, y, class: classes, 'text-anchor': style.anchor}, inner)
}

/** How far below the line signs stand. */
const depths: Readonly<Record<string, number>> = {_: 3, '^': -5}

/** `x_1^2`: a number after its sign, below or above the line; what follows comes back to it. */
function formula(text: string): Svg {
  let depth = 0
  const parts = text.match(/[_^]\d+|[a-z]{2,} ?|[^_^]/g) ?? []
  return parts
    .map((part) => {
      const [before, sign] = [depth, part[0]!]
      depth = depths[sign] ?? 0
      const dy = depth - before || undefined
      if (sign in depths) return element('tspan', {dy, class: 'd2l-live-index'}, escapeText(part.slice(1)))
      if (part.length > 1) return element('tspan', {dy, class: 'd2l-live-upright'}, escapeText(part))
      return dy ? element('tspan', {dy}, escapeText(part)) : escapeText(part)
    })
    .join('')
}
