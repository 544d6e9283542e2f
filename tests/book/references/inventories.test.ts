import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {inflateSync} from 'node:zlib'
import Ajv from 'ajv'
import {describe, expect, it} from 'vitest'
import {buildIndex} from '../../../plugins/book/src/index/book-index.ts'
import {bookInventory} from '../../../plugins/book/src/inventories/book-inventory.ts'
import {loadFolder} from '../../../plugins/book/src/load/book-folder.ts'
import type {BookMessage} from '../../../plugins/book/src/messages/message.ts'
import {readObjectsInv, writeObjectsInv} from '../../../plugins/book/src/inventories/objects-inv.ts'
import {openOtherBooks} from '../../../plugins/book/src/inventories/open-other-books.ts'
import {bookOf, facts, heading} from '../page-of-facts.ts'

const place: [number, number, number, number] = [3, 1, 3, 9]
const pages = bookOf(
  facts('index', [
    heading('Home', 1),
    {kind: 'toc', options: {numbered: ''}, entries: [{path: 'a/one', place}], place},
  ]),
  facts(
    'a/one',
    [
      heading('One two', 1, 'sec_one'),
      {kind: 'figure', url: 'x.svg', caption: 'A cat', place, label: {name: 'fig_cat', role: 'label', place}},
      {kind: 'equation', place, label: {name: 'eq_x', role: 'eqlabel', place: [9, 1, 9, 9]}},
      {kind: 'equation', place},
      {kind: 'equation', place, label: {name: 'eq_x', role: 'eqlabel', place: [12, 1, 12, 9]}},
    ],
    {
      references: [
        {role: 'numref', label: 'fig_cat', place},
        {role: 'ref', label: 'nothing', place},
      ],
      citations: [{role: 'cite', keys: ['k'], place}],
    },
  ),
)
const site = {permalink: (page: string) => `/base/${page}/`}
const inventory = bookInventory(buildIndex({pages}), site)
const schema = JSON.parse(
  readFileSync(new URL('../../../plugins/book/inventory.schema.json', import.meta.url), 'utf8'),
)
const names = {project: 'A  Book', version: '1.0', base: '/base/'}

it('the inventory of a book tells all that the index knows', () => {
  expect(inventory).toMatchObject({
    pages: [
      {path: 'index', file: 'index.md', title: 'Home', number: null, url: '/base/index/'},
      {path: 'a/one', title: 'One two', number: '1'},
    ],
    labels: [
      {
        label: 'sec_one',
        kind: 'section',
        number: '1',
        page: 'a/one',
        line: 1,
        title: 'One two',
        url: '/base/a/one/',
      },
      {label: 'fig_cat', kind: 'figure', number: '1.1', line: 3, title: 'A cat', url: '/base/a/one/#fig_cat'},
      {label: 'eq_x', kind: 'equation', number: '1.1', line: 9, id: 'eq_x'},
      {label: 'eq_x', kind: 'equation', number: '1.3', line: 12, id: 'eq_x-1'},
    ],
    references: [
      {
        page: 'a/one',
        line: 3,
        column: 1,
        role: 'numref',
        label: 'fig_cat',
        text: 'Fig. 1.1',
        number: '1.1',
        resolved: true,
      },
      {label: 'nothing', number: null, target: null, resolved: false},
    ],
    citations: [{page: 'a/one', role: 'cite', keys: ['k'], text: '(k)', missing: ['k']}],
    figures: [{page: 'a/one', number: '1.1', label: 'fig_cat', caption: 'A cat'}],
    tables: [],
    equations: [{number: '1.1', label: 'eq_x'}, {number: '1.2', label: null}, {number: '1.3'}],
    duplicates: [{label: 'eq_x', where: ['a/one.md:9', 'a/one.md:12']}],
    undefined: [{page: 'a/one', line: 3, role: 'ref', label: 'nothing'}],
    orphans: [],
  })
  expect(JSON.parse(JSON.stringify(inventory))).toEqual(inventory)
})

