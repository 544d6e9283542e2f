// Starlight, the documentation theme of Astro, with remark-math and rehype-katex.

import {cp, mkdir, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import type {BookText, TextPage} from './book-text.ts'
import {installPeer, runPeer} from './install-peer.ts'
import {buildLeavingOut} from './leaving-out.ts'
import {withoutIndex, type Site} from './site.ts'

const dependencies = {
  astro: '^7',
  '@astrojs/starlight': '*',
  '@astrojs/markdown-remark': '^7',
  'remark-math': '^6',
  'rehype-katex': '^7',
  // the version that rehype-katex writes for
  katex: '^0.16',
}

export async function buildStarlight(text: BookText, folder: string, work: string): Promise<Site> {
  const versions = await installPeer(folder, dependencies)
  await writeFile(path.join(folder, 'astro.config.mjs'), config)
  await mkdir(path.join(folder, 'src'), {recursive: true})
  await writeFile(path.join(folder, 'src/content.config.ts'), collections)
  const docs = path.join(folder, 'src/content/docs')
  const leftOut = await buildLeavingOut(text.pages, async (pages) => {
    await rm(docs, {recursive: true, force: true})
    for (const page of pages) await writePage(docs, page)
    await cp(path.join(text.folder, 'img'), path.join(docs, 'img'), {recursive: true}).catch(() => undefined)
    await runPeer(work, folder, 'astro/bin/astro.mjs', ['build'], {ASTRO_TELEMETRY_DISABLED: '1'})
  })
  return {
    folder: path.join(folder, 'dist'),
    versions,
    leftOut,
    addressOf: (page) => `/${withoutIndex(page)}`.replace(/[^/]$/, '$&/'),
  }
}

/** It shows the title of the front matter as the heading of the page, and would write its address in small letters. */
async function writePage(docs: string, {name, file, title, markdown}: TextPage): Promise<void> {
  const front = {title, slug: withoutIndex(name).replace(/\/$/, '') || 'index'}
  const fields = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  await mkdir(path.dirname(path.join(docs, file)), {recursive: true})
  await writeFile(
    path.join(docs, file),
    ['---', ...fields, '---', markdown.replace(/^# .+$/m, '')].join('\n'),
  )
}

const config = `
import starlight from '@astrojs/starlight'
import {unified} from '@astrojs/markdown-remark'
import {defineConfig} from 'astro/config'
import rehypeKatex from 'rehype-katex'
import remarkMath from 'remark-math'

export default defineConfig({
  site: 'https://example.org',
  integrations: [starlight({title: 'Book', customCss: ['katex/dist/katex.min.css']})],
  markdown: {
    processor: unified({
      remarkPlugins: [remarkMath],
      rehypePlugins: [[rehypeKatex, {strict: 'ignore', throwOnError: false}]],
    }),
  },
})
`

const collections = `
import {docsLoader} from '@astrojs/starlight/loaders'
import {docsSchema} from '@astrojs/starlight/schema'
import {defineCollection} from 'astro:content'

export const collections = {docs: defineCollection({loader: docsLoader(), schema: docsSchema()})}
`
