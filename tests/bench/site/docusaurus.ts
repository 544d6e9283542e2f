// Plain Docusaurus Faster, of the version that the project has.

import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {run} from '../../e2e/build-site.ts'
import {writePlainSite} from '../build/plain-site.ts'
import type {BookText} from './book-text.ts'
import {versionsOf} from './install-peer.ts'
import {buildLeavingOut} from './leaving-out.ts'
import {withoutIndex, type Site} from './site.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const docusaurus = path.join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs')

export async function buildDocusaurus(text: BookText, folder: string): Promise<Site> {
  const leftOut = await buildLeavingOut(text.pages, async (pages) => {
    const files = pages.map(({file}) => file)
    await writePlainSite(folder, text.folder, files, root)
    await run(process.execPath, [docusaurus, 'build', folder], folder)
  })
  return {
    folder: path.join(folder, 'build'),
    versions: await versionsOf(root, ['@docusaurus/core', 'remark-math', 'rehype-katex', 'katex']),
    leftOut,
    addressOf: (page) => `/${withoutIndex(page)}`,
  }
}
