// `npm run guide:python`: writes into the guide what Python runs, and where it differs from CPython.

import {readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {guidePage, withPythonTables} from './python-page.mts'

const file = path.resolve(import.meta.dirname, '../../..', guidePage)
await writeFile(file, await withPythonTables(await readFile(file, 'utf8')))
