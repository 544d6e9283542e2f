// Words that are needed once a cell runs.

import {translate} from '../translate.ts'
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
    otherNumbers: translate({
      id: 'theme.d2lbook.cells.otherNumbers',
      message: 'Other random numbers than the framework itself draws',
    }),
    broken: translate({id: 'theme.d2lbook.cells.broken', message: 'Python could not be started: {reason}'}),
    updated: translate({id: 'theme.d2lbook.cells.updated', message: 'Results are up to date'}),
    copyLink: translate({id: 'theme.d2lbook.cells.copyLink', message: 'Copy a link to this state'}),
    linkCopied: translate({id: 'theme.d2lbook.cells.linkCopied', message: 'Link copied'}),
    linkLong: translate({
      id: 'theme.d2lbook.cells.linkLong',
      message: 'Link copied. It has {length} characters: some programs cut links as long as that.',
    }),
    linkShown: translate({
      id: 'theme.d2lbook.cells.linkShown',
      message: 'Copying is not allowed here: the address of the page is the link now',
    }),
    seed: translate({id: 'theme.d2lbook.cells.seed', message: 'Seed of the random numbers'}),
    seedEach: translate({id: 'theme.d2lbook.cells.seedEach', message: 'different each time'}),
    seedSet: translate({
      id: 'theme.d2lbook.cells.seedSet',
      message: 'Seed {seed}: what has run is out of date',
    }),
    fromLink: translate({
      id: 'theme.d2lbook.cells.fromLink',
      message: 'Code and inputs of this page are as the link has them. Nothing of it has run.',
    }),
    fromLinkLost: translate({
      id: 'theme.d2lbook.cells.fromLinkLost',
      message: 'Not there any more, and left out: {count}',
    }),
    revertAll: translate({id: 'theme.d2lbook.cells.revertAll', message: 'Revert all to the original'}),
    linkBroken: translate({
      id: 'theme.d2lbook.cells.linkBroken',
      message: 'This page cannot read the state that the link holds',
    }),
    dismiss: translate({id: 'theme.d2lbook.cells.dismiss', message: 'Dismiss'}),
    lackAbsent: translate({
      id: 'theme.d2lbook.cells.lackAbsent',
      message: '{name} is not part of the Python of this page',
    }),
    lackFile: translate({
      id: 'theme.d2lbook.cells.lackFile',
      message: 'The page does not have the file {name}',
    }),
    lackInput: translate({
      id: 'theme.d2lbook.cells.lackInput',
      message: 'It asks for input, which a page cannot give',
    }),
    lackCell: translate({
      id: 'theme.d2lbook.cells.lackCell',
      message: 'It needs cell {number}, which does not run here',
    }),
  }
}
