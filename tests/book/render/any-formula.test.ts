// Formulas as nobody should write them: each is shown, told if it cannot be typeset, and found by the search.

import fc from 'fast-check'
import {parse} from 'remark-d2lbook'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {checkFormulas} from '../../../plugins/book/src/facts/check-formulas.ts'
import {mathError, renderMath} from '../../../plugins/book/src/render/math.ts'
import {plainFormula} from '../../../plugins/book/src/search/plain-formula.ts'
import {compilePage} from './compile-page.ts'

const pieces = fc.constantFrom(
  'x',
  '2',
  '한',
  '😀',
  ' ',
  '\n',
  '&',
  '#',
  '%',
  '^',
  '_',
  '~',
  '{',
  '}',
  '[',
  ']',
  '(',
  '|',
  "'",
  '"',
  '\\',
  '\\\\',
  '\\$',
  '\\ ',
  '\\frac',
  '\\sqrt[',
  '\\begin{aligned }',
  '\\begin{aligned}',
  '\\end{aligned}',
  '\\begin{x',
  '\\begin{array}{c|}',
  '\\end{array}',
  '\\left',
  '\\right',
  '\\right.',
  '\\label{a}',
  '\\tag{1}',
  '\\text{$x$}',
  '\\text{',
  '\\char"110000',
  '\\char`x',
  '\\def\\a{\\a\\a}',
  '\\a',
  '\\verb|',
  '\\url{a}',
  '\\href{javascript:x}{y}',
  '\\htmlId{a}{b}',
  '\\color{',
  '\\rule{1em}{x}',
  '\\kern1',
  '\\genfrac',
  '\\middle',
  '\\limits',
  '\\hline',
  '\\cr',
  '\\newcommand',
  '\\over',
  '\\\\[1',
  '\\mathchoice',
  '\\operatorname{',
  '\\tiny',
  '\\unicode{x}',
  '\ud800',
  '\0',
  '&#xFFFFFFFF;',
  '&lt;',
)
const formulas = fc.array(pieces, {maxLength: 10}).map((parts) => parts.join(''))

test('no formula makes anything throw, and none is lost', () => {
  fc.assert(
    fc.property(formulas, fc.boolean(), (tex, isDisplay) => {
      const html = renderMath(tex, isDisplay)
      expect(html.startsWith(mathError(tex, isDisplay) === null ? '<span class="katex' : '<')).toBe(true)
      expect(typeof plainFormula(tex)).toBe('string')
    }),
    {numRuns: 600, seed: 5},
  )
})

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
  ['a label of TeX', '$$x\\label{eq_x}$$', ['math-can-be-typeset'], 'x\\label{eq_x}'],
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
