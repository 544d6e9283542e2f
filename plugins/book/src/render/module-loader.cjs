// Stands for a module that a page imports: gives a function that loads it when it is called, so that what fails there
// can be caught. The module itself is compiled as ever.
module.exports = () => ''

module.exports.pitch = function moduleLoader() {
  const request = JSON.stringify(this.resource)
  return `export default function load() {
  const found = require(${request})
  return found && found.__esModule ? found : {...found, default: found}
}`
}
