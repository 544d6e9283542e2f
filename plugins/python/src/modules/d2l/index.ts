// Helpers of the books' package that draw.
import {compileCell, moduleNamespace} from '../../interpreter/cell.ts'
import {PyModule, type ModuleTable} from '../../interpreter/module.ts'
import {modules as ipython} from '../ipython/index.ts'
import {modules as matplotlib} from '../matplotlib/index.ts'
import {displaySource} from './display-source.ts'

export const modules: ModuleTable = {
  ...matplotlib,
  ...ipython,
  'd2l.display': () => {
    const namespace = moduleNamespace('d2l.display')
    compileCell(displaySource, 'd2l.display').run(namespace)
    return new PyModule('d2l.display', namespace)
  },
}
