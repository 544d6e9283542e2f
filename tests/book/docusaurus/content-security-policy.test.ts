import {createHash} from 'node:crypto'
import {expect, test} from 'vitest'
import {
  contentSecurityPolicy,
  countingHosts,
  inlineScriptHashes,
  originsIn,
} from '../../../plugins/book/src/docusaurus/content-security-policy.ts'

test('inline scripts are named by their hash; files and data are not', () => {
  const code = 'document.documentElement.dataset.theme = "dark"'
  const html = `<script>${code}</script><script src=/a.js defer></script><script type="application/ld+json">{}</script>`
  expect(inlineScriptHashes(html)).toEqual([`'sha256-${createHash('sha256').update(code).digest('base64')}'`])
})

test('the policy allows neither eval nor unnamed inline scripts', () => {
  const policy = contentSecurityPolicy(["'sha256-abc='"])
  const scripts = policy.split('; ').find((directive) => directive.startsWith('script-src'))
  expect(scripts).toBe("script-src 'self' 'wasm-unsafe-eval' 'sha256-abc='")
  expect(policy).not.toMatch(/'unsafe-eval'/)
})

test('pictures from elsewhere are allowed by their servers alone', () => {
  const html =
    '<img src=https://a.org/x.png><img src="/img/y.png" alt="https://no.org"><video poster=\'//b.org/p.png\' src=c.mp4>' +
    '<source srcset="https://c.org/1.png 1x, https://d.org:8443/2.png 2x"><a href="https://no.org">x</a>' +
    '<img src="https://e.org;script-src *">'
  const origins = originsIn(html)
  expect(origins).toEqual(['https://a.org', 'https://b.org', 'https://c.org', 'https://d.org:8443'])
  const policy = contentSecurityPolicy([], origins)
  expect(policy).toContain(
    "; img-src 'self' data: https://a.org https://b.org https://c.org https://d.org:8443; media-src 'self' https://a.org",
  )
  expect(contentSecurityPolicy([])).toContain("; img-src 'self' data:; font-src")
})

test.each([
  ['<script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>', true],
  ['<script async src=https://www.googletagmanager.com/gtag/js?id=G-1></script>', true],
  ['<link rel="preconnect" href="https://www.googletagmanager.com">', false],
  ['<script src="/assets/www.googletagmanager.com/gtag/js?id=G-1"></script>', false],
  ['<script src="https://www.googletagmanager.com.example.org/gtag/js?id=G-1"></script>', false],
])('Google may count where %s stands: %s', (tags, isAllowed) => {
  const policy = contentSecurityPolicy(["'sha256-abc='"], ['https://a.org'], countingHosts(tags))
  const directives = policy.split('; ').filter((directive) => directive.includes('google'))
  expect(directives).toEqual(
    isAllowed
      ? [
          "script-src 'self' 'wasm-unsafe-eval' 'sha256-abc=' https://*.googletagmanager.com",
          "img-src 'self' data: https://a.org https://*.google-analytics.com https://*.googletagmanager.com",
          "connect-src 'self' https://*.google-analytics.com https://*.analytics.google.com https://*.googletagmanager.com",
        ]
      : [],
  )
})
