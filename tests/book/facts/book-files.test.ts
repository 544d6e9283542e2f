// Files of a book by their addresses; real folders, because links and names are what the file system makes of them.

import {mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it, test} from 'vitest'
import {BookFiles} from '../../../plugins/book/src/files/book-files.ts'
import {resolvePath} from '../../../plugins/book/src/files/resolve-path.ts'

let folder: string
let files: BookFiles
const inside = [
  'ch/page.md',
  'ch/own.png',
  'img/x.svg',
  'img/C# loop.png',
  'img/50%.png',
  'img/what?.png',
  'img/a b.png',
  'img/a%20b.png',
  'img/a+b&c.png',
  'img/u#v',
  'img/u',
  'img/mo\u031B\u0309.png',
  'data/x.csv',
  '.env',
  '.gitbook/assets/shot.png',
  '.git/config',
  'venv/notes.txt',
  'venv/logo.png',
  'etc/passwd',
]
const outside = [
  'secret.txt',
  'secret.png',
  'shared/y.png',
  'static/logo.png',
  'static/papers/a b.pdf',
  'vi/ch/page.md',
  'vi/img/x.svg',
  'vi/img/only.svg',
]

function write(root: string, names: string[]): void {
  for (const name of names) {
    mkdirSync(path.join(root, path.dirname(name)), {recursive: true})
    writeFileSync(path.join(root, name), name)
  }
}

beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'd2lbook-files-')))
  write(path.join(folder, 'book'), inside)
  write(folder, outside)
  const link = (target: string, name: string) => symlinkSync(target, path.join(folder, 'book', name))
  link('../secret.txt', 'linked.txt')
  link('..', 'up')
  link('/etc', 'system')
  link('img', 'pictures')
  link('data/x.csv', 'linked.csv')
  link('.git/config', 'open.txt')
  link('nowhere', 'dead.png')
  link('loop', 'loop')
  files = new BookFiles({
    root: path.join(folder, 'book'),
    more: [path.join(folder, 'vi'), path.join(folder, 'shared')],
    foreign: ['venv'],
    site: {folder, statics: [path.join(folder, 'static')]},
  })
})

afterAll(() => rmSync(folder, {recursive: true}))

const place = () => ({page: 'ch/page', file: path.join(folder, 'book/ch/page.md')})

