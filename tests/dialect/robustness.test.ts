// Whatever a page looks like: nothing throws, no word is lost, every node has a place.

import {readdirSync, readFileSync} from 'node:fs'
import type {Nodes} from 'mdast'
import {describe, expect, test} from 'vitest'

import {randomNumbers} from '../support/random-numbers.ts'
import {isShortRun} from '../support/which-run.ts'
import {parseText} from './parse-text.ts'
import {showMessages} from './show-messages.ts'
import {showTree} from './show-tree.ts'
import {lostWords} from './words.ts'

const root = new URL('fixtures/', import.meta.url)
const pages = readdirSync(root)
  .filter((name) => !name.includes('mdx'))
  .map((name) => [name, readFileSync(new URL(`${name}/input.md`, root), 'utf8')] as const)
/** Damages of each page. */
const rounds = isShortRun ? 2 : 40
const options = {tabs: ['pytorch', 'mxnet', 'jax']}

describe.each(pages)('%s', (_name, source) => {
  test('loses no word', () => {
    expect(lostWords(source, parseText(source, options).tree)).toEqual([])
  })

  test('has a place for every node', () => {
    for (const node of nodesOf(parseText(source, options).tree)) {
      const {start, end} = node.position!
      expect(start.offset).toBeLessThanOrEqual(end.offset!)
      expect(end.offset).toBeLessThanOrEqual(source.length)
    }
  })

  test.each(['\r\n', '\r'])('is the same with lines that end in %j', (end) => {
    const read = (text: string) => {
      const {tree, file} = parseText(text, options)
      return [showTree(tree), showMessages(file).replaceAll(JSON.stringify(end).slice(1, -1), '\\n')]
    }
    const unix = source.replaceAll(/\r\n?/g, '\n')
    expect(read(unix.replaceAll('\n', end))).toEqual(read(unix))
  })

  test('loses no word when it is damaged', () => {
    const random = randomNumbers(source.length)
    for (let round = 0; round < rounds; round++) {
      const damaged = damage(source, random)
      const {tree, file} = parseText(damaged, options)
      expect(file.messages.filter(({ruleId}) => ruleId === 'page-is-readable')).toEqual([])
      expect(tree.children).not.toEqual([])
    }
  })
})

test.each([
  ['nothing', ''],
  ['a byte order mark', '\ufeff'],
  ['a lone dollar', '$'],
  ['many dollars', '$'.repeat(2001)],
  ['many prices', 'a$1'.repeat(2000)],
  ['many back-ticks', '`a``b'.repeat(1000)],
  ['many colons', ':numref:'.repeat(1000)],
  ['many slide marks', '[**(**[~~'.repeat(1000)],
  ['many stars', '* a*b'.repeat(1000)],
  ['deep quotes', '>'.repeat(500) + ' $$x$$'],
  ['many brackets', '[](] (](('.repeat(1000)],
  ['many tags', '<a<b<eos>'.repeat(1000)],
  ['NUL characters', 'a\0$b\0$ :numref:`c\0`'],
  ['half a character', 'a \ud800 $\udc00$'],
  ['a span behind a colon', ':[so]{.wide} :eqref:[so]{.wide}'],
  ['a span in a caption', '![[so]{.wide}](a.png)'],
  [
    'every control character',
    Array.from({length: 32}, (_, code) => `${String.fromCharCode(code)}$a$`).join(''),
  ],
])('a page of %s is read', (_what, source) => {
  const {tree, file} = parseText(source, options)
  expect(tree.type).toBe('root')
  expect(file.messages.map(({ruleId}) => ruleId)).not.toContain('page-is-readable')
})

function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])]
}

/** Delete, double or move a piece of a text. */
function damage(source: string, random: () => number): string {
  const [from, length, to] = [random() * source.length, random() * 8 + 1, random() * source.length].map(
    Math.floor,
  )
  const piece = source.slice(from, from! + length!)
  const rest = source.slice(0, from) + source.slice(from! + length!)
  const kind = Math.floor(random() * 3)
  if (kind === 0) return rest
  return kind === 1
    ? source.slice(0, to) + piece + source.slice(to)
    : rest.slice(0, to) + piece + rest.slice(to)
}
