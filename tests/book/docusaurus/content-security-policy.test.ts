import {createHash} from 'node:crypto'
import {expect, test} from 'vitest'
import {
  contentSecurityPolicy,
  inlineScriptHashes,
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
