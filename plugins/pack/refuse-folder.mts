// `npm publish` in the folder of a package would tell the registry of the `package.json` of the sources, which is back
// in its place by then; an archive speaks for itself.

console.error('Publish the archive instead: `npm run pack` at the root, then `npm publish dist/ARCHIVE.tgz`.')
process.exit(1)
