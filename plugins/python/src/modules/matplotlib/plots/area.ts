// `fill_between`: what lies between two curves.
import type {AreaMark} from 'd2lbook-picture'
import {raise} from '../../../objects/exceptions.ts'
import type {Kwargs, Value} from '../../../objects/object.ts'
import {isTrue} from '../../../objects/truth.ts'
import {areaType, Artist} from '../artists.ts'
import type {AxesObject} from '../axes-object.ts'
import {toColor} from '../colors.ts'
import {Keywords} from '../keywords.ts'
import {spread, toItems, toNumbers} from '../numbers.ts'

export function fillBetween(
  axes: AxesObject,
  x: Value,
  first: Value,
  second: Value,
  where: Value,
  kwargs: Kwargs,
): Value {
  const keywords = new Keywords(kwargs)
  const [label, opacity] = [keywords.text('label'), keywords.number('alpha')]
  const color = keywords.take('color', 'facecolor')
  keywords.take('edgecolor')
  keywords.take('linewidth')
  keywords.end('FillBetweenPolyCollection')
  const places = toNumbers(x)
  const isShown = where === null ? undefined : toItems(where).map(isTrue)
  const curve = (value: Value, name: string): number[] => {
    const values = spread(toNumbers(value), places.length)
    if (values.length !== places.length)
      throw raise(
        'ValueError',
        `'x' has size ${places.length}, but '${name}' has an unequal size of ${values.length}`,
      )
    return values.map((one, index) => (isShown?.[index] === false ? NaN : one))
  }
  const mark: AreaMark = {
    kind: 'area',
    x: places,
    lower: curve(second, 'y2'),
    upper: curve(first, 'y1'),
    color: color === undefined ? axes.nextShapeColor() : toColor(color),
    ...(opacity !== undefined && {opacity}),
    ...(label !== undefined && {label}),
  }
  axes.marks.push(mark)
  return new Artist(areaType, [mark])
}
