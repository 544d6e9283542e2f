// Colours as matplotlib takes them, as figures have them: `C0` to `C9` of the cycle, or as CSS writes them.
import {raise} from '../../objects/exceptions.ts'
import type {Value} from '../../objects/object.ts'
import {repr} from '../../objects/text.ts'
import {isIterable, toItems, toNumbers} from './numbers.ts'

const letters: Readonly<Record<string, string>> = {
  b: '#0000ff',
  g: '#008000',
  r: '#ff0000',
  c: '#00bfbf',
  m: '#bf00bf',
  y: '#bfbf00',
  k: '#000000',
  w: '#ffffff',
}

/** By their place in the cycle. */
const cycle =
  'tab:blue tab:orange tab:green tab:red tab:purple tab:brown tab:pink tab:gray tab:olive tab:cyan'.split(' ')
const cycleDigits = '#1f77b4 #ff7f0e #2ca02c #d62728 #9467bd #8c564b #e377c2 #7f7f7f #bcbd22 #17becf'.split(
  ' ',
)

/** Names that CSS and matplotlib share. Source: CSS Color Module Level 4, section 6.1. */
const names = new Set(
  'aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen'.split(
    ' ',
  ),
)

/** Those for which pages have shades of their own. */
const same: Readonly<Record<string, string>> = {
  blue: '#0000ff',
  green: '#008000',
  red: '#ff0000',
  black: '#000000',
}

/** @throws ValueError of matplotlib */
export function toColor(value: Value): string {
  const color = typeof value === 'string' ? namedColor(value) : mixedColor(value)
  if (color !== undefined) return color
  throw raise(
    'ValueError',
    `${repr(value)} is not a valid value for color: supported inputs are (r, g, b) and (r, g, b, a) 0-1 float tuples; '#rrggbb', '#rrggbbaa', '#rgb', '#rgba' strings; named color strings; string reprs of 0-1 floats for grayscale values; 'C0', 'C1', ... strings for colors of the color cycle; and pairs combining one of the above with an alpha value`,
  )
}

function namedColor(text: string): string | undefined {
  if (/^C\d+$/.test(text)) return `C${Number(text.slice(1)) % 10}`
  const name = text.toLowerCase()
  const letter = text.length === 1 ? letters[text] : undefined
  if (letter) return letter
  const place = Math.max(cycle.indexOf(name), cycleDigits.indexOf(name))
  if (place >= 0) return `C${place}`
  if (/^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.test(name)) return name
  if (name === 'none') return 'none'
  if (names.has(name)) return same[name] ?? name
  const gray = Number(text)
  return text.trim() !== '' && gray >= 0 && gray <= 1 ? hexOf([gray, gray, gray]) : undefined
}

function mixedColor(value: Value): string | undefined {
  if (!isIterable(value) || toItems(value).some((item) => typeof item === 'string' || isIterable(item)))
    return undefined
  const parts = toNumbers(value)
  const isMix = (parts.length === 3 || parts.length === 4) && parts.every((part) => part >= 0 && part <= 1)
  return isMix ? hexOf(parts) : undefined
}

function hexOf(parts: readonly number[]): string {
  return `#${parts
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

/** Whether it is one colour, not a list of them. */
export function isColor(value: Value): boolean {
  return (typeof value === 'string' ? namedColor(value) : mixedColor(value)) !== undefined
}

export function isColorLetter(sign: string): boolean {
  return sign in letters
}
