// Tables of modules that are written in Python.
import type {ModuleTable} from '../interpreter/module.ts'
import {sourceModule} from './source-module.ts'

/** @param sources texts in Python, by the names of their modules */
export function sourceTable(sources: Readonly<Record<string, string>>): ModuleTable {
  return Object.fromEntries(
    Object.entries(sources).map(([name, source]) => [name, sourceModule(name, source)]),
  )
}
