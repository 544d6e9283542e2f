// Runs before the MDX loader and passes the source on: it only tells the bundler
// that the page depends on its refs file, so that a changed number recompiles the page.
const {createHash} = require('node:crypto')
const path = require('node:path')

module.exports = function refsLoader(source) {
  const name = createHash('md5').update(this.resourcePath).digest('hex')
  this.addDependency(path.join(this.getOptions().refsDir, `${name}.json`))
  return source
}
