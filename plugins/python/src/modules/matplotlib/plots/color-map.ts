// Names of colour maps.
import {colorMapNames, isColorMap} from 'd2lbook-picture'
import {raise} from '../../../objects/exceptions.ts'
import {repr} from '../../../objects/text.ts'

/** @throws ValueError for names that are not known */
export function toColorMap(name = 'viridis'): string {
  if (isColorMap(name)) return name
  throw raise(
    'ValueError',
    `${repr(name)} is not a valid value for cmap; supported values are ${colorMapNames.map(repr).join(', ')}`,
  )
}
