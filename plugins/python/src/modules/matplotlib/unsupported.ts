// What matplotlib has and this page's plots have not: whoever calls it is told so by name.
import {Builtin} from '../../objects/builtin.ts'
import type {Value} from '../../objects/object.ts'
import {Unavailable} from '../../objects/unavailable.ts'

const ofAxes =
  'pcolormesh pcolor quiver streamplot pie boxplot violinplot polar hexbin hist2d stackplot step fill eventplot tripcolor specgram loglog semilogx semilogy plot_surface plot_wireframe axvspan axhspan add_patch arrow twinx twiny table secondary_xaxis inset_axes get_position set_position'.split(
    ' ',
  )
const ofPyplot = 'subplot_mosaic subplot2grid ginput connect pause Circle Polygon Rectangle'.split(' ')

/** Functions that say that they are missing, by their names. */
export function missing(owner: 'axes' | 'pyplot'): [name: string, value: Value][] {
  const names = owner === 'axes' ? ofAxes : [...ofAxes, ...ofPyplot]
  return names.map((name) => [name, new Builtin(`${name}(*args, **kwargs)`, () => refuse(name))])
}

export function refuse(name: string): never {
  throw new Unavailable(
    'unsupported',
    'NotImplementedError',
    `${name} is not part of the plots of this page`,
    {kind: 'absent', name},
  )
}

/** A page has no files of its own. */
export function noPicture(): never {
  throw new Unavailable(
    'unsupported',
    'NotImplementedError',
    'imread: a page has no picture files to read; arrays are shown by imshow',
    {kind: 'absent', name: 'imread'},
  )
}

/** Where a picture would go into a file. */
export function noFile(): never {
  throw new Unavailable(
    'unsupported',
    'NotImplementedError',
    'savefig: a page has no files; the figure is shown below the cell',
  )
}
