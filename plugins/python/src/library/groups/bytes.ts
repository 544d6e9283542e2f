// Modules that programs for machines use: numbers as bytes, references that do not keep.
import type {ModuleTable} from '../../interpreter/module.ts'
import {sourceTable} from '../module-table.ts'
import {makeHashes} from '../hashes.ts'
import array from '../python/array.ts'
import hashlib from '../python/hashlib.ts'
import {weakref} from '../python/small.ts'
import struct from '../python/struct.ts'
import {makeStructCore} from '../struct.ts'

export const modules: ModuleTable = {
  ...sourceTable({array, hashlib, struct, weakref}),
  _hashes: makeHashes,
  _struct: makeStructCore,
}
