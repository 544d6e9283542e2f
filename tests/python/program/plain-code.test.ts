// Which texts of a cell do the same.
import {plainCode} from 'd2lbook-python/program'
import {describe, expect, test} from 'vitest'

describe('the same code', () => {
  test.each([
    ['x = 1', 'x=1  # one\n\n'],
    ['f(a, b)', 'f(\n    a,  # first\n    b)'],
    ['def f(x):\n    return x', 'def f(x):  #@save\n  """Gives it back."""\n\n  return x\n'],
    ['import torch', '%matplotlib inline\nimport torch'],
    ["f'{x:.2f} {y!r}'", "f'{x:.2f} {y!r}'   "],
    ['if a:\n    b\nc', 'if a:\n\tb\n# then\nc'],
    [
      'import torch\nfrom torch import nn\nfrom d2l import torch as d2l\nx = 1',
      'from d2l import torch as d2l\nimport torch\nfrom torch import nn\n\nx = 1',
    ],
    ['from a import (b,\n  c as d)', 'from a import c as d\nfrom a import b'],
    ['import a, b', 'import b\nimport a'],
    ['x = (1 +', 'x = (1 +   \n\n# open'],
  ])('%j and %j', (one, other) => {
    expect(plainCode(one)).toBe(plainCode(other))
  })
})

describe('other code', () => {
  test.each([
    ['x = 1', 'x = 1.0'],
    ["'a  b'", "'a b'"],
    ["f'{x} '", "f'{x}'"],
    ['"""shown"""', ''],
    ['if a:\n    b\nc', 'if a:\n    b\n    c'],
    ['!pip install x', '!pip install y'],
    ['not x', 'notx'],
    ['import a\nx = 1\nimport b', 'import b\nx = 1\nimport a'],
    ['from a import b', 'from a import b as c'],
  ])('%j and %j', (one, other) => {
    expect(plainCode(one)).not.toBe(plainCode(other))
  })
})
