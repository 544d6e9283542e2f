// Signs at points, by the names that matplotlib gives them.
import {dots, element, short, type Svg} from '../svg.ts'
import type {Point} from './thin.ts'

/** Outlines in units of half the sign's size; filled. */
const filled: Readonly<Record<string, string>> = {
  '^': 'M0-1L1 1H-1Z',
  v: 'M0 1L1-1H-1Z',
  '<': 'M-1 0L1-1V1Z',
  '>': 'M1 0L-1-1V1Z',
  D: 'M0-1.4L1.4 0L0 1.4L-1.4 0Z',
  d: 'M0-1.4L.85 0L0 1.4L-.85 0Z',
  p: 'M0-1L.95-.31L.59.81H-.59L-.95-.31Z',
  '*': 'M0-1L.22-.31H.95L.36.12L.59.81L0 .38L-.59.81L-.36.12L-.95-.31H-.22Z',
  h: 'M0-1L.87-.5V.5L0 1L-.87.5V-.5Z',
  P: 'M-.33-1H.33V-.33H1V.33H.33V1H-.33V.33H-1V-.33H-.33Z',
  X: 'M-.5-1L0-.5L.5-1L1-.5L.5 0L1 .5L.5 1L0 .5L-.5 1L-1 .5L-.5 0L-1-.5Z',
}

/** Strokes in the same units. */
const stroked: Readonly<Record<string, string>> = {
  '+': 'M-1 0H1M0-1V1',
  x: 'M-1-1L1 1M-1 1L1-1',
  '|': 'M0-1V1',
  _: 'M-1 0H1',
  '1': 'M0 0V1M0 0L.8-.5M0 0L-.8-.5',
}

const round = new Set(['o', '.', ',', '8'])

export const markerNames: ReadonlySet<string> = new Set([
  ...round,
  's',
  ...Object.keys(filled),
  ...Object.keys(stroked),
])

/** @param size from side to side */
export function drawMarkers(
  marker: string,
  points: readonly Point[],
  size: number,
  attributes: Record<string, string | undefined> = {},
): Svg {
  const places = points.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y))
  if (places.length === 0) return ''
  const own = {...attributes, stroke: 'currentColor'}
  if (marker === 's' || !(marker in filled || marker in stroked)) {
    const pen = {'stroke-width': penOf(marker, size), 'stroke-linecap': marker === 's' ? 'square' : 'round'}
    return dots(distinct(places), {...own, ...pen})
  }
  const outline = filled[marker] ?? stroked[marker]!
  const ways = places.map(([x, y]) => scaled(outline, size / 2, x, y)).join('')
  const isFilled = marker in filled
  return element('path', {
    d: ways,
    fill: isFilled ? 'currentColor' : 'none',
    ...own,
    'stroke-width': isFilled ? 0.5 : 1.2,
  })
}

/** A square pen is put down with its middle on the point, and reaches half its width to each side. */
function penOf(marker: string, size: number): number {
  if (marker === '.') return size / 2
  return marker === ',' ? 1 : size
}

/** Signs on top of each other are one. */
function distinct(places: readonly Point[]): readonly Point[] {
  if (places.length < 500) return places
  const seen = new Map(places.map((place) => [`${short(place[0] * 2)} ${short(place[1] * 2)}`, place]))
  return [...seen.values()]
}

function scaled(outline: string, by: number, x: number, y: number): string {
  let place = 0
  let command = ''
  return outline.replace(/[A-Z]|-?\d*\.?\d+/g, (token) => {
    if (/[A-Z]/.test(token)) {
      ;[command, place] = [token, 0]
      return token
    }
    const isAcross = command === 'H' || (command !== 'V' && place % 2 === 0)
    place++
    return `${short(Number(token) * by + (isAcross ? x : y))} `
  })
}
