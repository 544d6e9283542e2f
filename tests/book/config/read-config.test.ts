import {describe, expect, it} from 'vitest'
import {dialectOptions, readConfig} from '../../../plugins/book/src/config/book-config.ts'
import {readIni} from '../../../plugins/book/src/config/read-ini.ts'
import type {BookMessage} from '../../../plugins/book/src/messages/message.ts'

function configOf(text: string) {
  const messages: BookMessage[] = []
  const config = readConfig(text, 'config.ini', (message) => messages.push(message))
  return {config, told: messages.map((message) => `${message.place?.[0]}: ${message.text}`)}
}

describe('a file of ConfigParser', () => {
  it.each([
    ['a value', '[a]\nkey = value', 'value'],
    ['a colon', '[a]\nkey: value', 'value'],
    ['a value with signs of its own', '[a]\nkey = x = y: z', 'x = y: z'],
    ['continuation lines', '[a]\nkey = one\n    two\n\n    three', 'one\ntwo\n\nthree'],
    ['comments between continuation lines', '[a]\nkey = one\n# no\n   ; no\n    two', 'one\ntwo'],
    ['a hash in a value', '[a]\nkey = ###_X_###, y # z', '###_X_###, y # z'],
    ['a doubled percent sign', "[a]\nkey = 'fig': '%%s'", "'fig': '%s'"],
    ['another key of the section', '[a]\nname = b\nkey = %(name)s.zip', 'b.zip'],
    ['a key of DEFAULT', '[DEFAULT]\nroot = /r\n[a]\nkey = %(root)s/x', '/r/x'],
    ['upper case and Windows lines', '[a]\r\nKEY = value\r\n', 'value'],
    ['a byte order mark', '\uFEFF[a]\nkey = value', 'value'],
  ])('reads %s', (_, text, value) => {
    expect(readIni(text).get('a', 'key')).toBe(value)
  })

  it('comes to an end where keys ask for each other', () => {
    expect(readIni('[a]\nkey = x%(other)s\nother = %(key)s').get('a', 'key')).toMatch(/^x+%\(\w+\)s$/)
  })

  it.each([
    ['a single percent sign', '[a]\nkey = 100%', '2: a single `%` in `key`: write `%%`'],
    ['an unknown name', '[a]\n\nkey = %(no)s', '3: `key` asks for `no`, which is not there'],
    [
      'a key given twice',
      '[a]\nkey = 1\nKey = 2',
      '3: `key` is given twice, first in line 2; the last counts',
    ],
    ['a line that is nothing', '[a]\nfoo', '2: `foo` is neither `key = value` nor a section'],
    ['a key before all sections', 'key = 1', '1: `key` stands before the first section'],
  ])('tells of %s and reads on', (_, text, told) => {
    expect(configOf(text).told).toEqual([told])
  })
})

describe('the configuration of a book', () => {
  it('has defaults without a file', () => {
    const config = readConfig(undefined)
    expect(config).toMatchObject({
      index: 'index',
      notebooks: ['**/*.md', '**/*.mdx'],
      tabs: [],
      bibliographies: [],
      headerLinks: [],
    })
    expect(config.lang).toBeUndefined()
  })

  it('reads what the books write', () => {
    const {config, told} = configOf(`
[project]
title = A Book, 2nd ed.
author = A, B, and C
lang = zh_CN

[build]
notebooks = *.md */*.md
exclusions = */*_origin.md README.md
    contrib/*md
tabs = MXNet, pytorch
sphinx_configs = numfig_format = {'figure': '图%%s', 'table': "表%%s", 'section': '%%s节'}
inventories = other, other.inv, https://o.org/book/
              python, py.inv, https://docs.python.org/3/

[html]
header_links = PDF, https://a.b/c.pdf, fas fa-file-pdf,
               GitHub, https://github.com/a/b, fab fa-github

[pdf]
bibfile = a.bib

[library-mxnet]
lib_name = np
simple_alias = ones, tensor -> array,
               sin
[library-pytorch]
lib_name = torch

[colab]
github_repo = mxnet, a/mx
              pytorch, a/pt
`)
    expect(told).toEqual([])
    expect(config).toMatchObject({
      title: 'A Book, 2nd ed.',
      author: 'A, B, and C',
      lang: 'zh-CN',
      notebooks: ['*.md', '*/*.md'],
      exclusions: ['*/*_origin.md', 'README.md', 'contrib/*md'],
      tabs: ['mxnet', 'pytorch'],
      words: {figure: '图%s', table: '表%s', section: '%s节'},
      headerLinks: [
        {name: 'PDF', url: 'https://a.b/c.pdf', icon: 'fas fa-file-pdf'},
        {name: 'GitHub', url: 'https://github.com/a/b', icon: 'fab fa-github'},
      ],
      bibliographies: ['a.bib'],
      inventories: {
        other: {file: 'other.inv', url: 'https://o.org/book/'},
        python: {file: 'py.inv', url: 'https://docs.python.org/3/'},
      },
      colab: {repositories: {mxnet: 'a/mx', pytorch: 'a/pt'}},
    })
    expect(dialectOptions(config)).toMatchObject({
      tabs: ['mxnet', 'pytorch'],
      aliases: {mxnet: {library: 'np', simple: 'ones, tensor -> array,\nsin'}, pytorch: {library: 'torch'}},
    })
  })

  it('tells of links and inventories without an address, odd globs and libraries of no tab', () => {
    expect(
      configOf(
        '[build]\nnotebooks = *.rst\ntabs = a\ninventories = o, o.inv\n[html]\nheader_links = X\n[library-b]\nlib_name = b',
      ).told,
    ).toEqual([
      '6: the header link `X` has no address',
      '4: the inventory `o` needs its file and the address of its book: `o, objects.inv, https://...`',
      '2: `*.rst` of `notebooks` does not end in `md`',
      '8: `[library-b]` is for a tab that `tabs` does not name',
    ])
  })

  it.each(['x', 'g-ab12cd34ef', "G-1');alert(1);('", 'GTM-AB12CD'])(
    'tells of %s, by which nobody is counted',
    (id) => {
      const {config, told} = configOf(`[deploy]\ngoogle_analytics_tracking_id = ${id}`)
      expect(config.measurementId).toBeUndefined()
      expect(told).toEqual([
        `2: \`${id}\` of \`google_analytics_tracking_id\` is no id such as \`G-AB12CD34EF\`; no reader is counted`,
      ])
    },
  )

  it.each(['http://localhost:PORT', 'http://[', '//', 'javascript:x'])(
    'tells of a header link to %s',
    (url) => {
      expect(configOf(`[html]\nheader_links = X, ${url},`).told).toEqual([
        `2: the header link \`X\` leads to \`${url}\`; an address begins with \`https://\`, or is one of the site`,
      ])
    },
  )
})
