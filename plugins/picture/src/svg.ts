// SVG as text: drawn the same at build, on a server and in the page. Colours come from classes and `currentColor`.
import type {PanelSize} from './geometry.ts'

/** Markup that is already safe to put into a page. */
export type Svg = string

export type Attribute = string | number | undefined

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
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${short(width)} ${short(height)}`,
      class: said.class,
      ...spoken,
    },
    ...children,
  )
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
