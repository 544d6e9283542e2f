// Colours of marks: those of the cycle and the common ones are classes too, to which the style sheet gives shades for dark pages.

/** What an element of this colour has; it draws with `currentColor`. */
export interface Paint {
  class?: string
  /** The presentation attribute. */
  color?: string
}

/** On white ground, by the end of their class: matplotlib's cycle and letters, a little darker where they would be pale. */
export const shades: Readonly<Record<string, string>> = {
  c0: '#1f77b4',
  c1: '#e06c00',
  c2: '#2a9134',
  c3: '#d62728',
  c4: '#8a5fb8',
  c5: '#8c564b',
  c6: '#cf5fb5',
  c7: '#757575',
  c8: '#8f8f1a',
  c9: '#0d94a3',
  blue: '#0000ff',
  green: '#008000',
  red: '#f00000',
  cyan: '#009c9c',
  magenta: '#bf00bf',
  yellow: '#9a9a00',
  black: '#000000',
}

/** What matplotlib means by its letters and names; on dark pages they need other shades. */
const known: Readonly<Record<string, string>> = {
  '#0000ff': 'blue',
  '#008000': 'green',
  '#ff0000': 'red',
  '#00bfbf': 'cyan',
  '#bf00bf': 'magenta',
  '#bfbf00': 'yellow',
  '#000000': 'black',
}

/** @param color `C0` to `C9`, or as CSS writes it; `none` draws nothing */
export function paintOf(color = 'C0'): Paint {
  const cycle = /^C(\d+)$/.exec(color)
  if (cycle) return shade(`c${Number(cycle[1]) % 10}`)
  const name = known[color.toLowerCase()] ?? (color.toLowerCase() === 'black' ? 'black' : undefined)
  if (name) return shade(name)
  return {color, class: isDark(color) ? 'd2l-plot-dark' : undefined}
}

/** A style sheet has the last word: attributes give way to it. */
function shade(name: string): Paint {
  return {class: `d2l-plot-${name}`, color: shades[name]}
}

/** Would not be seen on a dark page. */
function isDark(color: string): boolean {
  const digits = /^#([\da-f]{6})$/i.exec(color)?.[1]
  if (digits === undefined)
    return /^(navy|midnightblue|dark(blue|green|red|slategr[ae]y)|indigo|maroon)$/.test(color)
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16))
  return 0.299 * red + 0.587 * green + 0.114 * blue < 80
}
