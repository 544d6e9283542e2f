// What is wrong with a formula, in words, and at which command or sign.

import {parse} from 'remark-d2lbook'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {checkFormulas} from '../../../plugins/book/src/facts/check-formulas.ts'
import {mathProblem, renderMath} from '../../../plugins/book/src/formulas/math.ts'

const tex = String.raw

/** The reason, and what it is about. */
function problemOf(formula: string, isDisplay = true): [string | undefined, string | undefined] {
  const problem = mathProblem(formula, isDisplay)
  const {at, length} = problem ?? {}
  return [problem?.reason, at === undefined ? undefined : formula.slice(at, at + (length ?? 0))]
}

describe('the reason', () => {
  test.each([
    [tex`a + \fracc{1}{2}`, '`\\fracc` is unknown, did you mean `\\frac`?', tex`\fracc`],
    [tex`\Alhpa`, '`\\Alhpa` is unknown, did you mean `\\Alpha`?', tex`\Alhpa`],
    [tex`\mathBB{R}`, '`\\mathBB` is unknown, did you mean `\\mathbb`?', tex`\mathBB`],
    [tex`\nobodyknows x`, '`\\nobodyknows` is unknown', tex`\nobodyknows`],
    [
      tex`\begin{alinged}a\end{alinged}`,
      'there is no environment `alinged`, did you mean `aligned`?',
      '{alinged}',
    ],
    [tex`\begin{tikzpicture}a\end{tikzpicture}`, 'there is no environment `tikzpicture`', '{tikzpicture}'],
    ['x & y', 'an `&` stands outside of an environment such as `aligned`', '&'],
    [tex`\frac{1}{2}}`, 'this `}` closes nothing', '}'],
    [tex`\frac{1}{2`, 'this `{` has no `}` behind it', '{'],
    [tex`{x + \{ y`, 'this `{` has no `}` behind it', '{'],
    [tex`\frac{1}`, '`\\frac` takes more than follows it', tex`\frac`],
    [tex`\sqrt`, '`\\sqrt` takes something that is missing', undefined],
    [tex`\left( x`, '`\\left` has no `\\right` behind it', tex`\left`],
    [tex`\left( \left[ x \right]`, '`\\left` has no `\\right` behind it', tex`\left`],
    [tex`x \right)`, '`\\right` has no `\\left` before it', tex`\right`],
    [tex`\left x \right)`, '`\\left` takes a bracket, and not `x`', 'x'],
    [tex`\begin{aligned} x`, '`\\begin` has no `\\end` behind it', tex`\begin`],
    [tex`x \end{aligned}`, '`\\end` has no `\\begin` before it', tex`\end`],
    [tex`\begin{aligned}a\end{split}`, '`\\begin{aligned}` is closed by `\\end{split}`', tex`\end`],
    ['x^a^b', 'one superscript follows another; braces tell which is whose: `{x^a}^b`, `x^{a^b}`', '^'],
    ['x^', 'nothing follows `^`', '^'],
    ['a # b', 'a `#` stands in definitions only; the sign is written `\\#`', '#'],
    [tex`\text{a_b}`, '`_` has no meaning in words; the sign is written `\\_`', '_'],
    [
      tex`\text{of \alpha}`,
      '`\\alpha` has no meaning in words; within `\\text{...}` write `$\\alpha$`',
      tex`\alpha`,
    ],
    [
      tex`20\textdegree`,
      '`\\textdegree` stands in words only, as in `\\text{\\textdegree}`',
      tex`\textdegree`,
    ],
    ['a $ b', 'a `$` stands within the formula; the sign is written `\\$`', '$'],
    [tex`\hspace{1}`, '`1` is no length; one has a unit, as `1em`', '1'],
    [tex`x\limits_a`, '`\\limits` and `\\nolimits` follow an operator, such as `\\sum`', tex`\limits`],
    [tex`a\over b\over c`, 'two `\\over` stand in one group; braces tell them apart', tex`b\over`],
    [
      tex`\href{https://a.org}{x}`,
      '`\\href` has no place in a formula; links, pictures and attributes stand outside',
      tex`\href`,
    ],
    [
      tex`\htmlClass{a}{x}`,
      '`\\htmlClass` has no place in a formula; links, pictures and attributes stand outside',
      tex`\htmlClass`,
    ],
  ])('%s', (formula, reason, part) => {
    expect(problemOf(formula)[0]).toBe(reason)
    if (formula !== tex`a\over b\over c`) expect(problemOf(formula)[1]).toBe(part)
  })

  test('is the title of the formula, and what a link holds is shown', () => {
    expect(renderMath('x & y', false)).toBe(
      '<code class="d2l-math-error" title="an `&amp;` stands outside of an environment such as `aligned`">x &amp; y</code>',
    )
    const html = renderMath(tex`\href{javascript:alert(1)}{x^2}`, false)
    expect(html).toContain('<msup>')
    expect(html.replace(/<annotation.*?<\/annotation>/, '')).not.toMatch(/javascript|<a |href=/)
  })
})

test.each([
  ['in its line', 'So $a + \\foo$.', '1:9 `\\foo` is unknown'],
  ['in a line of its own', '$$\na &= b \\\\\nc &= \\foo\n$$', '3:6 `\\foo` is unknown'],
  ['in a quote', '> $$\n> a \\\\\n> \\foo\n> $$', '3:3 `\\foo` is unknown'],
  ['the second of its kind', '$\\alpha \\foo \\text{\\alpha}$', '1:9 `\\foo` is unknown'],
  [
    'in an environment that gives way',
    '$$\\begin{align}a \\label{b} \\\\ \\foo\\end{align}$$',
    '1:31 `\\foo` is unknown',
  ],
  ['behind a macro', '$\\def\\E{e}\\E \\foo$', '1:14 `\\foo` is unknown'],
  [
    'near a macro',
    '$\\def\\expectation{e}$ $\\expectaton$',
    '1:24 `\\expectaton` is unknown, did you mean `\\expectation`?',
  ],
  ['before its definition', '$\\E$\n\n$\\def\\E{e}$', '1:2 `\\E` is defined below it, in line 3'],
  [
    'without what it takes',
    '$\\def\\E#1{e}$\n\n$\\E$',
    '3:2 what `\\E` takes by its definition in line 1 does not follow it',
  ],
  ['in a macro', '$\\def\\E{\\foo}$ and $\\E$', '1:20 `\\foo` is unknown'],
])('the place is that of the command: %s', (_what, page, told) => {
  const file = new VFile({value: page})
  checkFormulas(parse(file), file)
  const [message] = file.messages.filter(({ruleId}) => ruleId === 'math-can-be-typeset')
  const reason = message?.reason.replace('KaTeX cannot typeset this formula: ', '')
  expect(`${message?.line}:${message?.column} ${reason}`).toBe(told)
})

test.each([tex`\url{https://a_b.org}x`, tex`\includegraphics{a_b.png}x`])(
  '%s is set without what it names',
  (formula) => {
    expect(problemOf(formula)[0]).toMatch(/^`\\(?:url|includegraphics)` has no place in a formula/)
    expect(renderMath(formula, false)).toContain('class="katex"')
  },
)
