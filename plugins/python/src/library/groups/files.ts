// Files and folders of the session: what `open` needs, and `os`.
import {PyModule, type ModuleTable} from '../../interpreter/module.ts'
import {runtime} from '../../objects/runtime.ts'
import {makeFilesCore} from '../files/core.ts'
import {sourceTable} from '../module-table.ts'
import io from '../python/io.ts'
import os from '../python/os.ts'
import posixpath from '../python/posixpath.ts'

export const modules: ModuleTable = {
  ...sourceTable({io, os, posixpath}),
  _files: makeFilesCore,
  // one module with two names
  'os.path': () => {
    const module = runtime().importModule('posixpath')
    if (module instanceof PyModule) return module
    throw new TypeError('posixpath is no module')
  },
}
