// The component `StaticHtml` in a page of its own, with the real React and the real router. Only what a
// Docusaurus build generates is written by hand here: the routes, the base address and the collector of links.

import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {build, type Plugin} from 'esbuild'

const theme = join(import.meta.dirname, '../../plugins/theme/src')

const generated: Record<string, string> = {
  '@generated/routes': `export default [
    {path: '/book', exact: false, routes: [{path: '/book/one', exact: true}, {path: '/book/two', exact: true}]},
    {path: '*'}
  ]`,
  '@docusaurus/Head': `export default () => null`,
  '@docusaurus/router': `export {useHistory, matchPath} from 'react-router-dom'`,
  '@docusaurus/useBaseUrl': `export default (path) => path`,
  '@docusaurus/isInternalUrl': `export default (url) => !/^[a-z]+:/.test(url)`,
  '@docusaurus/useBrokenLinks': `export default () => ({
    collectLink: (link) => seen.links.push(link),
    collectAnchor: (id) => seen.ids.push(id),
  })`,
}

const entry = `import {useState} from 'react'
import {createRoot} from 'react-dom/client'
import {BrowserRouter, useLocation} from 'react-router-dom'
import StaticHtml from './theme/StaticHtml/index.tsx'

window.seen = {links: [], ids: [], preloaded: [], parts: 0}
window.docusaurus = {preload: (path) => { seen.preloaded.push(path) }, prefetch() {}}
document.addEventListener('d2l-static-part', () => { seen.parts += 1 })
const article = {
  html: [document.getElementById('article').innerHTML, '<p>The second part.</p>'],
  links: ['/book/two', 'https://example.org/'],
  ids: ['sec_one'],
}
function Page() {
  const {pathname, hash} = useLocation()
  const [count, setCount] = useState(0)
  return <>
    <output>{pathname + hash}</output>
    <button onClick={() => setCount(count + 1)}>again {count}</button>
    <StaticHtml part={0} page={article} /><StaticHtml part={1} page={article} />
  </>
}
createRoot(document.getElementById('root')).render(<BrowserRouter><Page /></BrowserRouter>)`

const asGenerated: Plugin = {
  name: 'generated',
  setup(bundle) {
    bundle.onResolve({filter: /^@(generated|docusaurus)\//}, ({path}) => ({path, namespace: 'generated'}))
    bundle.onLoad({filter: /.*/, namespace: 'generated'}, ({path}) => ({
      contents: generated[path] ?? '',
      resolveDir: theme,
    }))
  },
}

/** Write a page at `/book/one` and at `/book/two`, and a file beside them, into `folder`. */
export async function writeStaticHtmlSite(folder: string, article: string): Promise<void> {
  await mkdir(join(folder, 'book'), {recursive: true})
  await build({
    stdin: {contents: entry, resolveDir: theme, loader: 'tsx'},
    outfile: join(folder, 'page.js'),
    bundle: true,
    jsx: 'automatic',
    define: {'process.env.NODE_ENV': '"production"'},
    plugins: [asGenerated],
    logLevel: 'error',
  })
  const html = `<!doctype html><html lang="en"><title>Static parts</title><link rel="icon" href="data:,">
<template id="article"></template><div id="root"></div>
<script>document.getElementById('article').innerHTML = ${JSON.stringify(article)}</script><script src="/page.js"></script></html>`
  await writeFile(join(folder, 'book/one.html'), html)
  await writeFile(join(folder, 'book/two.html'), html)
  await writeFile(join(folder, 'book/notes.txt'), 'a file of the site')
}
