// `npm run bench:site -- BOOK [--runs N] [--peers NAMES] [--lighthouse]`: what the first visit of a page costs a reader,
// beside other tools that show the same text: plain Docusaurus Faster, VitePress, Starlight. All are built here, the
// peers as npm has them, and served alike. Prints JSON; says nothing about pass or fail.

import {mkdtemp, rm} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {pageOfFile} from '../../plugins/book/src/files/page-of-file.ts'
import {BookFolder} from '../../plugins/book/src/load/book-folder.ts'
import {launchChromium} from '../browser/launch-chromium.ts'
import {serveFolder} from '../browser/serve-folder.ts'
import {writeBookText, type BookText} from './site/book-text.ts'
import {choosePages} from './site/choose-pages.ts'
import {versionsOf} from './site/install-peer.ts'
import {endOf} from './site/leaving-out.ts'
import {startJudge} from './site/lighthouse.ts'
import {judgePages, visitPages, type Served} from './site/measure-pages.ts'
import {ratio} from './site/medians.ts'
import {buildOwn} from './site/own.ts'
import {peers} from './site/peers.ts'
import {ratiosOf} from './site/ratios.ts'
import {measureScripts} from './site/site-scripts.ts'
import type {Site} from './site/site.ts'
import {devices} from './site/visit.ts'

const ours = 'ours'
const root = path.resolve(import.meta.dirname, '../..')

const {positionals, values} = parseArgs({
  allowPositionals: true,
  options: {
    runs: {type: 'string', default: '3'},
    peers: {type: 'string', default: Object.keys(peers).join(',')},
    lighthouse: {type: 'boolean', default: false},
  },
})
const book = path.resolve(positionals[0] ?? 'docs')
const runs = Number(values.runs)

async function main(work: string): Promise<object> {
  const folder = new BookFolder(book)
  const own = await buildOwn(book, path.join(work, ours))
  const names = (await folder.configured()).pageFiles.map(pageOfFile)
  const text = await writeBookText(own.folder, names, path.join(work, 'text'))
  const {sites, failed} = await buildPeers(text, work)
  const all = {[ours]: own, ...sites}
  const missing = new Set(Object.values(all).flatMap(({leftOut}) => leftOut.map(({page}) => page)))
  const inAll = text.pages.filter(({name}) => !missing.has(name))
  const pages = choosePages(inAll, (await folder.firstPage())?.page ?? 'index')
  return {
    book: path.basename(book),
    pages: {count: text.pages.length, leftOut: missing.size, chosen: pages},
    devices,
    contestants: await describe(own, all),
    failed,
    ...(await measure(all, pages)),
  }
}

async function buildPeers(text: BookText, work: string) {
  const sites: Record<string, Site> = {}
  const failed: Record<string, string> = {}
  for (const name of values.peers.split(',').filter(Boolean)) {
    const build = peers[name]
    if (!build) throw new Error(`no such peer: ${name}; there are ${Object.keys(peers).join(', ')}`)
    await build(text, path.join(work, name), work).then(
      (site) => (sites[name] = site),
      (reason: unknown) => (failed[name] = endOf(String(reason))),
    )
  }
  return {sites, failed}
}

/** Who built it, of what, and how much JavaScript there is in all of it; ours as a part of that. */
async function describe(own: Site, sites: Record<string, Site>) {
  const ownScripts = await measureScripts(own.folder)
  const described = Object.entries(sites).map(async ([name, {folder, versions, leftOut}]) => {
    const scripts = await measureScripts(folder)
    const ourPart = ratio(ownScripts.brotliBytes, scripts.brotliBytes)
    return [name, {versions, leftOut, allScripts: {...scripts, ourPart}}] as const
  })
  return Object.fromEntries(await Promise.all(described))
}

async function measure(sites: Record<string, Site>, pages: Record<string, string>) {
  const servers = await Promise.all(
    Object.values(sites).map(({folder}) => serveFolder(folder, {brotli: true})),
  )
  const served = Object.entries(sites).map(([contestant, site], index): Served => ({
    contestant,
    addressOf: (page) => servers[index]!.url + site.addressOf(page),
  }))
  const browser = await launchChromium()
  const visits = await visitPages(browser, served, pages, runs)
  const version = browser.version()
  await browser.close()
  const lighthouse = values.lighthouse ? await judge(served, pages) : null
  await Promise.all(servers.map((server) => server.close()))
  return {browser: version, runs, ratios: ratiosOf(visits, ours), visits, lighthouse}
}

async function judge(served: Served[], pages: Record<string, string>): Promise<object> {
  const lighthouse = await startJudge()
  const scores = await judgePages(lighthouse, served, pages, runs)
  await lighthouse.close()
  return {versions: await versionsOf(root, ['lighthouse']), scores}
}

const work = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-bench-'))
try {
  console.log(JSON.stringify(await main(work), null, 2))
} finally {
  await rm(work, {recursive: true, force: true})
}
