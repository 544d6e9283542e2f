// The book's own package: what its pages mark with `#@save`.

import {expect, test} from 'vitest'
import {aliasLines} from '../../../plugins/book/src/run/alias-lines.ts'
import {bookPrograms, programPages} from '../../../plugins/book/src/run/book-programs.ts'
import {neededImports} from '../../../plugins/book/src/run/needed-imports.ts'
import {savedPart} from '../../../plugins/book/src/run/saved-part.ts'
import {LibraryNames} from '../../../plugins/book/src/run/used-library.ts'
import {bookInPlace} from './book-in-place.ts'
import {fence} from './page-program.ts'

test.each([
  ['x = 1\ny = 2', undefined],
  ['#@save\nimport torch\nfrom torch import nn\n\nx = 1', '#@save\nimport torch\nfrom torch import nn'],
  ['x = 1\n\ndef f(x):  #@save\n    return x\n\nf(1)', '\n\ndef f(x):  #@save\n    return x'],
  [
    'class A:  # @save\n    a = 1\n\n    def f(self):\n        pass\nA()',
    'class A:  # @save\n    a = 1\n\n    def f(self):\n        pass',
  ],
  ['@add(A)  #@save\ndef f(self):\n    pass\nA().f()', '@add(A)  #@save\ndef f(self):\n    pass'],
  [
    'def f():  #@save\n    pass\nf()\ndef g():  #@save\n    pass',
    'def f():  #@save\n    pass\n\ndef g():  #@save\n    pass',
  ],
])('of %j is saved', (source, saved) => {
  expect(savedPart(source)).toBe(saved)
})

test('names of config.ini end the package', () => {
  const settings = {
    library: 'torch',
    alias: '\nnn_Module = nn.Module\nsize = lambda a: a.size\n',
    simple: 'ones, concat -> cat,\nexp(',
    fluent: 'numpy -> detach().numpy, reshape',
    args: 'randn(size, device) -> normal(shape=size),',
  }
  expect(aliasLines(settings)).toEqual([
    'nn_Module = nn.Module',
    'size = lambda a: a.size',
    'ones = torch.ones',
    'concat = torch.cat',
    'exp = torch.exp',
    'numpy = lambda x, *args, **kwargs: x.detach().numpy(*args, **kwargs)',
    'reshape = lambda x, *args, **kwargs: x.reshape(*args, **kwargs)',
    'randn = lambda size, device: torch.normal(shape=size)',
  ])
})

const files = {
  'config.ini': `[build]
tabs = pytorch, jax
[library-pytorch]
lib_file = lib/torch.py
lib_name = torch
simple_alias = ones
[library-jax]
lib_file = lib/jax.py
`,
  'index.md': ['# Book', '', '```toc', 'two', 'one', '```'].join('\n'),
  // the book names it second
  'one.md': [
    '# One',
    '',
    fence('#@tab all', 'def second():  #@save', '    return first()'),
    '',
    fence('y = 1'),
  ].join('\n'),
  'two.md': [
    '# Two',
    '',
    fence('#@save', 'import math'),
    '',
    fence('#@tab all', 'def first():  #@save', '    return 1', 'first()'),
    '',
    fence('#@tab jax', '#@save', 'class Only:', '    pass'),
    '',
    fence('from lib import torch as lib', 'lib.second()'),
  ].join('\n'),
}

test('the package of a framework has the order of the book', async () => {
  const book = await bookInPlace(files)
  const {libraries} = bookPrograms(await programPages(book), book.config)
  expect([...libraries]).toEqual([
    [
      'pytorch',
      {
        name: 'lib',
        part: 'torch',
        cells: [
          {page: 'two', line: 5, source: 'import math'},
          {page: 'two', line: 10, source: 'def first():  #@save\n    return 1'},
          {page: 'one', line: 5, source: 'def second():  #@save\n    return first()'},
          {page: 'config.ini', line: 1, source: 'ones = torch.ones'},
        ],
      },
    ],
    [
      'jax',
      {
        name: 'lib',
        part: 'jax',
        cells: [
          {page: 'two', line: 10, source: 'def first():  #@save\n    return 1'},
          {page: 'two', line: 17, source: '#@save\nclass Only:\n    pass'},
          {page: 'one', line: 5, source: 'def second():  #@save\n    return first()'},
        ],
      },
    ],
  ])
})

test('a program is given what it needs of the package, and nothing where it does not import it', async () => {
  const book = await bookInPlace(files)
  const {programs} = bookPrograms(await programPages(book), book.config)
  const used = programs.map(({page, tab, library}) => [page, tab, library?.cells.map(({page: from}) => from)])
  expect(used).toEqual([
    ['two', 'pytorch', ['two', 'one']],
    ['one', 'pytorch', undefined],
    ['two', 'jax', undefined],
  ])
})

test('a page runs in the frameworks that its groups of tabs name, as the reader runs it', async () => {
  const page = [
    '# Page',
    '',
    fence('#@tab jax', 'import jax'),
    '',
    fence('#@tab all', 'x = lib.ones(1)'),
  ].join('\n')
  const plain = ['# Plain', '', fence('#@tab all', 'y = 1')].join('\n')
  const index = ['# Book', '', '```toc', 'page', 'plain', '```'].join('\n')
  const book = await bookInPlace({...files, 'index.md': index, 'page.md': page, 'plain.md': plain})
  const {programs} = bookPrograms(await programPages(book), book.config)
  expect(
    programs.filter(({page: name}) => name.startsWith('p')).map(({page: name, tab}) => [name, tab]),
  ).toEqual([
    ['plain', 'pytorch'],
    ['page', 'jax'],
    ['plain', 'jax'],
  ])
})

const library = {
  name: 'd2l',
  cells: [
    'import math, os as system',
    'class Module:\n    pass',
    '@d2l.add_to_class(d2l.Module)\ndef step(self):\n    return d2l.helper(self)',
    'def helper(x):\n    return math.pi',
    'def other():\n    pass',
    'ones = torch.ones',
    "d2l.HUB['x'] = 'y'",
    'HUB = {}',
  ].map((source, i) => ({source, page: 'p', line: i})),
}

test.each([
  ['import d2l\nd2l.other()', [4]],
  ['from d2l import torch as d2l\nd2l.helper(1)', [0, 3]],
  ['from d2l import torch as d2l\nclass M(d2l.Module): pass', [0, 1, 2, 3]],
  ['from d2l import torch as d2l\nsystem', [0]],
  ['import d2l\nd2l.ones(2)', [5]],
  ['import d2l\nd2l.HUB', [6, 7]],
  ['from d2l import other', [4]],
  ['from d2l import (\n    other,\n    ones)', [4, 5]],
  ['from d2l import *\nhelper', [0, 3]],
  ['import d2l  # other', []],
  ['x = d2l.other()', undefined],
  ['import d2lx', undefined],
])('%j needs the cells %j', (source, lines) => {
  expect(new LibraryNames(library).usedBy(source)?.cells.map(({line}) => line)).toEqual(lines)
})

test('imports that saved cells need come with them, if nobody saved these', () => {
  const cells = ['import numpy as np\nfrom d2l import torch as d2l\nfrom a import b, c\nimport unused']
  const saved = 'def f():  #@save\n    return np.ones(b)'
  expect(neededImports(cells, saved, (name) => name === 'np', 'd2l')).toEqual(['from a import b, c'])
  expect(neededImports(cells, saved, () => true, 'd2l')).toEqual([])
})
