// What the formulas of a page become with the macros that it defines.

import type {Nodes} from 'mdast'
import {describe, expect, test} from 'vitest'
import {parseText} from '../parse-text.ts'

const tex = String.raw

function formulasOf(page: string, macros?: string): string[] {
  const found: string[] = []
  const look = (node: Nodes): void => {
    if (node.type === 'inlineMath' || node.type === 'equation') found.push(node.value)
    if ('children' in node) node.children.forEach(look)
  }
  look(parseText(page, macros === undefined ? {} : {macros}).tree)
  return found
}

function messagesOf(page: string): string[] {
  return parseText(page).file.messages.map(
    ({line, column, ruleId, reason}) => `${line}:${column} ${ruleId}: ${reason}`,
  )
}

describe('one formula', () => {
  test.each([
    ['a command', tex`\newcommand{\E}{\mathbb{E}} \E[x]`, tex`\mathbb{E}[x]`],
    ['a command without braces', tex`\newcommand\E{\mathbb{E}} \E x`, tex`\mathbb{E} x`],
    ['a command with a star', tex`\newcommand*{\E}{\mathbb{E}} \E`, tex`\mathbb{E}`],
    ['another definition of it', tex`\newcommand{\E}{a}\renewcommand{\E}{b} \E`, 'b'],
    ['one that stays', tex`\newcommand{\E}{a}\providecommand{\E}{b} \E`, 'a'],
    ['one that is needed', tex`\providecommand{\E}{b} \E`, 'b'],
    ['arguments', tex`\newcommand{\pair}[2]{\langle #1, #2 \rangle} \pair{a}{b}`, tex`\langle a, b \rangle`],
    ['arguments without braces', tex`\newcommand{\pair}[2]{(#1, #2)} \pair x\alpha`, tex`(x, \alpha)`],
    [
      'an argument that is not given',
      tex`\newcommand{\norm}[2][2]{\|#2\|_{#1}} \norm{x} + \norm[1]{y}`,
      tex`\|x\|_{2} + \|y\|_{1}`,
    ],
    ['an argument in brackets with brackets', tex`\newcommand{\f}[2][x]{#1 #2} \f[{[a]}]{b}`, '{[a]} b'],
    ['def', tex`\def\E{\mathbb{E}}\E`, tex`\mathbb{E}`],
    ['def with an argument', tex`\def\vect#1{\mathbf{#1}}\vect w`, tex`\mathbf{w}`],
    ['def with signs between', tex`\def\at#1|#2;{#1_{#2}} \at x|1;`, 'x_{1}'],
    ['gdef', tex`\gdef\loss{\ell}\loss`, tex`\ell`],
    ['global', tex`\global\def\loss{\ell}\loss`, tex`\ell`],
    ['edef stands for what was', tex`\def\a{1}\edef\b{\a\a}\def\a{2}\b`, '11'],
    ['def stands for what is', tex`\def\a{1}\def\b{\a\a}\def\a{2}\b`, '22'],
    ['let of a command of TeX', tex`\let\eps\varepsilon \eps_1`, tex`\varepsilon_1`],
    ['let with a sign', tex`\let\eps=\varepsilon \eps`, tex`\varepsilon`],
    ['let of a macro, which keeps it', tex`\def\a{1}\let\b\a\def\a{2}\b\a`, '12'],
    [
      'an old meaning in a new one',
      tex`\let\old\vec\renewcommand{\vec}[1]{\old{\mathbf{#1}}}\vec{x}`,
      tex`\vec{\mathbf{x}}`,
    ],
    ['an operator', tex`\DeclareMathOperator{\rk}{rank}\rk A`, tex`\operatorname{rank} A`],
    [
      'an operator with limits',
      tex`\DeclareMathOperator*{\am}{arg\,min}\am_x`,
      tex`\operatorname*{arg\,min}_x`,
    ],
    [
      'a pair of brackets',
      tex`\DeclarePairedDelimiter{\set}{\{}{\}}\set{x} \set*{y} \set[\big]{z}`,
      tex`\{x\} \left\{y\right\} \big\{z\big\}`,
    ],
    [
      'an environment',
      tex`\newenvironment{al}{\begin{aligned}}{\end{aligned}}\begin{al}a\end{al}`,
      tex`\begin{aligned}a\end{aligned}`,
    ],
    [
      'short names of environments',
      tex`\def\ba{\begin{align}}\def\ea{\end{align}}\ba a &= b \ea`,
      tex`\begin{aligned} a &= b \end{aligned}`,
    ],
    ['macros in macros', tex`\def\a#1{\b{#1}}\def\b#1{[#1]}\a{\a{x}}`, '[[x]]'],
    ['a definition within one', tex`\def\a{\def\b##1{<##1>}}\a\b{x}`, '<x>'],
    ['a letter behind a command', tex`\def\l#1{#1y}\l\alpha`, tex`\alpha y`],
    ['an index', tex`\newcommand{\E}{\mathbb{E}} x_\E^\E`, tex`x_{\mathbb{E}}^{\mathbb{E}}`],
    [
      'a fraction without braces',
      tex`\newcommand{\E}{\mathbb{E}} \frac\E\E`,
      tex`\frac{\mathbb{E}}{\mathbb{E}}`,
    ],
    [
      'a root',
      tex`\newcommand{\E}{\mathbb{E}} \sqrt[3]\E \hat\E`,
      tex`\sqrt[3]{\mathbb{E}} \hat{\mathbb{E}}`,
    ],
    [
      'an operator keeps its limits',
      tex`\DeclareMathOperator*{\am}{min}\am\limits_x`,
      tex`\operatorname*{min}\limits_x`,
    ],
    ['words', tex`\newcommand{\E}{\mathbb{E}} \text{with $\E$}`, tex`\text{with $\mathbb{E}$}`],
    ['a comment', '\\newcommand{\\E}{a}% the mean\n\\E', '% the mean\na'],
    ['signs as names', tex`\def\,{\;}a\,b`, tex`a\;b`],
  ])('%s', (_what, written, read) => {
    expect(formulasOf(`$$${written}$$`)).toEqual([read])
  })
})

