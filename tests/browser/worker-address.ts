// Site bundlers compile the file in `new Worker(new URL('./entry.ts', …))`; esbuild leaves it alone, so it is named here.

import {readFile} from 'node:fs/promises'
import {dirname} from 'node:path'
import type {Plugin} from 'esbuild'

/** For bundles that have a worker as an entry of its own, served as `/worker.js`. */
export const workerAddress: Plugin = {
  name: 'worker-address',
  setup(builder) {
    builder.onLoad({filter: /start-worker\.ts$/}, async ({path}) => ({
      contents: (await readFile(path, 'utf8')).replace(
        "new URL('./entry.ts', import.meta.url)",
        "new URL('/worker.js', location.href)",
      ),
      loader: 'ts',
      resolveDir: dirname(path),
    }))
  },
}
