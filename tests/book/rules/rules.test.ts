// Every rule has a small book that breaks it and nothing else (`fixtures/<rule>`), and a section of the guide that shows
// what the book does, what is said about it and what `--fix` makes of it.

import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {cp, mkdtemp, rm} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {fixBook} from '../../../plugins/book/src/fix/fix-book.ts'
import {BookFolder, loadFolder} from '../../../plugins/book/src/load/book-folder.ts'
import {formatPretty} from '../../../plugins/book/src/messages/format-pretty.ts'
import {publicRuleUrl, ruleUrl} from '../../../plugins/book/src/messages/rule-url.ts'
import {rules, type RuleName} from '../../../plugins/book/src/messages/rules.ts'
import {outputMessages} from '../../../plugins/book/src/run/check-outputs.ts'
import {sectionsOfGuide} from './rules-guide.ts'
import {targetsOn} from '../../../plugins/book/src/index/indexed-page.ts'

const fixtures = path.join(import.meta.dirname, 'fixtures')
const names = Object.keys(rules) as RuleName[]
const sections = sectionsOfGuide()

/** Files beside a book that are no part of it. */
const results = ['messages.txt', 'mended.diff']

describe.each(names)('%s', (rule) => {
  const folder = path.join(fixtures, rule)
  const {severity, description} = rules[rule]

  it('is told at its place by a book that breaks it, and nothing else is', async () => {
    const lines = await check(folder)
    for (const line of lines) expect(line).toContain(` ${severity} ${rule}: `)
    expect(lines).not.toEqual([])
    await expect(asFile(lines)).toMatchFileSnapshot(path.join(folder, 'messages.txt'))
  })

  it('is mended as its book says, once and for all', async () => {
    const fixed = await fixBook(new BookFolder(folder), true)
    const diff = path.join(folder, 'mended.diff')
    if (fixed.length === 0) return expect(existsSync(diff)).toBe(false)
    await expect(fixed.map((file) => file.diff).join('')).toMatchFileSnapshot(diff)
    await inCopy(folder, async (copy) => {
      const before = await check(copy)
      await fixBook(new BookFolder(copy), false)
      expect((await check(copy)).length).toBeLessThan(before.length)
      expect(await fixBook(new BookFolder(copy), false)).toEqual([])
    })
  })

  it('is explained in the guide, by this book', () => {
    const section = sections.get(rule)
    expect(section?.summary).toBe(`**${capital(severity)}.** ${description}`)
    expect(section?.messages).toEqual(linesOf(path.join(folder, 'messages.txt')))
    const lines = new Set(filesOf(folder).flatMap((file) => linesOf(file)))
    expect(section?.example.filter((line) => !lines.has(line))).toEqual([])
    expect(section?.example).not.toEqual([])
    expect(section?.isMended).toBe(existsSync(path.join(folder, 'mended.diff')))
  })
})

it('the guide explains these rules only, and no book breaks another', () => {
  expect([...sections.keys()].toSorted()).toEqual(names.toSorted())
  expect(readdirSync(fixtures)).toEqual(names.toSorted())
})

it('a section is found at the name of its rule', async () => {
  const {index} = await loadFolder(path.join(import.meta.dirname, '../../../docs'))
  const anchors = targetsOn(index.pages.get('guide/rules')!).flatMap(({fact, id}) =>
    fact.kind === 'section' && fact.depth === 3 ? [id] : [],
  )
  expect(anchors).toEqual([...sections.keys()])
})

it('messages lead to the sections of the guide, which is there', () => {
  for (const rule of names) {
    const url = new URL(ruleUrl(rule)!)
    expect([url.protocol, url.hash]).toEqual(['file:', `#${rule}`])
    expect(readFileSync(url, 'utf8')).toContain(`\n### ${rule}\n`)
    // nobody else has this file
    expect(publicRuleUrl(rule)).toBeUndefined()
  }
  expect(ruleUrl('no-such-rule')).toBeUndefined()
})

it('a description says what holds', () => {
  for (const {description} of Object.values(rules)) expect(description).toMatch(/^[A-Z`].*\.$/)
})

/** `index.md:3:1 warning tab-is-closed: ...`; a folder `original` holds what the book was translated from. */
async function check(folder: string): Promise<string[]> {
  const original = path.join(folder, 'original')
  const book = existsSync(original)
    ? await new BookFolder(folder).load({
        pages: [{page: 'index', file: path.join(folder, 'index.md')}],
        source: await loadFolder(original),
      })
    : await loadFolder(folder)
  return formatPretty([...book.messages, ...(await outputMessages(book))])
    .split('\n')
    .filter((line) => / (error|warning|hint) [a-z-]+: /.test(line))
}

async function inCopy(folder: string, run: (copy: string) => Promise<void>): Promise<void> {
  const copy = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-rule-'))
  await cp(folder, copy, {recursive: true})
  await run(copy).finally(() => rm(copy, {recursive: true}))
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && !results.includes(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
}

function asFile(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1)
}
