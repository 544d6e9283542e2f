// Loaded before the command: tells, at its end, the files that it loaded.

const {writeSync} = require('node:fs')

process.on('exit', () => {
  for (const file of Object.keys(require.cache)) writeSync(3, `${file}\n`)
})
