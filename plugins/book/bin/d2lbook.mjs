#!/usr/bin/env node
// Hooks of `require` run in this thread; those of `import` take a thread of their own, and seconds in a whole build.
import {createRequire} from 'node:module'
import {register} from 'tsx/cjs/api'

register()
const {run} = createRequire(import.meta.url)('../src/cli/run.ts')
process.exitCode = await run(process.argv.slice(2))
