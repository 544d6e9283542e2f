// The words of cells in the page's language; a site may override each.

import {translate} from '../translate.ts'
import type {CellWords} from '../../words/words.ts'

/** What stands in the bar of a cell before anything has been loaded. */
export const barWords: Pick<CellWords, 'run' | 'runCell' | 'edit' | 'editCell' | 'more'> = {
  run: translate({id: 'theme.d2lbook.cells.run', message: 'Run'}),
  runCell: translate({id: 'theme.d2lbook.cells.runCell', message: 'Run cell {number}'}),
  edit: translate({id: 'theme.d2lbook.cells.edit', message: 'Edit'}),
  editCell: translate({id: 'theme.d2lbook.cells.editCell', message: 'Edit cell {number}'}),
  more: translate({id: 'theme.d2lbook.cells.more', message: 'More for cell {number}'}),
}
