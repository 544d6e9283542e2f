// After `npm pack` and `npm publish` of a package, in its folder.

import {rm} from 'node:fs/promises'
import path from 'node:path'
import {restore} from './restore.mts'

await restore(process.cwd())
// in the repository the guide is read where it is written
await rm(path.join(process.cwd(), 'guide'), {recursive: true, force: true})
