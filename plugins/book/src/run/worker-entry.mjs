// Where a thread begins. From the sources, TypeScript has to be taught to `import` first; a published package has the same
// file as JavaScript.

import {existsSync} from 'node:fs'

if (existsSync(new URL('./worker.ts', import.meta.url))) {
  const {register} = await import('tsx/esm/api')
  register()
  await import('./worker.ts')
} else await import('./worker.js')
