// `--prefer live`

import {InvalidArgumentError} from 'commander'
import {preferences, type Preferred} from '../config/preferred.ts'

export const preferHelp =
  'whose outputs are shown where there are both: recorded, live (default: as the book says)'

export function readPreferred(text: string): Preferred {
  const found = preferences.find((one) => one === text)
  if (!found) throw new InvalidArgumentError(`One of ${preferences.join(', ')}.`)
  return found
}
