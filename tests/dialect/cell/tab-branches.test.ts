import {expect, test} from 'vitest'

import {resolveTabBranches} from '../../../plugins/dialect/src/cell/tab-branches.ts'

const lines = (...text: string[]): string => text.join('\n')

test.each([
  ['if', lines('a', "if tab.selected('x'):", '    b', 'c'), lines('a', 'b', 'c'), lines('a', 'c')],
  ['several names', lines(`if tab.selected("x", 'z'):`, '    b'), 'b', ''],
  ['elif', lines("if tab.selected('x'):", '    b', "elif tab.selected('y'):", '    c'), 'b', 'c'],
  ['else', lines("if tab.selected('x'):", '    b', 'else:', '    c', 'd'), lines('b', 'd'), lines('c', 'd')],
  ['not', lines("if not tab.selected('x'):", '    b'), '', 'b'],
  ['a comment behind', lines("if tab.selected('x'):  # why", '    b'), 'b', ''],
  ['two columns', lines("if tab.selected('x'):", '  b', '  if c:', '    d'), lines('b', 'if c:', '  d'), ''],
  ['a tabulator', lines("if tab.selected('x'):", '\tb'), 'b', ''],
  [
    'blank lines',
    lines("if tab.selected('x'):", '    b', '', '    c', '', 'd'),
    lines('b', '', 'c', '', 'd'),
    lines('', 'd'),
  ],
  [
    'branches within a function',
    lines(
      'def f():',
      "    if tab.selected('x'):",
      '        return b',
      "    if tab.selected('y'):",
      '        return c',
    ),
    lines('def f():', '    return b'),
    lines('def f():', '    return c'),
  ],
  [
    'branches within branches',
    lines("if tab.selected('x', 'y'):", '    b', "    if tab.selected('y'):", '        c'),
    'b',
    lines('b', 'c'),
  ],
  ['the old form', lines('if d2l.USE_X:', '    b'), 'b', ''],
  [
    'no branch of tabs',
    lines('if x:', '    b', 'else:', '    c'),
    lines('if x:', '    b', 'else:', '    c'),
    undefined,
  ],
])('resolves %s', (_what, code, forX, forY = forX) => {
  expect(resolveTabBranches(code, 'x')).toBe(forX)
  expect(resolveTabBranches(code, 'y')).toBe(forY)
})

test('a branch among methods that speaks of self ends the method before it', () => {
  const code = `class Module(Base):
    if tab.selected('mxnet', 'tensorflow'):
        def __init__(self):
            self.board = 1
        if tab.selected('tensorflow'):
            self.training = None

    def loss(self):
        pass`
  expect(resolveTabBranches(code, 'tensorflow')).toBe(`class Module(Base):
    def __init__(self):
        self.board = 1
        self.training = None

    def loss(self):
        pass`)
  expect(resolveTabBranches(code, 'mxnet')).not.toContain('training')
})
