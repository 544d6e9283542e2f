// Where a thread begins. From the sources, TypeScript has to be taught to `require` first; a published package has the
// same file as JavaScript.

const {existsSync} = require('node:fs')
const path = require('node:path')

const source = path.join(__dirname, 'worker.ts')

if (existsSync(source)) {
  require('tsx/cjs/api').register()
  require(source)
} else void import('./worker.js')
