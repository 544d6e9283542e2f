// Modules that read and write text.
import type {ModuleTable} from '../../interpreter/module.ts'
import {makeJson} from '../json.ts'
import {sourceTable} from '../module-table.ts'
import pprint from '../python/pprint.ts'
import string from '../python/string.ts'
import {makeRe} from '../re.ts'

export const modules: ModuleTable = {
  ...sourceTable({pprint, string}),
  json: makeJson,
  re: makeRe,
}
