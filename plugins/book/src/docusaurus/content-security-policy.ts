// The Content-Security-Policy that a built site passes, written beside it for the server's configuration.
// Inline scripts (colour mode, chosen tab) are named by their hashes; nothing is evaluated from text.

import {createHash} from 'node:crypto'
import {readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {glob} from 'tinyglobby'

const inlineScript = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/gi
const dataBlock = /\stype=["']?(?!module|text\/javascript|application\/javascript)/i

/** Hashes of the scripts that stand in a page, as the policy names them. */
export function inlineScriptHashes(html: string): string[] {
  return [...html.matchAll(inlineScript)]
    .filter(([, attributes = '', code = '']) => code !== '' && !dataBlock.test(attributes))
    .map(([, , code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`)
}

/** One header value. WebAssembly is allowed (the engine's fast path), `eval` is not. */
export function contentSecurityPolicy(hashes: Iterable<string>): string {
  const scripts = ["'self'", "'wasm-unsafe-eval'", ...new Set(hashes)].join(' ')
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    "worker-src 'self'",
    // formulas and figures carry their sizes in style attributes
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    // small fonts stand inside the style sheets
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ')
}

/** Writes `content-security-policy.txt` for all pages below `outDir`. */
export async function writeContentSecurityPolicy(outDir: string): Promise<void> {
  const hashes = new Set<string>()
  for (const file of await glob('**/*.html', {cwd: outDir})) {
    const html = await readFile(path.join(outDir, file), 'utf8')
    for (const hash of inlineScriptHashes(html)) hashes.add(hash)
  }
  await writeFile(
    path.join(outDir, 'content-security-policy.txt'),
    `${contentSecurityPolicy([...hashes].toSorted())}\n`,
  )
}
