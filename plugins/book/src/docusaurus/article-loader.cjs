// The article of a page as a module. The browser gets the article itself; the server reads it from its file while it
// draws the page, and may forget it then.

/** @param {string} source */
module.exports = function articleLoader(source) {
  // JSON is JavaScript
  return this.getOptions().isServer ? readingModule(this.resourcePath) : `export default ${source}`
}

/** @param {string} file */
function readingModule(file) {
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
  get html() { return article().html },
  get links() { return article().links },
  get ids() { return article().ids },
}
`
}