describe('a page', () => {
  const mean = tex`\newcommand{\E}{\mathbb{E}}`

  test.each([
    ['a block that defines is an equation of nothing', `$$\n${mean}\n$$\n\n$\\E$`, ['', tex`\mathbb{E}`]],
    ['a formula in a line that defines is none', `Words $${mean}$ and $\\E$.`, [tex`\mathbb{E}`]],
    ['a line that defines, without dollars', `${mean}\n\nSo $\\E$.`, [tex`\mathbb{E}`]],
    [
      'lines that define, as those of LaTeX',
      `${mean} % the mean\n\\def\\F{f}\nand $\\E\\F$.`,
      [tex`\mathbb{E}f`],
    ],
    ['a definition over lines', '\\newcommand{\\E}{\n  \\mathbb{E}\n}\n\nSo $\\E$.', [tex`\mathbb{E}`]],
    ['nothing before its definition', `$\\E$ and $${mean}$ and $\\E$`, [tex`\E`, tex`\mathbb{E}`]],
    ['from a list on', `- $${mean}$\n\nand $\\E$`, [tex`\mathbb{E}`]],
    [
      'in headings, tables, quotes and captions',
      `${mean}\n\n# $\\E$\n\n|a|\n|-|\n|$\\E$|\n\n> $\\E$\n\n![$\\E$](a.png)`,
      Array(4).fill(tex`\mathbb{E}`),
    ],
    [
      'in reStructuredText',
      `${mean}\n\n\`\`\`eval_rst\n.. math:: \\E\n\nand :math:\`\\E\`\n\`\`\``,
      Array(2).fill(tex`\mathbb{E}`),
    ],
    [
      'in a block of HTML',
      `<div style="display:none">\n$$${mean}$$\n$\\def\\F{f}$\n</div>\n\n$\\E\\F$`,
      [tex`\mathbb{E}f`],
    ],
    ['in HTML within a line', `<span hidden>$${mean}$</span>\n\n$\\E$`, [tex`\mathbb{E}`]],
    ['not of code', `\`${mean}\`\n\n$\\E$`, [tex`\E`]],
    ['not of a comment', `<!-- $${mean}$ -->\n\n$\\E$`, [tex`\E`]],
    ['not in the middle of a line', `Write ${mean} for $\\E$`, [tex`\E`]],
  ])('%s', (_what, page, formulas) => {
    expect(formulasOf(page)).toEqual(formulas)
  })

  test('a caption is read out as it is shown', () => {
    const [, figure] = parseText(`${mean}\n\nA.\n\n![The $\\E$](a.png)`).tree.children
    expect(figure).toMatchObject({type: 'figure', alt: tex`The \mathbb{E}`})
  })

  test('a line of definitions leaves no paragraph', () => {
    expect(parseText(`${mean}\n\nA.`).tree.children.map(({type}) => type)).toEqual(['paragraph'])
  })

  test('definitions in a block of HTML are not shown', () => {
    const [html] = parseText(`<div>$$${mean}$$ costs $5 or $6</div>`).tree.children
    expect(html).toMatchObject({type: 'html', value: '<div> costs $5 or $6</div>'})
  })

  test('a page of MDX', () => {
    const {tree} = parseText(`${mean}\n\n<b>So $\\E$</b>`, {mdx: true})
    expect(JSON.stringify(tree)).toContain(JSON.stringify(tex`\mathbb{E}`))
    expect(JSON.stringify(tree)).not.toContain('newcommand')
  })

  test('macros of the book, which those of the page change', () => {
    expect(formulasOf(tex`$\E$ $\def\E{e}\E$`, tex`\newcommand{\E}{\mathbb{E}}`)).toEqual([
      tex`\mathbb{E}`,
      'e',
    ])
    expect(formulasOf(tex`$\E$`, tex`\newcommand{\E}{\mathbb{E}}`)).toEqual([tex`\mathbb{E}`])
  })

  test('the page tells what it defines, and where', () => {
    expect(parseText(`A.\n\n$$\n${mean}\n\\def\\F{f}\n$$`).tree.data).toEqual({
      macros: [
        ['\\E', 4],
        ['\\F', 5],
      ],
    })
  })
})

