// Helpers of the books' package that draw.
import {compileCell, moduleNamespace} from '../../interpreter/cell.ts'
import {PyModule, type ModuleTable} from '../../interpreter/module.ts'
import {modules as ipython} from '../ipython/index.ts'
import {modules as matplotlib} from '../matplotlib/index.ts'
import {displaySource} from './display-source.ts'

/** No module of Python has this name. */
const displayModule = 'd2l-display'

export const modules: ModuleTable = {
  ...matplotlib,
  ...ipython,
  [displayModule]: () => {
    const namespace = moduleNamespace(displayModule)
    compileCell(displaySource, 'd2l').run(namespace)
    return new PyModule(displayModule, namespace)
  },
}
