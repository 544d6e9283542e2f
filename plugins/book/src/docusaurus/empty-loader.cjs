// A module of which nothing is wanted here.

module.exports = function emptyLoader() {
  return ''
}
