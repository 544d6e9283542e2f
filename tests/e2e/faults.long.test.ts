// All faults in one book: it is built, each page is there with its words, and nothing runs. The build tells what the check
// tells.

import {mkdtemp, readFile, rm, symlink} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type {Element, Nodes} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {toText} from 'hast-util-to-text'
import {visit} from 'unist-util-visit'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {bookWith} from '../faults/fault.ts'
import {faults} from '../faults/faults.ts'
import {buildByCommand, cli, run} from './build-site.ts'

const pages = faults.filter(({isNone}) => !isNone)
let folder: string
let book: string
let out: string
let output: string
let checked: string
/** Address of each page, by its name. */
let addresses: Map<string, string>

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-all-faults-'))
  out = path.join(folder, 'out')
  book = await bookWith(faults, folder)
  // the book may be reached in any way
  await symlink(book, path.join(folder, 'linked'))
  output = await buildByCommand(path.join(folder, 'linked'), out)
  checked = await run(process.execPath, [cli, 'check', book, '--no-hints']).catch(String)
  const inventory = JSON.parse(await readFile(path.join(out, 'd2lbook.json'), 'utf8')) as {
    pages: {path: string; url: string}[]
  }
  addresses = new Map(inventory.pages.map(({path: page, url}) => [page.normalize(), url]))
})

afterAll(() => rm(folder, {recursive: true, force: true}))

async function articleOf(page: string): Promise<Element> {
  const address = addresses.get(page.normalize())
  if (address === undefined) throw new Error(`the site has no page ${page}`)
  const tree = fromHtml(await readFile(path.join(out, decodeURI(address), 'index.html'), 'utf8'))
  return elementsOf(tree).find(({tagName}) => tagName === 'article')!
}

function elementsOf(tree: Nodes): Element[] {
  const found: Element[] = []
  visit(tree, 'element', (node: Element) => void found.push(node))
  return found
}

describe.each(pages)('$page', ({page, ending, words = [], isWordless}) => {
  test('is there with its words', async () => {
    const text = toText(await articleOf(page)).replace(/[\s\u200b]+/g, ' ')
    for (const part of isWordless ? [] : ['First words.', ...words, 'Last words.'])
      expect(text).toContain(part)
  })

  // a page of MDX is a program
  test.skipIf(ending === '.mdx')('runs nothing, and shows nothing of the machine', async () => {
    const article = await articleOf(page)
    for (const {tagName, properties} of elementsOf(article)) {
      expect(['script', 'iframe', 'object', 'embed']).not.toContain(tagName)
      for (const [name, value] of Object.entries(properties)) {
        expect(name).not.toMatch(/^on/i)
        if (name === 'href' || name === 'src')
          expect(String(value)).not.toMatch(/^\W*(?:javascript:|vbscript:|file:|data:text)/i)
      }
    }
    expect(toText(article)).not.toContain('root:x:')
  })
})

test('drafts are not there', () => {
  for (const {page} of faults.filter(({isNone}) => isNone)) expect([...addresses.keys()]).not.toContain(page)
})

test('the build tells the same as the check', () => {
  const lines = linesOf(checked)
  const errors = lines.filter((line) => / error /.test(line))
  expect(errors.length).toBeGreaterThan(20)
  expect(linesOf(output).filter((line) => / error /.test(line))).toEqual(errors)
  const counts = new Map<string, number>()
  for (const line of lines) {
    const rule = / warning ([a-z-]+): /.exec(line)?.[1]
    if (rule !== undefined) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  }
  const counted = [...output.matchAll(/^ {2}(\d+) ([a-z-]+)$/gm)].map(([, count, rule]) => [
    rule,
    Number(count),
  ])
  expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(counts))
})

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => / (?:error|warning) [a-z-]+: /.test(line))
    .toSorted()
}

test('what fails when it is run is told with its place', () => {
  for (const place of [
    'mdx-throws.mdx:5:5',
    'mdx-hook.mdx:7:1',
    'mdx-null.mdx:5:5',
    'mdx-null.mdx:5:17',
    'mdx-object.mdx:5:5',
  ])
    expect(output).toContain(`${place}: this part of the page fails when it is run`)
})

test('no other tool tells of the same faults in its own words', () => {
  expect(output).not.toMatch(/\[WARNING\]|\[ERROR\]/)
})
