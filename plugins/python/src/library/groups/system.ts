// Modules that look at the system a program runs in.
import type {ModuleTable} from '../../interpreter/module.ts'
import {sourceTable} from '../module-table.ts'
import logging from '../python/logging.ts'
import {errno, gc} from '../python/small.ts'
import traceback from '../python/traceback.ts'
import warnings from '../python/warnings.ts'
import {makeTraceback} from '../traceback.ts'

export const modules: ModuleTable = {
  ...sourceTable({errno, gc, logging, traceback, warnings}),
  _traceback: makeTraceback,
}
