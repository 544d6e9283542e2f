// A site whose pages all need no React has no use for the client of Docusaurus. It is bundled all the same, since the style
// sheets of the theme come with it; its scripts are thrown away before they are shortened, which costs the most.

/** As much of the bundler as is used here. */
interface Compiler {
  webpack: {Compilation: {PROCESS_ASSETS_STAGE_PRE_PROCESS: number}}
  hooks: {thisCompilation: {tap: (name: string, run: (compilation: Compilation) => void) => void}}
}

interface Compilation {
  chunks: Iterable<{runtime: string | Iterable<string> | undefined; files: Iterable<string>}>
  deleteAsset: (file: string) => void
  hooks: {processAssets: {tap: (options: {name: string; stage: number}, run: () => void) => void}}
}

const name = 'd2lbook-drop-client'

/** A plugin of the bundler. */
export class DropClient {
  apply(compiler: Compiler): void {
    const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_PRE_PROCESS
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({name, stage}, () => {
        for (const file of scriptsOf(compilation, 'runtime~main')) compilation.deleteAsset(file)
      })
    })
  }
}

/** Scripts that belong to one entry alone, by the name of its runtime. */
function scriptsOf({chunks}: Compilation, runtimeChunk: string): string[] {
  return [...chunks].flatMap(({runtime = [], files}) => {
    const runtimes = typeof runtime === 'string' ? [runtime] : [...runtime]
    const isOwn = runtimes.length > 0 && runtimes.every((one) => one === runtimeChunk)
    return isOwn ? [...files].filter((file) => file.endsWith('.js')) : []
  })
}
