import {describe, expect, test} from 'vitest'
import {mathProblem, renderMath} from '../../../plugins/book/src/formulas/math.ts'
import {plainFormula} from '../../../plugins/book/src/formulas/plain-formula.ts'
import {isDeepTex} from '../../../plugins/book/src/formulas/deep-tex.ts'

describe('a formula that nests deeper than it can be typeset', () => {
  test.each([
    ['{'.repeat(300) + 'x' + '}'.repeat(300)],
    ['\\frac{1}{'.repeat(300) + 'x' + '}'.repeat(300)],
    ['\\left('.repeat(300) + 'x' + '\\right)'.repeat(300)],
    ['\\begin{matrix}'.repeat(300) + 'x' + '\\end{matrix}'.repeat(300)],
    ['\\sqrt'.repeat(300) + 'x'],
    ['x' + '^{'.repeat(300)],
  ])('%.20s...', (tex) => {
    expect(isDeepTex(tex)).toBe(true)
    expect(mathProblem(tex, false)?.reason).toBe('it is nested too deep')
    expect(renderMath(tex, false)).toContain('x')
    expect(plainFormula(tex)).toContain('x')
  })
})

test.each([
  ['x^2 + {y}_{3}'],
  ['\\frac{1}{x} '.repeat(1000)],
  ['\\left(x\\right) '.repeat(1000)],
  ['\\begin{matrix} a & b \\\\ c & d \\end{matrix}'.repeat(300)],
  ['\\alpha \\beta + '.repeat(1000)],
  ['\\{'.repeat(300)],
])('%.20s... is not deep', (tex) => {
  expect(isDeepTex(tex)).toBe(false)
})
