// Docusaurus writes the scripts of its client into every page: a page that needs no React has its own instead.

import {readFile} from 'node:fs/promises'
import {clientAttribute} from 'docusaurus-theme-d2lbook/page-parts'
import {glob} from 'tinyglobby'
import {writeWhole} from '../files/whole-file.ts'

export interface Choice {
  /** Whether none of the pages needs React. */
  areAllIslands: boolean
  /** Addresses of the scripts of pages that do not. */
  islands: readonly string[]
}

/** Of this site: their addresses have no host. */
const ofDocusaurus =
  /<script src=["']?\/(?!\/)(?:[^"'\s>]*\/)?assets\/js\/(?:runtime~)?main\.[^>]*><\/script>\s*/g
const mark = new RegExp(`^[^]{0,200}?<html[^>]*\\s${clientAttribute}=["']?islands`)

/** @param outDir the built pages */
export async function chooseScripts(outDir: string, choice: Choice): Promise<void> {
  for (const file of await glob('**/*.html', {cwd: outDir, absolute: true})) {
    const html = await readFile(file, 'utf8')
    const own = withOwnScripts(html, choice)
    if (own !== html) await writeWhole(file, own)
  }
}

/** A page without the mark is run by React. */
export function withOwnScripts(html: string, {areAllIslands, islands}: Choice): string {
  if (!areAllIslands && !mark.test(html)) return html
  const own = islands.map((address) => `<script src="${address}" defer></script>`).join('')
  return html.replace(ofDocusaurus, '').replace('</head>', () => `${own}</head>`)
}
