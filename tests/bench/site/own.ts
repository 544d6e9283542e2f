// Our own site of the book; its cells are not run.

import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {cli, run} from '../../e2e/build-site.ts'
import {withoutIndex, type Site} from './site.ts'

export async function buildOwn(book: string, folder: string): Promise<Site> {
  const [out, cache] = [path.join(folder, 'site'), path.join(folder, 'cache')]
  await run(process.execPath, [cli, 'build', book, '--out', out, '--cache', cache, '--no-run'])
  const manifest = await readFile(path.join(path.dirname(cli), '../package.json'), 'utf8')
  const {name, version} = JSON.parse(manifest) as {name: string; version: string}
  return {
    folder: out,
    versions: {[name]: version},
    leftOut: [],
    addressOf: (page) => `/${withoutIndex(page)}`,
  }
}
