import {expect, it} from 'vitest'
import {pageAddresses, type NamedPage} from '../../../plugins/book/src/facts/page-address.ts'

/** Addresses of pages, given by name or with what their front matter asks for. */
function slugs(pages: (string | NamedPage)[], home?: string): Record<string, string> {
  const named = pages.map((page) => (typeof page === 'string' ? {page} : page))
  return Object.fromEntries([...pageAddresses(named, {home})].map(([page, {slug}]) => [page, slug]))
}

it('ordinary names stay as they are, and Docusaurus need not be told', () => {
  const pages = [
    'index',
    'chapter_mlp/index',
    'chapter_mlp/mlp',
    '01-intro',
    'v1.0',
    '_draft/_notes',
    "author's-note",
    'a+b=c,d~e!@f',
    'chương-1/mở-đầu',
    '第一章：简介（上）',
    'Ünïcode',
    '🚀',
    'می‌خواهم',
  ]
  const found = pageAddresses(pages.map((page) => ({page})))
  for (const page of pages) {
    const slug = `/${page.replace(/(^|\/)index$/, '$1')}`
    expect(found.get(page), page).toEqual({slug, isUsual: true})
  }
})

it.each([
  ['c#', '/c'],
  ['50%', '/50'],
  ['lesson (1)', '/lesson-1'],
  ['my page', '/my-page'],
  ['what?', '/what'],
  ['a & b; c', '/a-b-c'],
  ['"quoted" <b>', '/quoted-b'],
  ['[x] {y} $z^2', '/x-y-z-2'],
  ['back\\slash|pipe`tick', '/back-slash-pipe-tick'],
  ['a:b*c', '/a-b-c'],
  ['%2e%2e', '/2e-2e'],
  ['%41', '/41'],
  ['#', '/page'],
  ['...', '/page'],
  ['end.', '/end'],
  ['wide\u3000space\u00A0here\u200B', '/wide-space-here'],
  ['line\nbreak\u0000nul', '/line-break-nul'],
  ['lone\uD800half', '/lone-half'],
  ['mo\u031B\u0309', '/mở'],
  ['C# for all/50% (new)', '/C-for-all/50-new'],
  ['a.md', '/a-md'],
  ['index.html', '/index-html'],
  ['llms.txt', '/llms-txt'],
  ['a.pytorch.ipynb', '/a.pytorch-ipynb'],
  ['long '.repeat(50), `/${'long-'.repeat(40).slice(0, -1)}`],
])('%j has the address %s', (page, slug) => {
  const found = pageAddresses([{page}]).get(page)
  expect(found?.slug).toBe(slug)
  expect(found?.isUsual).toBe(false)
  expect(encodeURI(decodeURI(encodeURI(slug)))).toBe(encodeURI(slug))
  expect(new URL(slug, 'https://e.org').pathname).toBe(encodeURI(slug))
})

it.each<[string, (string | NamedPage)[], Record<string, string>, string?]>([
  [
    'the index has its folder, whatever else asks for it',
    ['README', 'attention/README', 'attention/attention', 'attention/index', 'index'],
    {
      index: '/',
      README: '/README',
      'attention/index': '/attention/',
      'attention/attention': '/attention/attention',
      'attention/README': '/attention/README',
    },
  ],
  [
    'without an index the page named like its folder has it, then the README',
    ['storage/storage', 'storage/README', 'code/README'],
    {'storage/storage': '/storage/', 'storage/README': '/storage/README', 'code/README': '/code/'},
  ],
  [
    'names that differ in capitals',
    ['a', 'A', 'index', 'Index', 'x/B', 'X/b'],
    {index: '/', Index: '/Index-2', A: '/A', a: '/a-2', 'X/b': '/X/b', 'x/B': '/x/B-2'},
  ],
  [
    'names that differ in how their letters are written',
    ['\u1EDF', 'o\u031B\u0309'],
    {'\u1EDF': '/\u1EDF-2', 'o\u031B\u0309': '/\u1EDF'},
  ],
  [
    'an ordinary name has its address before one that only becomes it',
    ['c', 'c#', 'c++', 'c$', 'c-2'],
    {c: '/c', 'c++': '/c++', 'c-2': '/c-2', 'c#': '/c-3', c$: '/c-4'},
  ],
  ['a page and a folder of the same name', ['mlp', 'mlp/index'], {mlp: '/mlp-2', 'mlp/index': '/mlp/'}],
  [
    'the page at which the book begins',
    ['start', 'index', 'a'],
    {start: '/', index: '/index-2', a: '/a'},
    'start',
  ],
  [
    'what front matter asks for comes first',
    [{page: 'a/x', slug: 'y'}, {page: 'a/y'}, {page: 'b', slug: '/'}, 'index', {page: 'c', id: 'named'}],
    {'a/x': '/a/y', 'a/y': '/a/y-2', b: '/', index: '/index-2', c: '/named'},
    'index',
  ],
  [
    'front matter that asks for too much',
    [
      {page: 'a/x', slug: '../../../etc'},
      {page: 'a/y', slug: '/c#/(1)'},
      {page: 'a/z', slug: '/m%E1%BB%9F/'},
    ],
    {'a/x': '/etc', 'a/y': '/c/1', 'a/z': '/mở/'},
  ],
  ['names of what every object has', ['__proto__', 'constructor'], {constructor: '/constructor'}],
])('%s', (_, pages, expected, home) => {
  expect(slugs(pages, home)).toMatchObject(expected)
})

it('says why an address is another than the name', () => {
  const found = pageAddresses(['README', 'index', 'a', 'A', 'c#'].map((page) => ({page})))
  expect([...found].flatMap(([page, {reason}]) => (reason ? [[page, reason]] : []))).toEqual([
    ['a', {kind: 'taken', by: 'A'}],
    ['c#', {kind: 'signs'}],
  ])
})

it('no two pages ever have one address, whatever they are called', () => {
  const parts = [
    'a',
    'A',
    'a#',
    'a-2',
    'index',
    'Index',
    'README',
    'readme',
    'a.md',
    'a.html',
    '(a)',
    '%',
    'a ',
  ]
  const pages = parts.flatMap((part) => [part, `a/${part}`, `A/${part}`, `index/${part}`])
  const found = Object.values(slugs(pages)).map((slug) => slug.replace(/\/$/, '').toLowerCase())
  expect(found).toHaveLength(pages.length)
  expect(new Set(found).size).toBe(pages.length)
})

it('parts that only give the order are left out where the site says so', () => {
  const plainName = (part: string) => part.replace(/^\d+-/, '')
  const named = ['01-one/02-two', '01-one/index', '03-one'].map((page) => ({page}))
  const found = pageAddresses(named, {plainName})
  expect([...found.values()].map(({slug}) => slug)).toEqual(['/one/', '/one/two', '/one-2'])
})
