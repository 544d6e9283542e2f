// Macros of a book, wherever its settings tell them.

import {describe, expect, test} from 'vitest'
import {dialectOptions, readConfig} from '../../../plugins/book/src/config/book-config.ts'
import {macrosAsTex} from '../../../plugins/book/src/config/read-macros.ts'
import type {BookMessage} from '../../../plugins/book/src/messages/message.ts'

const tex = String.raw

function macrosOf(ini: string): string[] {
  return (dialectOptions(readConfig(ini)).macros ?? '').split('\n').filter((line) => line !== '')
}

describe('definitions of TeX', () => {
  test.each([
    [
      '[build] macros',
      tex`[build]
macros = \newcommand{\E}{\mathbb{E}}
  \DeclareMathOperator{\rk}{rank}`,
      [tex`\newcommand{\E}{\mathbb{E}}`, tex`\DeclareMathOperator{\rk}{rank}`],
    ],
    [
      'lines of LaTeX among others',
      tex`[pdf]
post_latex = \usepackage{x}
  \newcommand{\E}{
  \mathbb{E}}
  \pagestyle{empty}`,
      [tex`\newcommand{\E}{`, tex`\mathbb{E}}`],
    ],
    ['a file that makes LaTeX', '[pdf]\npost_latex = ./static/main.py', []],
    [
      'a preamble in Python',
      tex`[build]
sphinx_configs = latex_elements = {'preamble': r'''
  \usepackage{amsmath}
  \newcommand{\E}{\mathbb{E}}
  '''}`,
      [tex`\newcommand{\E}{\mathbb{E}}`],
    ],
    [
      'a preamble with doubled backslashes',
      tex`[build]
sphinx_configs = imgmath_latex_preamble = '\\def\\E{\\mathbb{E}}'`,
      [tex`\def\E{\mathbb{E}}`],
    ],
    [
      'MathJax 3',
      tex`[build]
sphinx_configs = mathjax3_config = {'tex': {'macros': {
  'E': r'\mathbb{E}',
  "vect": [r'\mathbf{#1}', 1],
  'norm': ['\\|#2\\|_{#1}', 2, '2'],
  }, 'tags': 'ams'}}`,
      [
        tex`\newcommand{\E}{\mathbb{E}}`,
        tex`\newcommand{\vect}[1]{\mathbf{#1}}`,
        tex`\newcommand{\norm}[2][2]{\|#2\|_{#1}}`,
      ],
    ],
    [
      'MathJax 2',
      tex`[build]
sphinx_configs = mathjax_config = {'TeX': {'Macros': {'E': '{\\mathbb{E}}'}}}`,
      [tex`\newcommand{\E}{{\mathbb{E}}}`],
    ],
    [
      'KaTeX',
      tex`[build]
sphinx_configs = katex_macros = r'''
  "\\E": "\\mathbb{E}",
  "\\vect": "\\mathbf{#1}"
  '''
  katex_options = 'x'`,
      [tex`\newcommand{\E}{\mathbb{E}}`, tex`\newcommand{\vect}[1]{\mathbf{#1}}`],
    ],
    [
      'nothing of the kind',
      "[build]\nsphinx_configs = language = 'vi'\n  numfig_format = {'figure': 'Hình %s'}",
      [],
    ],
  ])('in %s', (_where, ini, macros) => {
    expect(macrosOf(ini)).toEqual(macros)
  })

  test('those of the book win', () => {
    const ini = tex`[build]
macros = \def\E{b}
sphinx_configs = imgmath_latex_preamble = r'\def\E{a}'`
    expect(macrosOf(ini)).toEqual([tex`\def\E{a}`, tex`\def\E{b}`])
  })

  test('of an option of the plugin', () => {
    expect(macrosAsTex({'\\E': tex`\mathbb{E}`, vect: tex`\mathbf{#1}`})).toBe(
      tex`\newcommand{\E}{\mathbb{E}}` + '\n' + tex`\newcommand{\vect}[1]{\mathbf{#1}}`,
    )
  })
})

test('what cannot be read is told at its line', () => {
  const told: BookMessage[] = []
  readConfig(
    tex`[build]
macros =
  \newcommand{\E}{\mathbb{E}}
  \newcommand{\x}[1]{#2}
  E = x
  \newcommand{\y}{`,
    'config.ini',
    (message) => told.push(message),
  )
  expect(told.map(({rule, text, place}) => [rule, place?.[0], text])).toEqual([
    ['config-is-sound', 4, 'in `macros`, `\\x` cannot be read: it has `#2`, but takes 1 thing'],
    ['config-is-sound', 5, 'in `macros`, `E = x` defines nothing'],
    ['config-is-sound', 6, 'in `macros`, `\\y` cannot be read: what it stands for has no end'],
  ])
})
