import {expect, test} from 'vitest'

import {applyAliases} from '../../../plugins/dialect/src/cell/aliases.ts'

const aliases = {
  library: 'torch',
  simple: 'ones, exp(, concat -> cat,\n expand_dims\n rand -> random.rand',
  fluent: 'numpy -> detach().numpy, reshape, reduce_sum -> sum,',
  args: 'randn(size, device) -> normal(shape=size), swap(a, b) -> swapped(b, a)',
  reverse: 'd2l.size\\(([\\w\\_\\d]+)\\) -> \\1.numel()\nd2l.nn_Module -> nn.Module\nd2l.odd( -> odd(',
}

test.each([
  ['a name', 'd2l.ones(3)', 'torch.ones(3)'],
  ['a name by another', 'd2l.concat([a, b])', 'torch.cat([a, b])'],
  ['a name and its bracket', 'd2l.exp(x)', 'torch.exp(x)'],
  [
    'a name after a lost comma',
    'd2l.expand_dims(x) + d2l.rand(2)',
    'torch.expand_dims(x) + torch.random.rand(2)',
  ],
  ['not the start of a longer name', 'd2l.ones_like(x)', 'd2l.ones_like(x)'],
  ['not the member of another module', 'my.d2l.ones(x)', 'my.d2l.ones(x)'],
  ['a function as a method', 'd2l.reshape(x, (1, 2))', 'x.reshape((1, 2))'],
  ['nested functions', 'd2l.numpy(d2l.reduce_sum(x[0], axis=1))', 'x[0].sum(axis=1).detach().numpy()'],
  ['a sum as the first argument', 'd2l.reshape(a + b, -1)', '(a + b).reshape(-1)'],
  ['strings with brackets and commas', `d2l.reshape(f("a, (b"), '),')`, `f("a, (b").reshape('),')`],
  [
    'calls over lines',
    'd2l.reshape(\n    x,  # rows, columns\n    -1)',
    'x.reshape(# rows, columns\n    -1)',
  ],
  ['not a starred argument', 'd2l.reshape(*args)', 'd2l.reshape(*args)'],
  ['not an unclosed call', '!pip d2l.reshape(x', '!pip d2l.reshape(x'],
  [
    'arguments by name',
    'd2l.randn((2, 3), gpu) + d2l.swap(x, y)',
    'torch.normal(shape=(2, 3)) + torch.swapped(y, x)',
  ],
  ['a regular expression', 'd2l.size(x_1) + d2l.size(x.y)', 'x_1.numel() + d2l.size(x.y)'],
  ['a base class', 'class A(d2l.nn_Module):', 'class A(nn.Module):'],
  ['a pattern that is no regular expression', 'd2l.odd(x)', 'odd(x)'],
])('replaces %s', (_what, code, expected) => {
  expect(applyAliases(code, aliases)).toBe(expected)
})

test('a tab without aliases keeps the names of the book', () => {
  expect(applyAliases('d2l.ones(3)', undefined)).toBe('d2l.ones(3)')
})

test('a section without the name of its library has no simple aliases', () => {
  const nameless = {...aliases, library: ''}
  expect(applyAliases('d2l.ones(d2l.reshape(x, 1))', nameless)).toBe('d2l.ones(x.reshape(1))')
})
