// Commands that authors bring along from LaTeX and MathJax: each becomes what KaTeX can set, or is told.

import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {parse} from 'remark-d2lbook'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {mathProblem} from '../../../plugins/book/src/formulas/math.ts'
import {plainFormula} from '../../../plugins/book/src/formulas/plain-formula.ts'
import {
  isTexCommand,
  texCommands,
  texEnvironments,
} from '../../../plugins/book/src/formulas/katex-commands.ts'

const tex = String.raw
const katexSource = readFileSync(createRequire(import.meta.url).resolve('katex'), 'utf8')

function read(formula: string): string {
  let value = ''
  visit(parse(new VFile({value: `$$${formula}$$`})), 'equation', (node) => {
    value = node.value
  })
  return value
}

test.each([
  [tex`\cases{a & b \cr c & d}`, '{abcd'],
  [tex`\matrix{a & b \cr c & d}`, 'abcd'],
  [tex`\pmatrix{a & b \cr c & d}`, '(abcd)'],
  [tex`\eqalign{a &= b \cr c &= d}`, 'a = bc = d'],
  [tex`\displaylines{a \cr b}`, 'ab'],
  [tex`\begin{eqnarray}a&=&b\end{eqnarray}`, 'a = b'],
  [tex`\begin{multline}a\\\shoveright{b}\end{multline}`, 'ab'],
  [tex`\begin{array}{cc}\multicolumn{2}{c}{a}\\ b&c\\ \hline\end{array}`, 'abc'],
  [tex`\begin{pmatrix}a & b\\ \hdotsfor{2}\end{pmatrix}`, '(ab......)'],
  [tex`\begin{aligned}a&=b\\ \intertext{so}c&=d\end{aligned}`, 'a = bsoc = d'],
  [tex`a \hfill b`, 'a b'],
  [tex`\buildrel a \over =`, '=a'],
  [tex`\root 3 \of x`, 'x3'],
  [tex`\sqrt[\uproot{2}3]{x}`, 'x3'],
  [tex`\sideset{_a^b}{_c^d}\sum_x`, 'ab∑cdx'],
  [tex`\prescript{14}{6}{C}`, '614C'],
  [tex`\nicefrac{1}{2}`, '1/2'],
  [tex`\idotsint f`, '∫ ⋯ ∫f'],
  [tex`\slashed{D}`, 'D̸'],
  [tex`\mbox{if $x$ holds}`, 'if x holds'],
  [tex`\ensuremath{x}\xspace`, 'x'],
  [tex`\bm{x}`, 'x'],
  [tex`\mathds{R} \mathbbm{1}`, 'R1'],
  [tex`\bbox[red,5px]{x}`, 'x'],
  [tex`\class{a}{x} \cssId{b}{y} \style{color:red}{z}`, 'xyz'],
  [tex`\require{cancel} \cancel{x}`, 'x'],
  [tex`\unicode{x263a} \unicode{9786}`, '☺☺'],
  [tex`\mmlToken{mi}{x}`, 'x'],
  [tex`{\Tiny x}`, 'x'],
  [tex`\xlongequal{a}`, '=a'],
  [tex`\dv{f}{x} + \pdv[2]{f}{x}`, 'dfdx+∂2f∂x2'],
  [tex`\abs{x} \norm*{y}`, '∣x∣∥y∥'],
  [tex`\vb*{x} \cross \grad f`, 'x × ∇f'],
  [tex`\int f \dd x`, '∫fdx'],
  [tex`\upalpha \symbf{x}`, 'αx'],
  [tex`\mathchoice{a}{b}{c}{d}`, 'b'],
  [tex`\ce{2H2 + O2 -> 2H2O}`, '2H2+O2→2H2O'],
  [tex`\vspace{1em} x \noindent`, 'x'],
])('%s can be set, and searched', (formula, letters) => {
  const value = read(formula)
  expect(mathProblem(value, true)).toBe(null)
  expect(plainFormula(value).replace(/\s/g, '')).toBe(letters.replace(/\s/g, ''))
})

test.each([tex`\tikz`, tex`\SI{1}{\kg}`, tex`\qty(x)`, tex`\toggle{a}{b}\endtoggle`])(
  '%s is told',
  (formula) => {
    expect(mathProblem(read(formula), true)?.reason).toMatch(/^`\\\w+` is unknown/)
  },
)

describe('the names for "did you mean"', () => {
  test('are those that KaTeX knows', () => {
    const ofTex = new Set(['relax', 'noexpand', 'expandafter', 'show'])
    const names = [...new Set([...katexSource.matchAll(/["']\\\\([A-Za-z]+)["']/g)].map(([, name]) => name!))]
    const missing = names.filter((name) => !isTexCommand(`\\${name}`) && !ofTex.has(name))
    const known = missing.filter((name) => mathProblem(`\\${name}`, true) === null)
    expect(known).toEqual([])
    expect(texCommands.filter((name) => mathProblem(`\\${name}`, true)?.unknown !== undefined)).toEqual([])
  })

  test('are environments that can be set', () => {
    const argument = (name: string) =>
      /^(?:array|darray|subarray)$/.test(name) ? '{c}' : /^align(?:ed)?at/.test(name) ? '{1}' : ''
    const refused = texEnvironments.filter(
      (name) => mathProblem(read(`\\begin{${name}}${argument(name)}a\\end{${name}}`), true) !== null,
    )
    expect(refused).toEqual([])
  })
})
