// The stand-in of a deleted page; the page itself where it came back in the meantime, as it does while some editors save.
const {existsSync} = require('node:fs')

module.exports = function gonePageLoader(source) {
  const page = decodeURIComponent(this.resourceQuery.slice(1))
  if (!existsSync(page)) {
    this.addMissingDependency(page)
    return source
  }
  const file = JSON.stringify(page)
  return `export * from ${file}\nexport {default} from ${file}\n`
}
