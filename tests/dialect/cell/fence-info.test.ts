import {expect, test} from 'vitest'

import {readFenceInfo} from '../../../plugins/dialect/src/cell/fence-info.ts'

test.each([
  ['', [], [], {}],
  ['python', ['python'], [], {}],
  ['python title="a"', ['python'], [], {}],
  ['{.python .input}', ['python', 'input'], [], {}],
  ['{.input .python}', ['input', 'python'], [], {}],
  ['{.python .input  n=3}', ['python', 'input'], [], {n: '3'}],
  ['{.python .input #an-id k=v}', ['python', 'input'], [], {id: 'an-id', k: 'v'}],
  [`{.live mlp a="two words" b='3' dark}`, ['live'], ['mlp', 'dark'], {a: 'two words', b: '3'}],
  ['{r}', [], ['r'], {}],
  ['{.python .input', ['python', 'input'], [], {}],
])('%j', (info, classes, words, attributes) => {
  expect(readFenceInfo(info)).toMatchObject({classes, words, attributes})
})
