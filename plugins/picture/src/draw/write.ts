// Text of axes.
import {element, short, type Svg} from '../svg.ts'
import {mathText} from '../text/math-text.ts'

export interface Writing {
  anchor?: 'middle' | 'end'
  /** In sizes of the type around. */
  size?: number
  /** Degrees, clockwise. */
  turn?: number
}

export function write(x: number, y: number, text: string, {anchor, size, turn}: Writing = {}): Svg {
  return element(
    'text',
    {
      x,
      y,
      'text-anchor': anchor,
      'font-size': size ? `${size}em` : undefined,
      transform: turn ? `rotate(${turn} ${short(x)} ${short(y)})` : undefined,
    },
    mathText(text),
  )
}
