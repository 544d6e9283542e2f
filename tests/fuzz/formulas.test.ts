// Formulas as nobody should write them: each is shown, told if it cannot be typeset, and found by the search.

import fc from 'fast-check'
import {parse, readTex} from 'remark-d2lbook'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {checkFormulas} from '../../plugins/book/src/facts/check-formulas.ts'
import {mathProblem, renderMath} from '../../plugins/book/src/formulas/math.ts'
import {plainFormula} from '../../plugins/book/src/formulas/plain-formula.ts'
import {faultsIn} from '../book/payloads/faults.ts'
import {anyText, mutated} from './mutations.ts'
import {runs} from './runs.ts'

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
  '\\newcommand{\\b}[2][x]{#1\\a#2}',
  '\\b',
  '\\def\\c#1,#2;{#2}',
  '\\c',
  '\\let\\a\\b',
  '\\newenvironment{x}{\\left(}{\\right)}',
  '\\end{x}',
  '\\begin{align}',
  '\\end{align*}',
  '\\begin{eqnarray}',
  '\\end{eqnarray}',
  '\\eqref{a}',
  '\\nonumber',
  '\\multicolumn{9',
  '\\intertext{',
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

/** As an author writes them. */
const sound = fc.letrec<{tex: string}>((tie) => ({
  tex: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        'x',
        'y_1',
        '\\alpha',
        '2',
        '\\mathbf{w}',
        '+',
        '=',
        '\\in',
        '\\text{if } x',
        '|',
        ',',
      ),
    },
    fc.tuple(tie('tex'), tie('tex')).map(([a, b]) => `\\frac{${a}}{${b}}`),
    fc.tuple(tie('tex'), tie('tex')).map(([a, b]) => `${a}^{${b}}`),
    fc
      .tuple(tie('tex'), tie('tex'))
      .map(([a, b]) => `\\begin{aligned}${a} &= ${b} \\\\ &\\leq 1\\end{aligned}`),
    tie('tex').map((a) => `\\left(${a}\\right]`),
    tie('tex').map((a) => `\\begin{bmatrix}${a} & 1 \\\\ 0 & 2\\end{bmatrix}`),
    tie('tex').map((a) => `\\sum_{i=1}^n ${a}`),
    fc.array(tie('tex'), {maxLength: 3}).map((all) => all.join(' ')),
  ),
})).tex

const formulas = fc.oneof(
  fc.array(pieces, {maxLength: 10}).map((parts) => parts.join('')),
  mutated(sound, 3),
  anyText,
)

test('no formula makes anything throw, and none is lost', () => {
  fc.assert(
    fc.property(formulas, fc.boolean(), (tex, isDisplay) => {
      const html = renderMath(tex, isDisplay)
      expect(html.startsWith(mathProblem(tex, isDisplay) === null ? '<span class="katex' : '<')).toBe(true)
      expect(faultsIn(html)).toEqual([])
      expect(typeof plainFormula(tex)).toBe('string')
    }),
    runs(600),
  )
})

test('macros and environments of any formula are read, and what is made of them is as safe', () => {
  const macros = '\\newcommand{\\a}[1]{\\b{#1}{#1}}\\newcommand{\\w}{\\href{javascript:x}{y}}'
  fc.assert(
    fc.property(formulas, fc.boolean(), (tex, isDisplay) => {
      const read = readTex(tex, macros)
      expect(read.length).toBeLessThan(100_000)
      expect(faultsIn(renderMath(read, isDisplay))).toEqual([])
    }),
    runs(600),
  )
})

test('what stands between dollars is a formula as it is written, or is told or shown', () => {
  fc.assert(
    fc.property(mutated(sound, 2), fc.constantFrom('$', '$$'), (tex, dollars) => {
      const source = `Before words ${dollars}${tex}${dollars} after words.`
      const file = new VFile({value: source})
      const tree = parse(file)
      checkFormulas(tree, file)
      const shown = JSON.stringify(tree)
      for (const word of ['Before words', 'after words.'])
        if (!tex.includes('<')) expect(shown).toContain(word)
      for (const {line, column} of file.messages)
        expect(line !== undefined && column !== undefined).toBe(true)
    }),
    runs(300),
  )
})
