// `rcParams`: of all of matplotlib's settings those that change something here.
import {Dict} from '../../objects/dict.ts'
import {List} from '../../objects/list.ts'
import type {Value} from '../../objects/object.ts'
import {defaultSize} from './figure-object.ts'
import {float, isIterable, toNumbers} from './numbers.ts'

export function usualSettings(): Dict {
  return Dict.from([
    ['figure.figsize', new List([float(defaultSize.width), float(defaultSize.height)])],
    ['figure.dpi', float(100)],
    ['font.size', float(10)],
    ['lines.linewidth', float(1.5)],
    ['axes.grid', false],
    ['image.cmap', 'viridis'],
  ])
}

/** Of a figure: width and height in inches. */
export function sizeIn(settings: Dict): {width: number; height: number} {
  return toSize(settings.get('figure.figsize')) ?? defaultSize
}

export function toSize(value: Value | undefined): {width: number; height: number} | undefined {
  if (value === undefined || value === null || !isIterable(value)) return undefined
  const [width, height] = toNumbers(value)
  return width === undefined || height === undefined ? undefined : {width, height}
}
