// Docusaurus is loaded by the two commands that need it; the others start at once without it.

import {createRequire} from 'node:module'

interface Docusaurus {
  build(siteDir: string, options: {outDir?: string; minify?: boolean; locale?: string[]}): Promise<void>
  start(
    siteDir: string,
    options: {port?: string; host?: string; open?: boolean; locale?: string},
  ): Promise<void>
}

export async function loadDocusaurus(): Promise<Docusaurus> {
  return createRequire(import.meta.url)('@docusaurus/core/lib/index.js') as Docusaurus
}