describe('what cannot be', () => {
  test.each([
    [
      'no end',
      tex`$$\newcommand{\x}{y$$`,
      ['1:15 math-macros-are-sound: The definition of `\\x` cannot be read: what it stands for has no end'],
    ],
    ['no name', tex`$$\newcommand{x}{y}$$`, ['1:1 math-macros-are-sound: `\\newcommand` names no command']],
    [
      'too many arguments',
      tex`$$\newcommand{\x}[12]{y}$$`,
      [
        '1:15 math-macros-are-sound: The definition of `\\x` cannot be read: it takes 12 things; a number from 0 to 9 is meant',
      ],
    ],
    [
      'an argument that it does not take',
      tex`$$\newcommand{\x}[1]{#2}$$`,
      ['1:15 math-macros-are-sound: The definition of `\\x` cannot be read: it has `#2`, but takes 1 thing'],
    ],
    [
      'itself',
      tex`$$\def\x{\x}\x$$`,
      [
        '1:7 math-macros-are-sound: `\\x` stands for more than a formula can hold, or for itself; the formula is shown as it is written',
      ],
    ],
  ])('%s is told', (_what, page, told) => {
    expect(messagesOf(page)).toEqual(told)
    expect(formulasOf(page)).toEqual([page.slice(2, -2)])
  })

  test('a bomb costs little, and is shown as it is written', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz'.split('')
    const doubled = letters.map(
      (letter, i) =>
        `\\def\\${letter}${letter}{\\${letters[i + 1] ?? 'x'}${letters[i + 1] ?? 'x'}\\${letters[i + 1] ?? 'x'}${letters[i + 1] ?? 'x'}}`,
    )
    const wide = tex`\def\w#1{#1#1#1#1#1#1#1#1#1#1}`
    const bombs = [
      `${doubled.join('')}\\aa`,
      tex`\def\x#1{\x{#1#1}}\x{y}`,
      `${wide}\\w{\\w{\\w{\\w{\\w{\\w{x}}}}}}`,
    ]
    for (const bomb of bombs) expect(formulasOf(`$${bomb}$`)).toEqual([bomb])
    const page = `$${wide}$ ${'$\\w{\\w{\\w{\\w{x}}}}$ '.repeat(2000)}`
    expect(JSON.stringify(parseText(page).tree).length).toBeLessThan(60_000_000)
  })
})

test.each([
  ['\\def\\a#1{#1}', '\\a{'],
  ['\\def\\a#1{#1}', '\\a'],
  ['', '\\begin{eqnarray}'],
  ['', '\\begin{'],
  ['', '\\label{'],
  ['', '\\newcommand{\\a}{'],
  ['\\newenvironment{b}{\\begin{aligned}}{\\end{aligned}}', '\\begin{b}'],
])('a formula of %s and 30,000 times %s is read', (head, piece) => {
  const {file} = parseText(`$$${head}${piece.repeat(30_000)}$$`)
  expect(file.messages.map(({ruleId}) => ruleId)).not.toContain('page-is-readable')
})

test('names of objects are no macros', () => {
  expect(formulasOf(tex`$\constructor \toString$ $\def\constructor{x}\constructor$`)).toEqual([
    tex`\constructor \toString`,
    'x',
  ])
})

test('a formula with nothing to expand is left as it is written, letter by letter', () => {
  const written = tex`\frac {1}  {2}%` + '\n' + tex` \E`
  expect(formulasOf(`$\\def\\F{f}$\n\n$$${written}$$`)).toEqual([written])
})
