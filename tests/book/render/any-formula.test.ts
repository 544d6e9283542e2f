// Formulas as nobody should write them, each read as one; `tests/fuzz` has more of them.

import {parse} from 'remark-d2lbook'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {checkFormulas} from '../../../plugins/book/src/facts/check-formulas.ts'
import {compilePage} from './compile-page.ts'

test.each([
  [
    'a blank in the name of an environment',
    '$\\begin{aligned }x\\end{aligned }$',
    ['math-commands-are-whole'],
    '\\begin{aligned}x\\end{aligned}',
  ],
  ['a second line with +', 'So $a\n+ b$ is.', [], 'a\n+ b'],
  ['a second line with -', 'So $a\n- b$ is.', [], 'a\n- b'],
  ['a second line with =', 'So $a_1\n= b$ is.', [], 'a_1\n= b'],
  ['a line of =', '$$a\n=\nb$$', [], 'a\n=\nb'],
  ['a line of -', '$$a\n-\nb$$', [], 'a\n-\nb'],
  ['a second line with >', 'So $a\n> b$ is.', [], 'a\n> b'],
  ['a second line with #', '$$a\n# b$$', ['math-can-be-typeset'], 'a\n# b'],
  ['a second line with a number', '$$a =\n1. + b$$', [], 'a =\n1. + b'],
  ['lines of a list in an item', '- $$a\n  + b\n  - c$$', [], 'a\n  + b\n  - c'],
  ['a sign of columns outside of an environment', '$x &= y$', ['math-can-be-typeset'], 'x &= y'],
  ['a label of TeX', '$$x\\label{eq_x}$$', ['equation-label-is-a-mark'], 'x'],
])('%s is read as one formula', async (_what, page, rules, tex) => {
  const file = new VFile({value: page})
  const tree = parse(file)
  checkFormulas(tree, file)
  expect(file.messages.map(({ruleId}) => ruleId)).toEqual(rules)
  const found: string[] = []
  visit(tree, (node) => {
    if (node.type === 'inlineMath' || node.type === 'equation') found.push(node.value)
  })
  expect(found).toEqual([tex])
  expect(await compilePage(page)).not.toContain('$')
})

describe('prices and lists', () => {
  test.each([['- costs $5\n- costs $6\n'], ['It is $5\n- or 6$ there\n'], ['* from $10\n* to $20\n']])(
    '%j are no formula',
    (page) => {
      expect(JSON.stringify(parse(new VFile({value: page})))).not.toMatch(/inlineMath|equation/)
    },
  )
})
