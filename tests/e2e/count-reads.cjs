// Loaded before a command by `node --require`: counts how often each file below READS_OF is read, and writes that down
// in the folder READS_TO when the process ends.
const fs = require('node:fs')
const {syncBuiltinESMExports} = require('node:module')
const path = require('node:path')

const {READS_OF: folder, READS_TO: results} = process.env
const counts = {}

function count(file) {
  const name = path.relative(folder, path.resolve(String(file)))
  if (!name.startsWith('..')) counts[name] = (counts[name] ?? 0) + 1
}

for (const [holder, name] of [
  [fs, 'readFile'],
  [fs, 'readFileSync'],
  [fs, 'createReadStream'],
  [fs.promises, 'readFile'],
]) {
  const read = holder[name]
  holder[name] = function (file, ...rest) {
    if (typeof file === 'string' || file instanceof URL || Buffer.isBuffer(file)) count(file)
    return read.call(this, file, ...rest)
  }
}
syncBuiltinESMExports()

process.on('exit', () => {
  fs.writeFileSync(path.join(results, `${process.pid}.json`), JSON.stringify(counts))
})
