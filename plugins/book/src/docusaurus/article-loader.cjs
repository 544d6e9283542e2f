// The article of a page as a module. The bundler only passes it on: the browser fetches it as a file, the server reads
// it from its file while it draws the page, and may forget it then.

const {createHash} = require('node:crypto')

/** @param {string} source */
module.exports = function articleLoader(source) {
  const address = `assets/articles/${createHash('md5').update(source).digest('hex').slice(0, 16)}.json`
  if (this.getOptions().isServer) return readingModule(this.resourcePath, address)
  this.emitFile(address, source)
  return fetchingModule(address)
}

/** @param {string} address below that of the site */
function fetchingModule(address) {
  return `const address = __webpack_public_path__ + ${JSON.stringify(address)}
const answer = await fetch(address)
if (!answer.ok) throw new Error('cannot load ' + address)
export default await answer.json()
`
}

/**
 * @param {string} file
 * @param {string} address
 */
function readingModule(file, address) {
  return `import {readFileSync} from 'node:fs'
let kept
function article() {
  const known = kept?.deref()
  if (known) return known
  const read = JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8'))
  kept = new WeakRef(read)
  return read
}
export default {
  address: __webpack_public_path__ + ${JSON.stringify(address)},
  get html() { return article().html },
  get links() { return article().links },
  get ids() { return article().ids },
  get head() { return article().head },
}
`
}
