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
  ])('%j and %j', (one, other) => {
    expect(plainCode(one)).not.toBe(plainCode(other))
  })
})
