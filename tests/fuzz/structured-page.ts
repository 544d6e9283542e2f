// Pages as an author writes them: whole constructs of the dialect, one in another, each word once.

import fc from 'fast-check'

/** Stands for a word until each gets a name of its own. */
const word = '¤'

/** Words of text that readers see: `w7q`. */
export const ownWord = /w\d+q/g

const labels = ['sec_a', 'fig_b', 'tab_c', 'eq_d', 'sec_É', 'x']
const label = fc.constantFrom(...labels)
const phrase = fc.oneof(
  {weight: 6, arbitrary: fc.constantFrom(word, `${word} ${word}`, `${word}, ${word}.`)},
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      `*${word}*`, `**${word}**`, `[${word}](b.md)`, `[${word}](https://d2l.ai)`, `[${word}][def]`, '`code`', '$x^2$', '$\\frac{1}{2}$', `[**${word}**]`,
      `(**${word}**)`, `a~${word}~`, `<b>${word}</b>`, `${word}[^1]`, '\\*', '&amp;', '![](img/dot.svg)', `![${word}](img/dot.svg)`, `[${word}]{.class}`,
      ':cite:`Good.2020`', ':citet:`Good.2020,none`', 'https://d2l.ai', '--', '"', `~~${word}~~`,
    ), // oxfmt-ignore
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('ref', 'numref', 'eqref'), label)
      .map(([role, name]) => `:${role}:\`${name}\``),
  },
)
const phrases = fc.array(phrase, {minLength: 1, maxLength: 6}).map((all) => all.join(' '))
const optionalLabel = fc
  .option(label, {nil: undefined})
  .map((name) => (name === undefined ? '' : `\n:label:\`${name}\``))

const leaf = fc.oneof(
  {weight: 4, arbitrary: phrases},
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.integer({min: 1, max: 4}), phrases, optionalLabel)
      .map(([depth, text, name]) => `${'#'.repeat(depth)} ${text}${name}`),
  },
  fc.tuple(phrases, optionalLabel).map(([text, name]) => `![${text}](img/dot.svg)\n:width:\`100px\`${name}`),
  fc
    .tuple(phrases, phrases, optionalLabel)
    .map(([caption, cell, name]) => `:${caption}\n\n| a | b |\n|:--|--:|\n| ${cell} | c |${name}`),
  fc
    .option(label, {nil: undefined})
    .map((name) => `$$x = y$$${name === undefined ? '' : `\n:eqlabel:\`${name}\``}`),
  fc.constantFrom(
    '```{.python .input}\nprint(1)\n```', '```{.python .input}\n#@tab mxnet\nprint(2)\n```', '```python\nx = 1\n```', '    indented code',
    '$$\n\\begin{aligned}\na &= b\n\\end{aligned}\n$$', `<!-- a comment -->`, `<div>\n\n${word}\n\n</div>`, `[^1]: ${word} ${word}`, '[def]: https://d2l.ai',
    '***', `${word}\n: ${word}`, '```{.python .input}\n1\n```\n\n```{.json .output}\n[{"output_type": "stream", "text": "1"}]\n```', ':bibliography:`good.bib`',
    '```eval_rst\n.. note::\n   A note.\n```', '```toc\na\n```', `+---+---+\n| ${word} | b |\n+---+---+`, '```{.live component=mlp data=xor}\n```',
    `<table><tr><td>${word}</td></tr></table>`, `<details><summary>${word}</summary>\n\n${word}\n\n</details>`,
  ), // oxfmt-ignore
)

const indent = (text: string, by: string) => text.replace(/\n(?!\n|$)/g, `\n${by}`)

const block = fc.letrec<{block: string}>((tie) => ({
  block: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    {weight: 6, arbitrary: leaf},
    fc
      .array(tie('block'), {minLength: 1, maxLength: 3})
      .map((items) => items.map((item) => `- ${indent(item, '  ')}`).join('\n')),
    fc
      .array(tie('block'), {minLength: 1, maxLength: 2})
      .map((items) => items.map((item) => `1. ${indent(item, '   ')}`).join('\n')),
    tie('block').map((text) => `> ${text.replaceAll('\n', '\n> ')}`),
    fc
      .tuple(fc.constantFrom('pytorch', 'mxnet', 'pytorch, mxnet'), tie('block'))
      .map(([tab, text]) => `:begin_tab:\`${tab}\`\n${text}\n:end_tab:`),
    tie('block').map((text) => `:::note\n${text}\n:::`),
    tie('block').map((text) => `::: {.tip title="a"}\n${text}\n:::`),
  ),
})).block

function named(page: string): string {
  let count = 0
  return page.replaceAll(word, () => `w${count++}q`)
}

/** A page with a title and up to eight blocks. */
export const structuredPage = fc
  .array(block, {maxLength: 8})
  .map((blocks) => named(['# Title', ...blocks].join('\n\n') + '\n'))
