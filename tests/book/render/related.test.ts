// What a page says of others, as a reader sees it.

import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {load} from 'cheerio'
import {afterAll, beforeAll, expect, test} from 'vitest'
import type {RelatedLink, RelatedParts} from '../../../plugins/book/src/index/related-parts.ts'
import {refsFilePath} from '../../../plugins/book/src/render/page-data.ts'
import {compilePage, pagePath} from './compile-page.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-related-'))
})
afterAll(() => rm(folder, {recursive: true, force: true}))

async function pageWith(source: string, related: RelatedParts, lang = 'en') {
  const reference = {text: 'Fig. 9', url: '/nine#fig_nine'}
  const data = {
    refs: {lang, tabs: [], items: [], references: {'numref:fig_nine': reference}, citations: {}},
    related,
    images: {},
    messages: [],
    actions: null,
  }
  await writeFile(refsFilePath(folder, pagePath), JSON.stringify(data))
  return load(await compilePage(source, true, folder))
}

const link = (number: string | null): RelatedLink => ({
  url: `/page#use-${number}`,
  number,
  title: [`Of <${number}> `, {code: 'x'}],
})
const links = (count: number) => Array.from({length: count}, (_, i) => link(`2.${i + 1}`))

test.each([
  ['a figure', '![Cat](cat.png)\n:label:`fig_cat`', 'figure'],
  ['a formula', '$$x$$\n:eqlabel:`eq_x`', '.d2l-equation'],
  ['a table', ':Things.\n:label:`tab_x`\n\n|A|\n|:-|\n|1|', '.d2l-table'],
  ['a section', '## Part\n:label:`sec_x`', 'h2'],
])('below %s stands who uses it', async (_, source, thing) => {
  const $ = await pageWith(`# A\n\n${source}\n`, {uses: {1: links(2)}})
  const line = $(`${thing} + .d2l-uses`)
  expect(line.text()).toBe('Used in 2.1, 2.2')
  expect(line.find('a').first().attr()).toMatchObject({href: '/page#use-2.1', title: 'Of <2.1> x'})
})

test.each([
  [6, 6, 0],
  [7, 5, 2],
  [30, 5, 25],
])('of %i places %i are seen, %i are folded away', async (count, seen, folded) => {
  const $ = await pageWith('# A\n\n![Cat](cat.png)\n', {uses: {1: links(count)}})
  expect($('.d2l-uses > a').length).toBe(seen)
  expect($('.d2l-uses > details > a').length).toBe(folded)
  expect($('.d2l-uses summary').text()).toBe(folded === 0 ? '' : `${folded} more`)
})

test('a place without a number has its title', async () => {
  const $ = await pageWith('# A\n\n![Cat](cat.png)\n', {uses: {1: [link(null)]}})
  expect($('.d2l-uses > a').html()).toBe('Of &lt;null&gt; <code>x</code>')
})

test('the first reference that others lead back to is the place', async () => {
  const ids = {'numref:fig_nine': 'use-fig_nine'}
  const $ = await pageWith('# A\n\n:numref:`fig_nine`, :numref:`fig_nine`\n', {ids})
  expect(
    $('a.d2l-reference')
      .map((_, each) => $(each).attr('id') ?? '-')
      .get(),
  ).toEqual(['use-fig_nine', '-'])
})

test('at the end of the page stands what to read before and after it', async () => {
  const $ = await pageWith('# A\n\nText.[^1]\n\n[^1]: A note.\n', {buildsOn: links(2), leadsTo: links(1)})
  const map = $('nav.d2l-related')
  expect(map.attr('aria-label')).toBe('Related sections')
  expect(map.prevAll('section[data-footnotes]').length).toBe(1)
  const lists = map.find('ul').toArray()
  expect(lists.map((list) => $(`#${$(list).attr('aria-labelledby')}`).text())).toEqual([
    'Builds on',
    'Leads to',
  ])
  expect(lists.map((list) => $(list).find('a').length)).toEqual([2, 1])
  expect(map.find('a').first().text()).toBe('2.1. Of <2.1> x')
})

test('it is said in the language of the page', async () => {
  const $ = await pageWith('# A\n', {leadsTo: links(1)}, 'de')
  expect($('nav.d2l-related p').text()).toBe('Führt zu')
})

test('a page that nobody needs says nothing', async () => {
  const $ = await pageWith('# A\n\n![Cat](cat.png)\n', {})
  expect($('.d2l-uses, .d2l-related').length).toBe(0)
})
