// `npm run guide:options`: writes the tables of options into the guide.

import {readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {guidePage, withOptionTables} from './option-tables.mts'

const file = path.resolve(import.meta.dirname, '../../..', guidePage)
await writeFile(file, withOptionTables(await readFile(file, 'utf8')))
