// Words that are needed once a cell runs.

import {translate} from '@docusaurus/Translate'
import type {CellWords} from '../../words/words.ts'
import {barWords} from './bar-words.ts'

export function cellWords(): CellWords {
  return {
    ...barWords,
    stop: translate({id: 'theme.d2lbook.cells.stop', message: 'Stop'}),
    runTo: translate({id: 'theme.d2lbook.cells.runTo', message: 'Run all up to here'}),
    runAll: translate({id: 'theme.d2lbook.cells.runAll', message: 'Run all cells'}),
    revert: translate({id: 'theme.d2lbook.cells.revert', message: 'Revert to the original'}),
    reset: translate({id: 'theme.d2lbook.cells.reset', message: 'Reset the page'}),
    editor: translate({id: 'theme.d2lbook.cells.editor', message: 'Code of cell {number}'}),
    editorHelp: translate({
      id: 'theme.d2lbook.cells.editorHelp',
      message: 'Shift+Enter runs the cell. Tab indents; press Escape first to move on with Tab.',
    }),
    waiting: translate({id: 'theme.d2lbook.cells.waiting', message: 'Waiting'}),
    running: translate({id: 'theme.d2lbook.cells.running', message: 'Running'}),
    stopped: translate({id: 'theme.d2lbook.cells.stopped', message: 'Stopped'}),
    failed: translate({id: 'theme.d2lbook.cells.failed', message: 'Failed'}),
    stale: translate({id: 'theme.d2lbook.cells.stale', message: 'Out of date'}),
    gone: translate({id: 'theme.d2lbook.cells.gone', message: 'No longer in memory'}),
    finishedCell: translate({id: 'theme.d2lbook.cells.finishedCell', message: 'Cell {number} finished'}),
    failedCell: translate({id: 'theme.d2lbook.cells.failedCell', message: 'Cell {number} failed'}),
    stoppedCell: translate({id: 'theme.d2lbook.cells.stoppedCell', message: 'Cell {number} stopped'}),
    resetDone: translate({id: 'theme.d2lbook.cells.resetDone', message: 'All results are forgotten'}),
    cut: translate({id: 'theme.d2lbook.cells.cut', message: '… more output is not shown'}),
    unsupported: translate({id: 'theme.d2lbook.cells.unsupported', message: 'Not supported in the page'}),
    needsData: translate({
      id: 'theme.d2lbook.cells.needsData',
      message: 'Needs data that the page does not have',
    }),
    data: translate({id: 'theme.d2lbook.cells.data', message: 'Data of the plot'}),
    standIn: translate({
      id: 'theme.d2lbook.cells.standIn',
      message: 'A small stand-in for {name}: {count} examples',
    }),
    broken: translate({id: 'theme.d2lbook.cells.broken', message: 'Python could not be started: {reason}'}),
  }
}
