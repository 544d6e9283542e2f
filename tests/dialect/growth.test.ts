// Texts of one piece, again and again: time grows with their length, as it does for the parser that all is built on.

import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {mathFromMarkdown} from 'mdast-util-math'
import {gfm} from 'micromark-extension-gfm'
import {math} from 'micromark-extension-math'
import {describe, test} from 'vitest'

import {expectLinear} from '../support/growth.ts'
import {parseText} from './parse-text.ts'

const pieces = [
  '    a\n\n',
  '+---+---+\n| a | b |\n',
  '+---+\n',
  '+---+---+\n| a\n b | c |\n',
  '`` ` ',
  '~',
  '~~a ',
  '~~~\n\n',
  '<!-- ',
  '<!--\n\n',
  '[^1] ',
  '[',
  '[a',
  '](',
  '[a](b) ',
  '[a](',
  '![',
  '! [a] (b) ',
  '$',
  '$a ',
  '$$ a\n\n',
  'a $$\n',
  'costs $5 and\n\n',
  '\\begin{',
  '\\begin{align}\n',
  '\\begin{align} a \\end{align}\n\n',
  '\\frac a ',
  '\\( ',
  '\\[ a\n',
  '\\[ \\frac a \\]\n\n',
  '\\( \\frac a \\) ',
  '\\def\\a\n',
  '\\def\\a{b}\n',
  '\\newcommand{\\a}[1]{\n',
  '$\\def\\a#1{#1}\\a{b}$ ',
  '$$\\begin{align} a \\label{b} \\tag{1} \\end{align}$$\n\n',
  '$\\newcommand{\\a}{$ ',
  '\\eqref{a} ',
  '*',
  '* a*b ',
  'a** b ',
  'a*',
  '*a\n\n',
  '단어 *단어* 는',
  '**(a)**는 ',
  '_',
  '_a ',
  'a_ _b',
  ':numref:`a` ',
  ':numref:`a ',
  ':numref:',
  ': numref:`a` ',
  ':label:` a\n',
  'numref:`a` :numref: `b`',
  ':begin_tab:`mxnet`\n',
  ':begin_tab:`mxnet`\na\n:end_tab:\n\n',
  ':end_tab:\n\n',
  '|',
  '| a\n',
  '| a |\n|---|\n| b |\n\n',
  '>',
  '> a\n',
  ':::\n',
  '::: a\n',
  '::: a\nb\n:::\n\n',
  ':',
  '- ::: a\n',
  '- a\n',
  '- a\n\n',
  '- ',
  '^',
  '^a ',
  'x^a^ ',
  'x~a~ ',
  '{',
  '{.a ',
  '[a]{.b} ',
  '[a]{',
  '`a`{.b} ',
  '<div>',
  '<div>\n\n',
  '<b>a</b> ',
  '<',
  '<a ',
  '<eos> ',
  '<style>\n\n',
  '<details>\n\na\n\n</details>\n\n',
  '</div>\n\n',
  'a@b.c ',
  'a@',
  'https://',
  'https://a.b/c。d ',
  'www.',
  'https://a.b/(',
  '# a\n:label:`l`\n\n',
  '#',
  '#a\n',
  'a\n===\n\n',
  ':a\n',
  ':label:`a`\n',
  'a\n: b\n\n',
  'a\n\n:   b\n\n    c\n\n',
  '[**a**] ',
  '[**',
  '**]',
  '(**a\n\n',
  '[~~a',
  '```{.python .input}\n#@tab mxnet\na\n```\n\n',
  '```{.python .input}\na\n```\n',
  '```\n',
  '```python\n\n',
  '```{.json .output}\n[]\n```\n',
  '```toc\na\n```\n',
  '```eval_rst\n.. note::\n\n   a\n```\n',
  'a *b* $c$\r\n\r\n',
  'a\r',
  'word *a* $b$ ',
  'word ',
  'a',
  'a\u200b ',
  'a\u200b\n\n',
  '\ufeff',
  '\0',
  '&#0; ',
  '&',
  '&amp',
  '\\',
  '\\$ ',
  ' ',
  '\n',
  '\t',
  '---\n\n',
  '---\n',
  '```{=html}\n<b>a\n```\n',
  '"a\' -- ',
  '中文，*字*。',
  '中$a$文',
  '```{.live mlp}\n```\n',
  ':bibliography:`a`\n',
  ':cite:`a,b`',
  '732293616 ',
  '[^a\n\n',
  'a[^b\n',
  '[a]: ',
  '<a href="',
  '</',
  '<b ',
  '&lt;',
  '{{< ',
  '```{.python .input}\n%load_ext d2lbook.tab\n```\n',
  'a  \n',
  '\\\n',
  '| `a|b` |\n',
  '![](a){width=1px}\n',
  '*   a\n    b\n\n',
  'a\u202e ',
  '&#x110000; ',
  '  :numref:`a`\n',
  '(:numref:`a`)',
  '[**a** b **c**] ',
  '$a$1 ',
  '$A$B',
  '${A}',
  '$5 ',
]

