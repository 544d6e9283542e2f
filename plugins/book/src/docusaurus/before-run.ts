/** As much of the bundler as is used here. */
interface Compiler {
  hooks: {beforeRun: {tapPromise: (name: string, run: () => Promise<void>) => void}}
}

/** A plugin of the bundler that has something done before it begins: two at once would take the memory of both. */
export class BeforeRun {
  readonly #run: () => Promise<void>

  constructor(run: () => Promise<void>) {
    this.#run = run
  }

  apply(compiler: Compiler): void {
    compiler.hooks.beforeRun.tapPromise('d2lbook', this.#run)
  }
}
