// A build that the bundler ends says which page was at fault. Docusaurus itself would print compiled code, and end the
// process where nobody can tell more.

import {isPluginOf} from './bundler-plugin.ts'
import {bundlerError, bundlerErrors, tellPageError, type BundlerError} from './page-errors.ts'

/** As much of the bundler as is used here. */
interface Compiler {
  hooks: {done: {tap: (name: string, run: (stats: Stats) => void) => void}}
}

interface Stats {
  hasErrors: () => boolean
  toJson: (options: object) => {errors?: BundlerError[]}
}

/** A plugin of the bundler: tells each error once, though client and server both meet it. */
export class TellBundlerErrors {
  apply(compiler: Compiler): void {
    compiler.hooks.done.tap('d2lbook', (stats) => {
      if (!stats.hasErrors()) return
      const known = bundlerErrors()
      for (const found of stats.toJson({all: false, errors: true}).errors ?? []) {
        const text = tellPageError(bundlerError(found))
        if (known.includes(text)) continue
        known.push(text)
        console.error(text)
      }
    })
  }
}

/** Ends the process from within the bundler, before anyone can tell what happened. */
export function withoutForcedEnd(config: {plugins?: unknown[]}): void {
  config.plugins = config.plugins?.filter((plugin) => !isPluginOf('ForceTerminatePlugin', plugin))
}