/** Pieces that are never the same. */
const counted: ((index: number) => string)[] = [
  (i) => '`'.repeat((i % 300) + 1) + ' ',
  (i) => `[^${i}]: a\n`,
  (i) => `a[^${i}]\n\n[^${i}]: b\n\n`,
  (i) => '>'.repeat(i % 90) + ' a\n',
  (i) => `${i}. a\n`,
  (i) => ' '.repeat(2 * (i % 50)) + '- a\n',
  (i) => `# a\n:label:\`l${i}\`\n\n`,
  (i) => `:A caption\n:label:\`t${i}\`\n\n| a |\n|---|\n\n`,
  (i) => `![a](b)\n:width:\`1px\`\n:label:\`f${i}\`\n\n`,
  (i) => `$$a$$\n:eqlabel:\`e${i}\`\n\n`,
  (i) => '`'.repeat(3 + (i % 200)) + 'a\n',
  (i) => `[a${i}]: b\n`,
]

/** What stands before and behind the pieces. */
const framed = [
  ['a\n\n', '    a = $x$\n\n\n', ''],
  ['| a | b |\n|---|---|\n', '| a | b |\n', ''],
  ['', 'a.', '@b.c'],
  ['a\n', ': b\n', ''],
  ['```{.python .input}\n', '#@tab mxnet\n', '```\n'],
  ['```{.python .input}\n', 'if tab.selected("mxnet"):\n    a\n', '```\n'],
  ['```{.python .input}\n', 'd2l.f(', '```\n'],
  ['```{.json .output}\n', '[', '```\n'],
  ['```toc\n', 'a\n', '```\n'],
  ['```eval_rst\n', 'a :ref:`b` *c*\n\n', '```\n'],
  ['```eval_rst\n', '* a\n', '```\n'],
  ['```eval_rst\n', '.. a::\n', '```\n'],
  ['```eval_rst\n', '`a *b |c ', '```\n'],
  ['```eval_rst\n', '+---+\n| a |\n', '```\n'],
  ['```eval_rst\n', 'a\n=\n', '```\n'],
  ['---\n', 'a: b\n', '---\n'],
  ['---\n', 'a: [\n', '---\n'],
  ['---\n', 'a: b\n', ''],
  [':cite:`', 'a,', '`'],
  ['[a1]: b\n\n', '[a1] ', ''],
  ['$$', 'a & b \\\\ ', '$$'],
  ['$', '\\frac a ', '$'],
  ['<div>', '<b>a</b>\n', '</div>'],
  ['<!--', ' a\n\n', '-->'],
] as const

const extensions = [gfm(), math()]
const mdastExtensions = [gfmFromMarkdown(), mathFromMarkdown()]
const peer = (text: string) => void fromMarkdown(text, {extensions, mdastExtensions})
const work = (text: string) => void parseText(text, {tabs: ['mxnet', 'pytorch']})

describe('time grows with length', () => {
  test.each(pieces)('%j', (piece) => {
    expectLinear({make: (length) => repeated(piece, length), work, peer})
  })

  test.each(counted.map((piece) => [piece(1), piece] as const))('%j, counted', (_, piece) => {
    expectLinear({make: (length) => enumerated(piece, length), work, peer})
  })

  test.each(framed)('%j%j%j', (before, piece, behind) => {
    expectLinear({make: (length) => before + repeated(piece, length) + behind, work, peer})
  })
})

function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length))
}

function enumerated(piece: (index: number) => string, length: number): string {
  let text = ''
  for (let index = 0; text.length < length; index++) text += piece(index)
  return text
}
