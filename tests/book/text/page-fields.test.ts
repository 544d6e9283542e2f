// What a site is told of the settings of a page: what is read, what is left out with a message, and that Docusaurus,
// which refuses a whole site for one value, takes all of it.

import {createRequire} from 'node:module'
import path from 'node:path'
import fc from 'fast-check'
import {readFrontMatter} from 'remark-d2lbook'
import {expect, test} from 'vitest'
import {pageFields} from '../../../plugins/book/src/facts/page-fields.ts'

const require = createRequire(import.meta.url)
const docs = path.dirname(require.resolve('@docusaurus/plugin-content-docs'))
const {validateDocFrontMatter} = require(path.join(docs, 'frontMatter.js')) as {
  validateDocFrontMatter: (fields: object) => object
}

function fieldsOf(lines: string) {
  const {fields, problems} = pageFields(readFrontMatter(`---\n${lines}\n---\n`))
  return {fields, told: problems.map(({reason}) => reason.replace(/^`(.*?)`.*/, '$1'))}
}

test.each<[string, object]>([
  ['title: 3', {title: '3'}],
  ['title: null', {}],
  ['title: "  "', {}],
  ['title: |\n  two\n  lines', {title: 'two lines'}],
  ['description: true', {description: 'true'}],
  ['tags: x', {tags: ['x']}],
  ['tags: a, b', {tags: ['a', 'b']}],
  ['tags: 7', {tags: ['7']}],
  ['tags: [a, a, 3, {label: c, permalink: ../../x}]', {tags: ['a', '3', 'c']}],
  ['tags: [a, "#!"]', {tags: ['a']}],
  ['tags: []', {}],
  ['keywords: a, b', {keywords: ['a', 'b']}],
  ['draft: "true"', {draft: true}],
  ['draft: yes', {draft: true}],
  ['draft: 0', {draft: false}],
  ['draft: true\nunlisted: true', {draft: true}],
  ['unlisted: On', {unlisted: true}],
  ['sidebar_position: "2.5"', {sidebar_position: 2.5}],
  ['sidebar_label: 4', {sidebar_label: '4'}],
  ['toc_min_heading_level: 4\ntoc_max_heading_level: 2', {toc_max_heading_level: 2}],
  ['slug: 2020', {slug: '2020'}],
  ['slug: /a/b', {slug: '/a/b'}],
  ['last_update: 2020-01-01', {last_update: {date: '2020-01-01'}}],
  ['last_update: {author: {name: A}, date: never}', {last_update: {author: 'A'}}],
  ['pagination_next: null\ndisplayed_sidebar:', {pagination_next: null, displayed_sidebar: null}],
  ['custom_edit_url: ""', {custom_edit_url: null}],
  ['custom_edit_url: https://e.org/x', {custom_edit_url: 'https://e.org/x'}],
  ['image: img/a.png', {image: 'img/a.png'}],
  ['layout: post\nauthors: [{name: A}]\ndate: 2020', {layout: 'post', authors: [{name: 'A'}], date: 2020}],
])('is read: %s', (lines, fields) => {
  expect(fieldsOf(lines)).toEqual({fields, told: []})
})

test.each([
  ['title: [a]', 'title'],
  ['description: [a, b]', 'description'],
  ['id: a/b', 'id'],
  ['slug: ../x', 'slug'],
  ['slug: /a/../../x', 'slug'],
  ['slug: a?b', 'slug'],
  ['slug: "a#b"', 'slug'],
  ['slug: https://e.org/', 'slug'],
  ['tags: {a: b}', 'tags'],
  ['tags: "!!"', 'tags'],
  ['keywords: [[a]]', 'keywords'],
  ['image: javascript:alert(1)', 'image'],
  ['image: [a]', 'image'],
  ['image: ../a.png', 'image'],
  ['image: config.ini', 'image'],
  ['draft: maybe', 'draft'],
  ['hide_title: [x]', 'hide_title'],
  ['parse_number_prefixes: sometimes', 'parse_number_prefixes'],
  ['sidebar_position: first', 'sidebar_position'],
  ['sidebar_position: .inf', 'sidebar_position'],
  ['sidebar_custom_props: x', 'sidebar_custom_props'],
  ['toc_min_heading_level: 9', 'toc_min_heading_level'],
  ['custom_edit_url: javascript:alert(1)', 'custom_edit_url'],
  ['custom_edit_url: "https://x y"', 'custom_edit_url'],
  ['pagination_next: nowhere', 'pagination_next'],
  ['pagination_prev: [x]', 'pagination_prev'],
  ['displayed_sidebar: nowhere', 'displayed_sidebar'],
  ['last_update: never', 'last_update'],
  ['last_update: [2020]', 'last_update'],
  ['mdx: {format: mdx}', 'mdx'],
])('is left out, and said: %s', (lines, name) => {
  expect(fieldsOf(lines)).toEqual({fields: {}, told: [name]})
})

test('Docusaurus takes whatever comes', () => {
  const names =
    'id title hide_title hide_table_of_contents keywords image description slug sidebar_key sidebar_label ' +
    'sidebar_position sidebar_class_name sidebar_custom_props displayed_sidebar tags pagination_label ' +
    'custom_edit_url parse_number_prefixes pagination_next pagination_prev toc_min_heading_level ' +
    'toc_max_heading_level last_update draft unlisted mdx layout'
  const words = [
    '',
    ' ',
    'a, b',
    '../x',
    '/a b',
    '%',
    '50%',
    'x:y',
    'a/b',
    'true',
    'no',
    '2',
    '9',
    '1e999',
    '中文',
  ]
  const signs = ['\u0000', '2020-13-45', 'javascript:x', 'https://', '//', '?', '#', '[']
  const others = [true, false, 0, 3, -1, 1e30, null, [['a']], [null], [{}]]
  const records = [{label: '', permalink: ''}, {author: ''}, {date: ''}, {author: 'a', date: 'x'}]
  const odd = fc.constantFrom<unknown>(...words, ...signs, ...others, ...records)
  const value = fc.oneof(odd, fc.array(odd, {maxLength: 3}), fc.jsonValue({maxDepth: 2}))
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names.split(' ')), value), (given) => {
      const fields = new Map(Object.entries(given).map(([name, it]) => [name, {value: it, start: 0, end: 0}]))
      const sound = pageFields({fields}).fields
      // the hook decides of pictures by the files that are there
      delete sound.image
      validateDocFrontMatter(sound)
    }),
    {numRuns: 2000, seed: 9},
  )
})