describe('the schema of inventories', () => {
  const validate = new Ajv({allErrors: true, allowUnionTypes: true}).compile(schema)
  const edge = path.join(process.env['D2LBOOK_BOOKS'] ?? '', 'books/edge')
  const docs = path.join(import.meta.dirname, '../../../docs')

  it('holds for a book with faults, on a site or not', () => {
    validate(inventory)
    expect(validate.errors).toBeNull()
    validate(bookInventory(buildIndex({pages})))
    expect(validate.errors).toBeNull()
  })

  it.each([docs, ...(existsSync(edge) ? [edge] : [])])('holds for %s', async (folder) => {
    validate(JSON.parse(JSON.stringify(bookInventory((await loadFolder(folder)).index))))
    expect(validate.errors).toBeNull()
  })

  it('does not hold for anything else', () => {
    const [label, ...others] = inventory.labels
    expect(validate({...inventory, labels: [{...label, kind: 'chapter'}, ...others]})).toBe(false)
    expect(validate({...inventory, labels: [{...label, number: '4.1.'}, ...others]})).toBe(false)
    expect(validate({...inventory, more: []})).toBe(false)
    expect(validate({...inventory, orphans: undefined})).toBe(false)
  })
})

it('objects.inv has the lines that Sphinx reads', () => {
  const file = writeObjectsInv(inventory, names)
  const head =
    '# Sphinx inventory version 2\n# Project: A Book\n# Version: 1.0\n# The remainder of this file is compressed using zlib.\n'
  expect(file.subarray(0, head.length).toString()).toBe(head)
  expect(inflateSync(file.subarray(head.length)).toString()).toBe(
    [
      'sec_one std:label -1 a/one/ One two',
      'fig_cat std:label -1 a/one/#$ A cat',
      'eq_x math:equation -1 a/one/#$ -',
      'eq_x math:equation -1 a/one/#eq_x-1 -',
      'index std:doc -1 index/ Home',
      'a/one std:doc -1 a/one/ One two',
      '',
    ].join('\n'),
  )
})

it('objects.inv comes back with absolute addresses; it does not tell sections from figures', () => {
  const targets = readObjectsInv(writeObjectsInv(inventory, names), 'book', 'https://b.org/x/')
  const common = {number: null, book: 'book'}
  expect(targets.slice(0, 3)).toEqual([
    {...common, kind: 'section', label: 'sec_one', title: 'One two', url: 'https://b.org/x/a/one/'},
    {...common, kind: 'section', label: 'fig_cat', title: 'A cat', url: 'https://b.org/x/a/one/#fig_cat'},
    {...common, kind: 'equation', label: 'eq_x', title: 'eq_x', url: 'https://b.org/x/a/one/#eq_x'},
  ])
})

it('other books are read from either form, and a broken one is reported', async () => {
  const files: Record<string, Uint8Array> = {
    'a.inv': writeObjectsInv(inventory, names),
    'b.json': Buffer.from(JSON.stringify(bookInventory(buildIndex({pages})))),
    'c.inv': Buffer.from('# Sphinx inventory version 1\nx'),
  }
  const told: BookMessage[] = []
  const others = await openOtherBooks(
    {
      a: {file: 'a.inv', url: 'https://a.org'},
      b: {file: 'b.json', url: 'https://b.org/b/'},
      c: {file: 'c.inv', url: 'https://c.org'},
      d: {file: 'd.inv', url: 'https://d.org'},
    },
    async (file) => files[file] ?? Promise.reject(new Error('no such file')),
    (message) => told.push(message),
  )
  expect(others.find('FIG_CAT', 'numref')).toMatchObject({
    url: 'https://a.org/a/one/#fig_cat',
    number: null,
    book: 'a',
  })
  expect(others.find('b/fig_cat', 'numref')).toMatchObject({
    url: 'https://b.org/b/a/one#fig_cat',
    number: '1.1',
    kind: 'figure',
  })
  expect(others.find('fig_dog', 'numref')).toBeUndefined()
  expect(told.map(({rule, text}) => `${rule}: ${text}`)).toEqual([
    'inventory-can-be-read: the inventory of `c` cannot be read: not a Sphinx inventory of version 2',
    'inventory-can-be-read: the inventory of `d` cannot be read: no such file',
  ])
})
