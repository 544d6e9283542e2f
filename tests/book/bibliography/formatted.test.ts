// Bibliographies in the manner of those who write them: programs that export them, and people. Beside each `.bib` of
// `fixtures` lies what becomes of it: how each entry is cited and listed, and what is told.

import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {openBibliography} from '../../../plugins/book/src/bibliography/open-bibliography.ts'
import type {BookMessage} from '../../../plugins/book/src/messages/message.ts'

const fixtures = path.join(import.meta.dirname, 'fixtures')
const names = readdirSync(fixtures).flatMap((file) =>
  file.endsWith('.bib') ? [path.basename(file, '.bib')] : [],
)

async function format(name: string, style?: string) {
  const messages: BookMessage[] = []
  const report = (message: BookMessage) => messages.push(message)
  const readFile = async (file: string) => readFileSync(path.join(fixtures, file))
  const bibliography = await openBibliography({files: [`${name}.bib`], readFile, report, style})
  const citations = [...bibliography.keys()].map((key) => ({
    role: 'cite' as const,
    keys: [key],
    place: [1, 1, 1, 1] as [number, number, number, number],
  }))
  const formatted = bibliography.format(citations, report)
  const cited = (key: string) =>
    formatted
      .cite({role: 'cite', keys: [key]})
      .map((part) => part.html)
      .join('')
  return {
    entries: formatted.entries.map(({key, html, text}) => ({key, html, text, cited: cited(key)})),
    told: messages.map(({file, place, text}) => `${file}:${place?.[0]}: ${text}`),
  }
}

describe.each(names)('entries of %s', (name) => {
  it('are cited and listed as their readers expect', async () => {
    const {entries, told} = await format(name)
    const lines = entries.map(({key, html, cited}) => `${key}  ${cited}\n  ${html}\n`)
    const text = [...lines, ...told.map((line) => `${line}\n`)].join('')
    await expect(text).toMatchFileSnapshot(path.join(fixtures, `${name}.txt`))
  })

  it.each([undefined, 'vancouver'])('lead to sound addresses, and leave no TeX (%s)', async (style) => {
    const {entries} = await format(name, style)
    for (const {html} of entries) {
      const words = html.replaceAll(/<span data-formula="[^"]*">[^<]*<\/span>/g, '')
      expect(words).not.toMatch(/undefined|\[object|NaN|\\[a-z]+\{|[\uE000-\uF8FF]/)
      for (const [, href] of html.matchAll(/href="([^"]*)"/g)) {
        expect(href).toMatch(/^https?:\/\/[^\\{}<>\s]+$/)
        expect(href).not.toContain('undefined')
      }
    }
  })
})
