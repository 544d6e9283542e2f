// SVG as text: drawn the same at build, on a server and in the page. Colours come from classes and `currentColor`.
import type {PanelSize} from './geometry.ts'

/** Markup that is already safe to put into a page. */
export type Svg = string

type Attribute = string | number | undefined

/** An element; texts in attributes are escaped, children are markup (`escapeText` what is not). */
export function element(name: string, attributes: Record<string, Attribute>, ...children: Svg[]): Svg {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => ` ${key}="${escapeText(typeof value === 'number' ? short(value) : value!)}"`)
    .join('')
  const inner = children.join('')
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`
}

/** A whole drawing that scales with its column; `label` is read instead of it. */
export function panel(
  {width, height}: PanelSize,
  said: {label?: string; class?: string},
  ...children: Svg[]
): Svg {
  const spoken = said.label ? {role: 'img', 'aria-label': said.label} : {'aria-hidden': 'true'}
  const classes = ['d2l-live-drawing', said.class].filter(Boolean).join(' ')
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${short(width)} ${short(height)}`,
      class: classes,
      ...spoken,
    },
    ...children,
  )
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

/** Many dots as one path: a round or square pen put down at each place. */
export function dots(
  places: readonly (readonly [x: number, y: number])[],
  attributes: Record<string, Attribute>,
): Svg {
  if (places.length === 0) return ''
  const d = places.map(([x, y]) => `M${short(x)} ${short(y)}z`).join('')
  return element('path', {d, fill: 'none', ...attributes})
}

/** Coordinates with one decimal are finer than a screen; text with more is only longer. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10)
}

export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign]!)
}

const entities: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'}
