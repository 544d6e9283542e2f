// In the browser a page that needs no React is its HTML: of its module nothing is left.

/** @param {string} source */
module.exports = function islandLoader(source) {
  return source.includes('d2lIsland') ? 'export default () => null\n' : source
}
