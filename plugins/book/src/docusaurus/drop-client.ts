// A site whose pages all need no React has no use for the client of Docusaurus. It is bundled all the same, since the style
// sheets of the theme come with it; its scripts are thrown away before they are shortened, which costs the most.

/** As much of the bundler as is used here. */
interface Compiler {
  webpack: {Compilation: {PROCESS_ASSETS_STAGE_PRE_PROCESS: number}}
  hooks: {thisCompilation: {tap: (name: string, run: (compilation: Compilation) => void) => void}}
}

interface Compilation {
  chunks: Iterable<{files: Iterable<string>}>
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
        // an author's own scripts lie among the files of the site
        for (const {files} of compilation.chunks)
          for (const file of files) if (file.endsWith('.js')) compilation.deleteAsset(file)
      })
    })
  }
}
