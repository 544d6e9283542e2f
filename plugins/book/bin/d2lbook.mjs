#!/usr/bin/env node
// The command from its sources. Hooks of `require` run in this thread; those of `import` take a thread of their own,
// and seconds in a whole build.
import {createRequire} from 'node:module'
import {register} from 'tsx/cjs/api'

register()
const require = createRequire(import.meta.url)
const {run} = require('../src/cli/run.ts')
process.exitCode = await run(process.argv.slice(2), async (name) => require(`../src/cli/${name}.ts`))
