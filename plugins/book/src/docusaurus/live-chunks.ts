// How the scripts of live figures and of cells are divided.

/**
 * The scripts of live figures stay in chunks of their own: Docusaurus would put them where every page of a small site
 * loads them. Their style sheet does not: without scripts nothing would load it, and the still pictures need it.
 */
export const liveChunks = {
  live: {
    test: /[\\/](plugins[\\/](live|picture|python|tensor)|d2lbook-(live|picture|python|tensor))[\\/]|node_modules[\\/](d3-|internmap|@preact)/,
    type: /javascript/,
    chunks: 'async',
    minChunks: 2,
    minSize: 2000,
    priority: 60,
    reuseExistingChunk: true,
  },
}
