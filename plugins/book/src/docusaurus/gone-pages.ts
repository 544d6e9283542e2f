// In `start` the bundler sees that a page was deleted before Docusaurus has taken away its route, and would cover the
// reader's window with an error. Pages that are not there have a stand-in for that moment.

import {existsSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import type {ConfigureWebpackUtils} from '@docusaurus/types'

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))
const standIn = here('./gone-page.cjs')

interface Request {
  request: string
}

/** Settings of the bundler. */
export function gonePages(siteDir: string, {currentBundler}: Pick<ConfigureWebpackUtils, 'currentBundler'>) {
  const {NormalModuleReplacementPlugin} = currentBundler.instance
  return {
    plugins: [
      new NormalModuleReplacementPlugin(/^@site\/.*\.mdx?$/i, (data: Request) => {
        const page = path.join(siteDir, data.request.slice('@site/'.length))
        if (!existsSync(page)) data.request = `${standIn}?${encodeURIComponent(page)}`
      }),
    ],
    rules: [{test: standIn, use: [{loader: here('./gone-page-loader.cjs')}]}],
  }
}
