// The folder of the package with small data, if the author has installed it beside the others.

import {createRequire} from 'node:module'
import path from 'node:path'

/** No dependency: who wants its data installs it. */
const name = 'd2lbook-data'

/** @returns the folder of its files; `undefined` where it is not installed */
export function dataFolder(): string | undefined {
  const places = [import.meta.url, path.join(process.cwd(), 'package.json')]
  for (const place of places) {
    try {
      return path.resolve(path.dirname(createRequire(place).resolve(name)), '../files')
    } catch {
      // it may be found from elsewhere
    }
  }
  return undefined
}
