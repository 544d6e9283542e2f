// Modules that programs for machines use: numbers as bytes, references that do not keep.
import type {ModuleTable} from '../../interpreter/module.ts'
import {sourceTable} from '../module-table.ts'
import array from '../python/array.ts'
import {weakref} from '../python/small.ts'
import struct from '../python/struct.ts'
import {makeStructCore} from '../struct.ts'

export const modules: ModuleTable = {
  ...sourceTable({array, struct, weakref}),
  _struct: makeStructCore,
}
