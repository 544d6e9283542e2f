// After `npm pack` and `npm publish` of a package, in its folder.

import {restore} from './restore.mts'

await restore(process.cwd())
