// Pagefind can only be imported, and whoever loads this package may turn every `import` of it into `require`;
// in this file an import stays one. Each call gives another instance, with a program of its own behind it: several
// books of a site are indexed at the same time, and who is ready first closes only its own.
const {existsSync} = require('node:fs')
const path = require('node:path')
const {pathToFileURL} = require('node:url')

let count = 0

/** @returns {string | undefined} */
function packageFolder() {
  const folders = require.resolve.paths('pagefind').map((folder) => path.join(folder, 'pagefind'))
  return folders.find(existsSync)
}

exports.load = () => {
  const folder = packageFolder()
  if (folder === undefined) return import('pagefind')
  const {main} = require(path.join(folder, 'package.json'))
  return import(`${pathToFileURL(path.join(folder, main)).href}?${(count += 1)}`)
}

/** `null` where the package is not laid out as usual. */
exports.version = () => {
  const folder = packageFolder()
  return folder === undefined ? null : require(path.join(folder, 'package.json')).version
}
