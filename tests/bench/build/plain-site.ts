// The peer: plain Docusaurus Faster with remark-math and rehype-katex on the same pages. The only change to the
// sources is that `{.python .input}` fences say `python`, so that both colour the code.

import {cp, mkdir, readFile, realpath, rm, symlink, writeFile} from 'node:fs/promises'
import path from 'node:path'

interface Page {
  /** Path relative to the book. */
  file: string
}

/** Writes the site into `folder`; `install` is the folder whose `node_modules` it uses. */
export async function writePlainSite(
  folder: string,
  book: string,
  files: string[],
  install: string,
): Promise<void> {
  await rm(folder, {recursive: true, force: true})
  await mkdir(path.join(folder, 'docs'), {recursive: true})
  await linkModules(folder, install)
  for (const file of files) {
    const target = path.join(folder, 'docs', file)
    await mkdir(path.dirname(target), {recursive: true})
    const source = await readFile(path.join(book, file), 'utf8')
    await writeFile(target, source.replace(/^```\{\.python \.input.*\}/gm, '```python'))
  }
  await cp(path.join(book, 'img'), path.join(folder, 'docs/img'), {recursive: true}).catch(() => undefined)
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({name: 'plain', private: true}))
  await writeFile(path.join(folder, 'docusaurus.config.mjs'), config)
}

async function linkModules(folder: string, install: string): Promise<void> {
  await mkdir(path.join(folder, 'node_modules'), {recursive: true})
  const modules = await realpath(path.join(install, 'node_modules'))
  for (const name of [
    'react',
    'react-dom',
    '@mdx-js',
    '@docusaurus',
    'remark-math',
    'rehype-katex',
    'katex',
  ]) {
    await symlink(path.join(modules, name), path.join(folder, 'node_modules', name))
  }
}

const config = `
import remarkMath from 'remark-math'
import rehypeKatex from 'rehype-katex'

export default {
  title: 'Plain',
  url: 'https://example.org',
  baseUrl: '/',
  onBrokenLinks: 'ignore',
  onBrokenAnchors: 'ignore',
  markdown: {format: 'md', hooks: {onBrokenMarkdownLinks: 'ignore', onBrokenMarkdownImages: 'ignore'}},
  future: {faster: true, v4: true},
  plugins: [
    ['@docusaurus/plugin-content-docs', {
      path: 'docs',
      routeBasePath: '/',
      numberPrefixParser: false,
      remarkPlugins: [remarkMath],
      rehypePlugins: [[rehypeKatex, {strict: 'ignore', throwOnError: false}]],
    }],
  ],
  themes: ['@docusaurus/theme-classic'],
}
`
