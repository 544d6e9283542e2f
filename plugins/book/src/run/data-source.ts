// Small data for cells that run in Node: from the folder of the package that has them.

import {readFileSync, readdirSync, statSync} from 'node:fs'
import path from 'node:path'
import type {DataSource} from 'd2lbook-python'
import {dataFolder} from '../files/data-folder.ts'

/** For sessions; `undefined` where the package is not installed. */
export function dataSource(): DataSource | undefined {
  const folder = dataFolder()
  if (folder === undefined) return undefined
  const names = new Set(readdirSync(folder))
  return {
    read: (name) => (names.has(name) ? new Uint8Array(readFileSync(path.join(folder, name))) : undefined),
  }
}

let known: string | undefined

/** Changes with the data: outputs that were kept do not outlive them. */
export function dataVersion(): string {
  const folder = dataFolder()
  known ??=
    folder === undefined
      ? ''
      : readdirSync(folder)
          .toSorted()
          .map((name) => `${name} ${statSync(path.join(folder, name)).size}`)
          .join('\n')
  return known
}
