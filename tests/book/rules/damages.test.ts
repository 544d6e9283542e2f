// Every kind of damage that a census of real books found on a page: it is told, and mended where one reading is safe.
// What only a whole book shows (missing keys, labels, images, pages) is in `fixtures`.

import {parse} from 'remark-d2lbook'
import {VFile} from 'vfile'
import {expect, it} from 'vitest'
import {checkFormulas} from '../../../plugins/book/src/facts/check-formulas.ts'
import {fixPage} from '../../../plugins/book/src/fix/fix-book.ts'

const dialect = {tabs: ['pytorch', 'mxnet']}
const cell = '```{.python .input}\nx\n```\n'

/** `null`: told, but nobody can know what is meant. */
const damages: [kind: string, rule: string, before: string, after: string | null][] = [
  ['emphasis with inner space', 'emphasis-has-no-inner-space', 'một * giả định* lớn', 'một *giả định* lớn'],
  ['emphasis glued to a word', 'emphasis-has-no-inner-space', 'là* đệ quy* lớn', 'là *đệ quy* lớn'],
  ['strong with inner space', 'emphasis-has-no-inner-space', 'Xem ** lớp ** này', 'Xem **lớp** này'],
  ['a star left as text', 'emphasis-is-closed', 'gọi là hộp neo *. Rồi', null],
  ['slide mark with inner space', 'slide-mark-has-no-inner-space', '(** x y **) z', '(**x y**) z'],
  ['slide mark unbalanced', 'slide-mark-is-closed', 'Đây [**là một câu.', null],
  ['slide mark full-width', 'slide-mark-is-closed', '当（**输入**)时', '当(**输入**)时'],
  ['inline maths with inner space', 'math-has-no-inner-space', 'Với $ x^2 $ ở đây', 'Với $x^2$ ở đây'],
  ['odd number of $', 'math-is-balanced', 'đến $\\mathbf{x} và', null],
  ['odd number of $$, one too many', 'math-is-balanced', 'se $H = p_i.$$', 'se $H = p_i.$'],
  ['odd number of $$, one lost', 'math-is-balanced', '$$a = b\n\nMore.', '$$a = b$$\n\nMore.'],
  ['blank line inside display maths', 'math-has-no-blank-line', '$$a\n\n= b$$', '$$a\n= b$$'],
  ['TeX commands torn apart', 'math-commands-are-whole', '$\\ frac {1} {2}$', '$\\frac {1} {2}$'],
  [
    'escapes inside TeX',
    'math-commands-are-whole',
    '$\frac{1}{2}$ and $\textrm{B}$',
    '$\\frac{1}{2}$ and $\\textrm{B}$',
  ],
  ['maths that KaTeX refuses', 'math-can-be-typeset', '$x &= y$', null],
  ['raw LaTeX figure', 'tex-is-in-dollars', '\\begin{figure}\na\n\\end{figure}', null],
  [
    'raw LaTeX equation',
    'tex-is-in-dollars',
    '\\begin{align}a\\end{align}',
    '$$\\begin{align}a\\end{align}$$',
  ],
  ['space after the first colon', 'role-is-well-formed', 'em : numref:`x`', 'em :numref:`x`'],
  ['space before the back-tick', 'role-is-well-formed', 'em :ref: `x`', 'em :ref:`x`'],
  ['spaces inside the value', 'role-is-well-formed', 'em :cite:` x`', 'em :cite:`x`'],
  ['missing first colon', 'role-is-well-formed', 'trong: eqref:`x`', 'trong :eqref:`x`'],
  ['missing second colon', 'role-is-well-formed', '(in :numref`x`)', '(in :numref:`x`)'],
  ['full-width colon', 'role-is-well-formed', '如图 ：numref:`x`所示', '如图 :numref:`x`所示'],
  ['doubled back-tick', 'role-is-well-formed', 'in :numref:``x``', 'in :numref:`x`'],
  [
    'unclosed back-tick',
    'role-is-well-formed',
    'em :numref:`fig_x, o ajuste',
    'em :numref:`fig_x`, o ajuste',
  ],
  ['no back-tick', 'role-is-well-formed', 'exemplo, :numref:fig_x em', 'exemplo, :numref:`fig_x` em'],
  ['one back-tick only', 'role-is-well-formed', 'com :eqref: eq_x`.', 'com :eqref:`eq_x`.'],
  ['a sign before the value', 'role-is-well-formed', 'em :numref: =`fig_x`.', 'em :numref:`fig_x`.'],
  ['nothing after the role', 'role-has-a-value', 'just use :citet:.', null],
  ['empty value', 'role-has-a-value', 'in :numref:``, so', null],
  ['unknown role', 'role-is-known', ':numfef:`x`', ':numref:`x`'],
  ['unknown role, like none', 'role-is-known', ':whatever:`x`', null],
  ['label far from its thing', 'label-names-something', '# A\n\nText.\n\n:label:`x`', null],
  [
    'equation label on an image',
    'label-suits-its-target',
    '![A](a.svg)\n:eqlabel:`x`',
    '![A](a.svg)\n:label:`x`',
  ],
  ['link broken by a space', 'image-link-is-whole', 'os [CUDA] (https://a.b)', 'os [CUDA](https://a.b)'],
  ['image broken by spaces', 'image-link-is-whole', '! [A] (.. /img/a.svg)', '![A](../img/a.svg)'],
  ['address with words in it', 'image-link-is-whole', '[a](https://b.c/d que e / f)', null],
  ['reference as an address', 'image-link-is-whole', '[a](:numref:`x`)', '[a] (:numref:`x`)'],
  ['heading without a space', 'heading-has-a-space', '##Tóm tắt', '## Tóm tắt'],
  ['begin_tab never closed', 'tab-is-closed', ':begin_tab:`mxnet`\na', ':begin_tab:`mxnet`\na\n:end_tab:'],
  [
    'begin_tab inside an open tab',
    'tab-is-closed',
    ':begin_tab:`mxnet`\na\n\n:begin_tab:`pytorch`\nb\n:end_tab:',
    ':begin_tab:`mxnet`\na\n:end_tab:\n\n:begin_tab:`pytorch`\nb\n:end_tab:',
  ],
  ['end_tab without begin_tab', 'tab-is-open', 'a\n\n:end_tab:', 'a\n\n'],
  [
    'begin_tab with text behind',
    'role-is-well-formed',
    ':begin_tab:`mxnet` a\n:end_tab:',
    ':begin_tab:`mxnet`\na\n:end_tab:',
  ],
  [
    'begin_tab with a space',
    'role-is-well-formed',
    ':begin_tab: `mxnet`\na\n:end_tab:',
    ':begin_tab:`mxnet`\na\n:end_tab:',
  ],
  ['unknown tab', 'tab-is-known', ':begin_tab:`mxnt`\na\n:end_tab:', ':begin_tab:`mxnet`\na\n:end_tab:'],
  [
    'two #@tab in one cell',
    'tab-is-named-once',
    '```{.python .input}\n#@tab mxnet\na\n#@tab pytorch\n```',
    null,
  ],
  ['unclosed code fence', 'fence-is-closed', '```python\nx = 1', '```python\nx = 1\n```\n'],
  ['lost opening fence', 'fence-is-closed', '{.python .input}\nx\n```', cell.trimEnd()],
  ['stray fence at the end', 'fence-is-closed', `${cell}\n\`\`\`\n`, `${cell}\n`],
  ['literal \\n behind a fence', 'text-is-human', '```python\\n\nx\n```\\n', '```python\nx\n```'],
  ['tokens of a translation program', 'text-is-human', 'bộ 732 293616. Các', null],
  ['zero-width space', 'text-is-visible', 'duas vari\u200B\u200Báveis', 'duas variáveis'],
  ['soft hyphen', 'text-is-visible', 'duas vari\u00ADáveis', 'duas variáveis'],
  ['control character', 'text-is-visible', 'a\u0007b', null],
]

it.each(damages)('%s', (_kind, rule, before, after) => {
  const file = new VFile({path: 'page.md', value: before})
  checkFormulas(parse(file, dialect), file)
  expect(file.messages.map(({ruleId}) => ruleId)).toContain(rule)
  expect(fixPage(before, dialect).source).toBe(after ?? before)
})
