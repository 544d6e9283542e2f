// `pandas`: written in Python over arrays of NumPy; what it cannot do there is here.
import {addPython, fillModule, moduleTable} from '../../engine/module.ts'
import {FrameworkModule} from '../../engine/framework-module.ts'
import type {ModuleTable} from '../../interpreter/module.ts'
import {libraryLoaders} from '../../library/index.ts'
import {Builtin} from '../../objects/builtin.ts'
import {toArray} from '../../objects/iterate.ts'
import type {Value} from '../../objects/object.ts'
import {runtime} from '../../objects/runtime.ts'
import {str} from '../../objects/text.ts'
import {load as loadNumpy} from '../numpy/index.ts'
import {pythonParts} from './python-parts.ts'

/** Packages of Python's library that it imports. */
const imported = ['math', 're', 'operator', 'csv', 'json', 'collections', 'io', 'requests'] as const

export async function load(): Promise<ModuleTable> {
  const tables = [loadNumpy(), ...imported.map(async (name) => libraryLoaders[name]?.())]
  const library = Object.assign({}, ...(await Promise.all(tables))) as ModuleTable
  return {...library, ...moduleTable('modules of pandas', createModules)}
}

function createModules(): ReadonlyMap<string, FrameworkModule> {
  const modules = new Map([['pandas', new FrameworkModule('pandas')]])
  fillModule(modules, 'pandas', [
    ['__version__', '2.3.3'],
    ['_show_table', new Builtin('_show_table(columns, index, rows, text, /)', showTable)],
    ['_is_legacy', new Builtin('_is_legacy()', isLegacy)],
  ])
  addPython(modules, 'pandas', pythonParts)
  return modules
}

function showTable(columns: Value, index: Value, rows: Value, text: string): null {
  const texts = (value: Value): string[] => toArray(value).map(str)
  const data = {columns: texts(columns), index: texts(index), rows: toArray(rows).map(texts)}
  runtime().show({kind: 'table', data, text})
  return null
}

/** The books' package before 1.0 comes with pandas 1: indicators are 0 and 1, and texts are left out of means. */
function isLegacy(): boolean {
  const release = runtime().state.get('release of d2l')
  return typeof release === 'string' && release.startsWith('0.')
}
