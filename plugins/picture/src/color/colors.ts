// Colours of marks: names of the cycle and the common ones become classes, which the style sheet gives to light and dark pages.

/** What an element of this colour has; it draws with `currentColor`. */
export interface Paint {
  class?: string
  /** The presentation attribute. */
  color?: string
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
  if (cycle) return {class: `d2l-plot-c${Number(cycle[1]) % 10}`}
  const name = known[color.toLowerCase()] ?? (color.toLowerCase() === 'black' ? 'black' : undefined)
  if (name) return {class: `d2l-plot-${name}`}
  return {color, class: isDark(color) ? 'd2l-plot-dark' : undefined}
}

/** Would not be seen on a dark page. */
function isDark(color: string): boolean {
  const digits = /^#([\da-f]{6})$/i.exec(color)?.[1]
  if (digits === undefined)
    return /^(navy|midnightblue|dark(blue|green|red|slategr[ae]y)|indigo|maroon)$/.test(color)
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16))
  return 0.299 * red + 0.587 * green + 0.114 * blue < 80
}
