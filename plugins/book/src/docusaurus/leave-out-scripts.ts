// Docusaurus writes the scripts of all clients into every page: each page keeps those of its own.

import {readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {clientAttribute} from 'docusaurus-theme-d2lbook/page-parts'
import {glob} from 'tinyglobby'

/** Of this site: their addresses have no host. */
const script =
  /<script src=["']?\/(?!\/)(?:[^"'\s>]*\/)?assets\/js\/(runtime~)?(main|islands)\.[^>]*><\/script>/g
const island = new RegExp(`^[^]{0,200}?<html[^>]*\\s${clientAttribute}=["']?islands`)

/**
 * @param outDir the built pages
 * @param areAllIslands whether none of them needs React
 */
export async function leaveOutScripts(outDir: string, areAllIslands: boolean): Promise<void> {
  for (const file of await glob('**/*.html', {cwd: outDir, absolute: true})) {
    const html = await readFile(path.resolve(file), 'utf8')
    const own = withOwnScripts(html, areAllIslands || island.test(html))
    if (own !== html) await writeFile(file, own)
  }
}

/** A page without the mark is run by React. */
export function withOwnScripts(html: string, isIsland = island.test(html)): string {
  const kept = isIsland ? 'islands' : 'main'
  return html.replace(script, (tag, _, name: string) => (name === kept ? tag : ''))
}
