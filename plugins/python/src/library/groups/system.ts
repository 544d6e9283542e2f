// Modules that look at the system a program runs in.
import {PyModule, type ModuleTable} from '../../interpreter/module.ts'
import {runtime} from '../../objects/runtime.ts'
import {sourceTable} from '../module-table.ts'
import logging from '../python/logging.ts'
import os from '../python/os.ts'
import posixpath from '../python/posixpath.ts'
import {errno, gc} from '../python/small.ts'
import traceback from '../python/traceback.ts'
import warnings from '../python/warnings.ts'
import {makeTraceback} from '../traceback.ts'

export const modules: ModuleTable = {
  ...sourceTable({errno, gc, logging, os, posixpath, traceback, warnings}),
  // one module with two names
  'os.path': () => {
    const module = runtime().importModule('posixpath')
    if (module instanceof PyModule) return module
    throw new TypeError('posixpath is no module')
  },
  _traceback: makeTraceback,
}
