// Code to coloured HTML at build time (classes of highlight.js): nothing of it runs in the reader's page.

import hljs from 'highlight.js/lib/common'
import {escapeHtml} from '../text/escape-html.ts'

const aliases = new Map([
  ['c++', 'cpp'],
  ['c#', 'csharp'],
  ['cuda', 'cpp'],
  ['console', 'bash'],
  ['sh', 'bash'],
])

/** The name that highlight.js knows a language by, or `null`. */
export function knownLanguage(name: string): string | null {
  const lower = name.toLowerCase()
  const language = aliases.get(lower) ?? lower
  return hljs.getLanguage(language) ? language : null
}

export function highlight(code: string, language: string): string {
  const known = knownLanguage(language)
  return known ? hljs.highlight(code, {language: known, ignoreIllegals: true}).value : escapeHtml(code)
}
