// The Content-Security-Policy that a built site passes, written beside it for the server's configuration.
// Inline scripts (colour mode, chosen tab) are named by their hashes; nothing is evaluated from text.

import {readFile, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import path from 'node:path'
import type {DocusaurusConfig} from '@docusaurus/types'
import {glob} from 'tinyglobby'
import {hashOf} from '../files/hash.ts'
import {picturesOf} from '../text/html-pictures.ts'
import {originOf} from '../text/safe-url.ts'

/** What Docusaurus tells of a built site: the tags that the site and its plugins put into every page. */
export interface BuiltSite {
  outDir: string
  headTags: string
  preBodyTags: string
  postBodyTags: string
  siteConfig: DocusaurusConfig
}

const inlineScript = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/gi
const dataBlock = /\stype=["']?(?!["']|module|speculationrules|text\/javascript|application\/javascript)/i

/** Hashes of the scripts among some tags, as the policy names them. */
export function inlineScriptHashes(tags: string): string[] {
  return [...tags.matchAll(inlineScript)]
    .filter(([, attributes = '', code = '']) => code !== '' && !dataBlock.test(attributes))
    .map(([, , code = '']) => `'sha256-${hashOf(code, 'sha256', 'base64')}'`)
}

/** Hosts that a program which counts readers asks. */
export interface CountingHosts {
  scripts: readonly string[]
  pictures: readonly string[]
  data: readonly string[]
}

const nobodyCounts: CountingHosts = {scripts: [], pictures: [], data: []}

/** As Google names them for Analytics 4. */
const googleHosts: CountingHosts = {
  scripts: ['https://*.googletagmanager.com'],
  pictures: ['https://*.google-analytics.com', 'https://*.googletagmanager.com'],
  data: [
    'https://*.google-analytics.com',
    'https://*.analytics.google.com',
    'https://*.googletagmanager.com',
  ],
}

const googleTag = /<script\s[^>]*\bsrc=["']?https:\/\/www\.googletagmanager\.com\/gtag\/js\?/i

/** The hosts that must be allowed for the tags of a site: a plugin put Google's tag there, or none did. */
export function countingHosts(tags: string): CountingHosts {
  return googleTag.test(tags) ? googleHosts : nobodyCounts
}

/**
 * One header value. WebAssembly is allowed (the engine's fast path), `eval` is not.
 *
 * @param hashes of the inline scripts
 * @param origins of the pictures, films and sounds that lie elsewhere
 * @param counting the hosts of a program that counts readers
 */
export function contentSecurityPolicy(
  hashes: Iterable<string>,
  origins: Iterable<string> = [],
  counting: CountingHosts = nobodyCounts,
): string {
  const elsewhere = [...new Set(origins)].toSorted()
  return [
    "default-src 'self'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...new Set(hashes), ...counting.scripts].join(' '),
    "worker-src 'self'",
    // formulas and figures carry their sizes in style attributes
    "style-src 'self' 'unsafe-inline'",
    ["img-src 'self' data:", ...elsewhere, ...counting.pictures].join(' '),
    ...(elsewhere.length > 0 ? [["media-src 'self'", ...elsewhere].join(' ')] : []),
    // small fonts stand inside the style sheets
    "font-src 'self' data:",
    ["connect-src 'self'", ...counting.data].join(' '),
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ')
}

/** Writes `content-security-policy.txt` for all pages below `outDir`. */
export async function writeContentSecurityPolicy(site: BuiltSite): Promise<void> {
  const tags = await ownTags(site)
  const hashes = inlineScriptHashes(tags)
  const origins = await originsOfPictures(site.outDir)
  await writeFile(
    path.join(site.outDir, 'content-security-policy.txt'),
    `${contentSecurityPolicy(hashes.toSorted(), origins, countingHosts(tags))}\n`,
  )
}

/**
 * The tags that stand in every page, as they are there. A page is never asked for its scripts: one that got into it
 * would be allowed by that.
 */
async function ownTags({headTags, preBodyTags, postBodyTags, siteConfig}: BuiltSite): Promise<string> {
  const page = `<!doctype html><html><head>${headTags}</head><body>${preBodyTags}${postBodyTags}</body></html>`
  const type = siteConfig.future.faster.swcHtmlMinimizer ? 'swc' : 'terser'
  const {minify} = await bundler().getHtmlMinifier({type})
  return (await minify(page)).code
}

interface Bundler {
  getHtmlMinifier: (options: {
    type: 'swc' | 'terser'
  }) => Promise<{minify: (html: string) => Promise<{code: string}>}>
}

/** Of Docusaurus itself, which shortens scripts on the way into the page. */
function bundler(): Bundler {
  const ours = createRequire(import.meta.url)
  const theirs = createRequire(ours.resolve('@docusaurus/core/package.json'))
  const found: Bundler = theirs('@docusaurus/bundler')
  return found
}

const tagWithAddress = /<(?:img|source|video|audio)\b(?:"[^"]*"|'[^']*'|[^'">])*>/gi

async function originsOfPictures(outDir: string): Promise<Set<string>> {
  const origins = new Set<string>()
  for (const file of await glob('**/*.html', {cwd: outDir})) {
    const html = await readFile(path.join(outDir, file), 'utf8')
    for (const origin of originsIn(html)) origins.add(origin)
  }
  return origins
}

/** Where the pictures, films and sounds of a page come from that are not of its site. */
export function originsIn(html: string): string[] {
  const tags = [...html.matchAll(tagWithAddress)].map(([tag]) => tag).filter((tag) => tag.includes('//'))
  return tags.flatMap((tag) => picturesOf(tag).flatMap((url) => originOf(url) ?? []))
}
