// Pagefind can only be imported, and whoever loads this package may turn every `import` of it into `require`;
// in this file an import stays one.
module.exports = () => import('pagefind')
