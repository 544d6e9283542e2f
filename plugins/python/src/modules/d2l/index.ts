// Helpers of the books' package that its cells do not save.
import type {ModuleTable} from '../../interpreter/module.ts'
import {sourceModule} from '../../library/source-module.ts'
import {modules as ipython} from '../ipython/index.ts'
import {modules as matplotlib} from '../matplotlib/index.ts'
import {displaySource} from './display-source.ts'

/** No module of Python has this name. */
const displayModule = 'd2l-display'

export const modules: ModuleTable = {
  ...matplotlib,
  ...ipython,
  [displayModule]: sourceModule(displayModule, displaySource, 'd2l'),
}
