// Environments that number their lines in LaTeX, and what LaTeX says of numbers.

import type {Nodes} from 'mdast'
import type {Equation} from 'remark-d2lbook'
import {expect, test} from 'vitest'
import {parseText} from '../parse-text.ts'

const tex = String.raw

function equationsOf(page: string): Equation[] {
  const found: Equation[] = []
  const look = (node: Nodes): void => {
    if (node.type === 'equation') found.push(node)
    if ('children' in node) node.children.forEach(look)
  }
  look(parseText(page).tree)
  return found
}

test.each([
  ['equation', 'a = b', 'a = b'],
  ['equation*', 'a = b', 'a = b'],
  ['displaymath', 'a = b', 'a = b'],
  ['dmath', 'a = b', 'a = b'],
  ['align', tex`a &= b \\ c &= d`, tex`\begin{aligned}a &= b \\ c &= d\end{aligned}`],
  ['align*', 'a &= b', tex`\begin{aligned}a &= b\end{aligned}`],
  ['flalign', 'a &= b', tex`\begin{aligned}a &= b\end{aligned}`],
  ['alignat', '{2}a &= b & c &= d', tex`\begin{alignedat}{2}a &= b & c &= d\end{alignedat}`],
  ['gather', tex`a \\ b`, tex`\begin{gathered}a \\ b\end{gathered}`],
  ['multline*', tex`a \\ \shoveleft{b}`, tex`\begin{gathered}a \\ b\end{gathered}`],
  ['eqnarray', tex`a &=& b \\ c &=& d`, tex`\begin{aligned}a &= b \\ c &= d\end{aligned}`],
  [
    'eqnarray',
    tex`f &=& \begin{cases} a & b \\ c & d \end{cases}`,
    tex`\begin{aligned}f &= \begin{cases} a & b \\ c & d \end{cases}\end{aligned}`,
  ],
  ['IEEEeqnarray', '{rCl}a &=& b', tex`\begin{aligned}a &= b\end{aligned}`],
  ['numcases', '{f(x)=}a & b', tex`f(x)=\begin{cases}a & b\end{cases}`],
  ['equation', tex`\begin{split}a &= b\end{split}`, tex`\begin{split}a &= b\end{split}`],
  ['subequations', tex`\begin{align}a &= b\end{align}`, tex`\begin{aligned}a &= b\end{aligned}`],
])('%s within dollars and without', (name, body, read) => {
  const written = `\\begin{${name}}${body}\\end{${name}}`
  expect(equationsOf(`$$${written}$$`).map(({value}) => value)).toEqual([read])
  expect(equationsOf(`So\n\n${written}\n\nsay.`).map(({value}) => value)).toEqual([read])
})

test.each([
  [
    'a part of a formula',
    tex`$$x = \begin{align} a &= b \end{align}$$`,
    tex`x = \begin{aligned} a &= b \end{aligned}`,
  ],
  [
    'two below each other',
    tex`$$\begin{align}a\end{align} \begin{gather}b\end{gather}$$`,
    '\\begin{gathered}\n\\begin{aligned}a\\end{aligned}\\\\\n\\begin{gathered}b\\end{gathered}\n\\end{gathered}',
  ],
  ['brackets of LaTeX', tex`\[ a = b \]`, 'a = b'],
  ['brackets with two backslashes', tex`\\[ a = \frac{1}{2} \\]`, tex`a = \frac{1}{2}`],
  ['brackets over lines', '\\[\na = \\frac{1}{2}\n\\]', tex`a = \frac{1}{2}`],
  [
    'what has no number',
    tex`$$\begin{align}a \nonumber \\ b \notag\end{align}$$`,
    tex`\begin{aligned}a \\ b \end{aligned}`,
  ],
  ['what may stand in a formula', tex`$$\begin{aligned}a\end{aligned}$$`, tex`\begin{aligned}a\end{aligned}`],
])('%s', (_what, page, read) => {
  expect(equationsOf(page).map(({value}) => value)).toEqual([read])
})

test.each([
  tex`\[1\] and \[see\]`,
  tex`a \(b\) c`,
  tex`\[\]`,
  tex`The file C:\[x\] is`,
  tex`a \\[2pt] b`,
  tex`a \\(b\\) c`,
])('%j is text', (page) => {
  const {tree, file} = parseText(page)
  expect(JSON.stringify(tree)).not.toMatch(/inlineMath|equation/)
  expect(file.messages).toEqual([])
})

test.each([
  [tex`x \tag{3}`, '3'],
  [tex`x \tag*{(3)}`, '3'],
  [tex`x \tag{$\ast$}`, '∗'],
  [tex`x \tag{\textbf{A}1}`, 'A1'],
  [tex`x \tag{\dagger}`, '†'],
  [tex`\begin{align} x \tag{a} \\ y \tag{b} \end{align}`, 'a, b'],
])('the number of %s is %s', (formula, tag) => {
  const [equation] = equationsOf(`$$${formula}$$`)
  expect(equation?.tag).toBe(tag)
  expect(equation?.value).not.toContain('tag')
})

test('a label within names the equation, like one behind it', () => {
  const page =
    '$$a\n\\label{eq:a}\n$$\n\n\\begin{align}\nb \\label{eq:b} \\\\\nc \\label{eq:c}\n\\end{align}\n:eqlabel:`eq_d`\n'
  const [first, second] = equationsOf(page)
  expect(first).toMatchObject({value: 'a', label: {name: 'eq:a', position: {start: {line: 2, column: 1}}}})
  expect([second?.label, ...(second?.moreLabels ?? [])].map((label) => label?.name)).toEqual([
    'eq:b',
    'eq:c',
    'eq_d',
  ])
})

test('references of LaTeX are roles', () => {
  const {tree, file} = parseText(tex`See \eqref{eq:a}, (\ref{eq:b}), \ref{sec_x}, $\eqref{eq:c}$.`)
  const [paragraph] = tree.children
  const references =
    paragraph?.type === 'paragraph' ? paragraph.children.filter(({type}) => type === 'reference') : []
  expect(references).toMatchObject([
    {role: 'eqref', label: 'eq:a'},
    {role: 'eqref', label: 'eq:b'},
    {role: 'numref', label: 'sec_x'},
    {role: 'eqref', label: 'eq:c'},
  ])
  expect(file.messages.map(({expected}) => expected)).toEqual([
    [':eqref:`eq:a`'],
    [':eqref:`eq:b`'],
    [':numref:`sec_x`'],
  ])
})

test('a label in a formula of a line names nothing, and says so', () => {
  const {file} = parseText(tex`So $x \label{a}$.`)
  expect(file.messages.map(({ruleId, column}) => [ruleId, column])).toEqual([['label-names-something', 7]])
})
