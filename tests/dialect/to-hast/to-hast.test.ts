// Every folder of `fixtures` is a page and its HTML, made by remark-rehype with the handlers of the dialect alone.

import {existsSync, readdirSync, readFileSync} from 'node:fs'
import type {DialectOptions} from 'remark-d2lbook'
import {describe, expect, test} from 'vitest'

import {blocksInParagraphs, emptyBoxes, idsOf, reread} from './html-checks.ts'
import {toHtml} from './to-html.ts'

const root = new URL('fixtures/', import.meta.url)

describe.each(readdirSync(root))('%s', (name) => {
  const folder = new URL(`${name}/`, root)
  const source = readFileSync(new URL('input.md', folder), 'utf8')
  const optionsFile = new URL('options.json', folder)
  const dialect = existsSync(optionsFile)
    ? (JSON.parse(readFileSync(optionsFile, 'utf8')) as DialectOptions)
    : {}

  test('becomes this HTML', async () => {
    const html = toHtml(source, dialect)
    await expect(`${html}\n`).toMatchFileSnapshot(new URL('output.html', folder).pathname)
  })

  test('is the same to a parser of HTML', () => {
    const html = toHtml(source, dialect)
    expect(reread(html)).toBe(html)
    expect(blocksInParagraphs(html)).toEqual([])
    expect(emptyBoxes(html)).toEqual([])
  })

  test('has each id once', () => {
    const ids = idsOf(toHtml(source, dialect))
    expect(ids).toEqual([...new Set(ids)])
  })
})