describe('an address on a page', () => {
  it.each([
    ['own.png', 'book/ch/own.png'],
    ['./own.png', 'book/ch/own.png'],
    ['../img/x.svg', 'book/img/x.svg'],
    ['..\\img\\x.svg', 'book/img/x.svg'],
    ['/img/x.svg', 'book/img/x.svg'],
    ['img/x.svg', 'book/img/x.svg'],
    ['../img/x.svg?raw=1', 'book/img/x.svg', '?raw=1'],
    ['../img/x.svg#layer', 'book/img/x.svg', '#layer'],
    ['../img/C# loop.png', 'book/img/C# loop.png'],
    ['../img/C%23%20loop.png', 'book/img/C# loop.png'],
    ['../img/50%.png', 'book/img/50%.png'],
    ['../img/50%25.png', 'book/img/50%.png'],
    ['../img/what?.png', 'book/img/what?.png'],
    ['../img/what%3F.png#top', 'book/img/what?.png', '#top'],
    ['../img/a b.png', 'book/img/a b.png'],
    ['../img/a%20b.png', 'book/img/a b.png'],
    ['../img/a%2520b.png', 'book/img/a%20b.png'],
    ['../img/a+b&c.png', 'book/img/a+b&c.png'],
    ['../img/a%2Bb%26c.png', 'book/img/a+b&c.png'],
    ['../img/u#v', 'book/img/u#v'],
    ['../img/u#w', 'book/img/u', '#w'],
    ['../img/m\u1EDF.png', 'book/img/mo\u031B\u0309.png'],
    ['../img/m%E1%BB%9F.png', 'book/img/mo\u031B\u0309.png'],
    ['../data/../data/x.csv', 'book/data/x.csv'],
    ['../pictures/x.svg', 'book/pictures/x.svg'],
    ['../linked.csv', 'book/linked.csv'],
    ['../../shared/y.png', 'shared/y.png'],
    ['../../vi/img/only.svg', 'vi/img/only.svg'],
    ['/etc/passwd', 'book/etc/passwd'],
    ['../.gitbook/assets/shot.png', 'book/.gitbook/assets/shot.png'],
    ['../venv/logo.png', 'book/venv/logo.png'],
    ['/logo.png', 'static/logo.png'],
    ['/papers/a%20b.pdf#page=2', 'static/papers/a b.pdf', '#page=2'],
    ['@site/static/logo.png', 'static/logo.png'],
    ['@site/book/img/x.svg', 'book/img/x.svg'],
  ])('%s is %s', (address, file, rest = '') => {
    expect(files.find(address, place())).toEqual({state: 'found', file: path.join(folder, file), rest})
  })

  it.each([
    '../../secret.txt',
    '../../secret.png',
    '../../../../../../../../etc/passwd',
    '..%2f..%2fsecret.txt',
    '%2e%2e/%2e%2e/secret.txt',
    '..\\..\\secret.txt',
    '..%5c..%5csecret.txt',
    '/../secret.txt',
    '//../secret.txt',
    '../data/../../secret.txt',
    '../../secret.txt#x',
    '../../secret.txt?x',
    '../../no-such-file.txt',
    '@site/secret.txt',
    '@site/../secret.txt',
    '@site/static/../secret.txt',
  ])('%s leads out', (address) => {
    expect(files.find(address, place())).toEqual({state: 'outside'})
  })

  it.each([
    '../linked.txt',
    '../up/secret.txt',
    '../system/passwd',
    '/up/secret.png',
    '../.env',
    '/.git/config',
    '../open.txt',
    '../venv/notes.txt',
  ])('%s is nobody’s business', (address) => {
    expect(files.find(address, place())).toEqual({state: 'private'})
  })

  it.each(['none.png', '../img/none.svg', '../dead.png', '../loop', '/etc/shadow', 'a\u0000b', '%'])(
    '%j is nothing',
    (address) => {
      expect(files.find(address, place())).toEqual({state: 'missing'})
    },
  )
})

it('a translation shows its own pictures, else those of the book', () => {
  const translated = {page: 'ch/page', file: path.join(folder, 'vi/ch/page.md')}
  const found = (address: string) => files.find(address, translated)
  expect(found('../img/x.svg')).toMatchObject({file: path.join(folder, 'vi/img/x.svg')})
  expect(found('/img/x.svg')).toMatchObject({file: path.join(folder, 'vi/img/x.svg')})
  expect(found('../img/a b.png')).toMatchObject({file: path.join(folder, 'book/img/a b.png')})
  expect(found('../../secret.txt')).toEqual({state: 'outside'})
})

it('a book that is itself reached by a link is a book', () => {
  symlinkSync('book', path.join(folder, 'by-link'))
  const root = path.join(folder, 'by-link')
  const linked = new BookFiles({root})
  const found = linked.find('../img/x.svg', {page: 'ch/page', file: path.join(root, 'ch/page.md')})
  expect(found).toMatchObject({state: 'found', file: path.join(root, 'img/x.svg')})
  expect(linked.holds(path.join(root, 'linked.txt'))).toBe(false)
})

test.each([
  ['a/b', '../img/x.svg', 'img/x.svg'],
  ['a/b', '/img/x.svg', 'img/x.svg'],
  ['a/b', './c', 'a/c'],
  ['a/b', '..\\c', 'c'],
  ['a', '../x', undefined],
  ['a/b', '../../x', undefined],
  ['a/b', '../a/../../x', undefined],
  ['a/b', '/../x', undefined],
])('on page %s the path %s is %s', (page, address, resolved) => {
  expect(resolvePath(page, address)).toBe(resolved)
})

test('folders named by a page are those of the book, not of the site around it', () => {
  expect(files.namesIn('img/')).toContain('x.svg')
  expect(files.namesIn('papers/')).toEqual([])
})
