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
  const docusaurus: Docusaurus = createRequire(import.meta.url)('@docusaurus/core/lib/index.js')
  return docusaurus
}

type BuildLocale = (params: {
  siteDir: string
  locale: string
  cliOptions: {outDir: string; minify: boolean}
}) => Promise<void>

/** The part of `build` that is done for each language. */
export async function loadLocaleBuild(): Promise<BuildLocale> {
  const {buildLocale}: {buildLocale: BuildLocale} = createRequire(import.meta.url)(
    '@docusaurus/core/lib/commands/build/buildLocale.js',
  )
  return buildLocale
}
