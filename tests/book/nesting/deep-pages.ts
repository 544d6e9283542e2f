// Pages with thousands of levels: one word, `deep`, stands at the bottom of each.

const levels = 3000

function nested(open: string, close = '', count = levels): string {
  return `${open.repeat(count)}deep${close.repeat(count)}`
}

function stairs(step: string, line: (indent: string) => string, count: number): string {
  return Array.from({length: count}, (_, level) => line(step.repeat(level))).join('')
}

const inFence = (info: string, text: string) => `\`\`\`${info}\n${text}\n\`\`\``

const cell = '```{.python .input}\n1\n```\n\n'
const inBrackets = `${'['.repeat(levels)}${']'.repeat(levels)}`
const dataOf = (json: string) => `[{"output_type": "display_data", "data": {"application/json": ${json}}}]`

/** Their names and sources. */
export const deepPages: readonly [string, string][] = [
  ['quotes', nested('> ')],
  ['items', nested('- ')],
  ['numbered items', nested('1. ')],
  ['quotes and items', nested('> - ')],
  ['indented items', `${stairs('  ', (indent) => `${indent}- a\n`, 140)}deep`],
  ['stars', nested('*', '*')],
  ['stars and words', nested('*a **b ', '** *')],
  ['brackets', nested('[', ']')],
  ['links', nested('[', '](a)')],
  ['images', nested('![', '](a)')],
  ['spans', nested('[', ']{.a}')],
  ['superscripts', nested('^a ', ' b^')],
  ['divs', nested('::: a\n', '\n:::')],
  ['elements', nested('<div>', '</div>')],
  ['elements in one block', `<div>\n${nested('<p><b>', '</b></p>')}\n</div>`],
  ['elements without ends', nested('<div>')],
  ['elements between blank lines', nested('<div>\n\n', '\n\n</div>')],
  ['elements in a text', `a ${nested('<b>', '</b>')}`],
  ['raw HTML', inFence('{=html}', nested('<div>', '</div>'))],
  ['raw HTML in a text', `a \`${nested('<b>', '</b>')}\`{=html}`],
  ['raw HTML of reStructuredText', inFence('eval_rst', `.. raw:: html\n\n   ${nested('<div>', '</div>')}`)],
  ['tables of HTML', nested('<table><tr><td>', '</td></tr></table>')],
  ['braces in a formula', `$${nested('{', '}')}$`],
  ['fractions', `$${nested('\\frac{1}{', '}')}$`],
  ['powers', `$$${nested('x^{', '}')}$$`],
  ['empty powers', `$${nested('^{^{', '}}')}$`],
  ['brackets in a formula', `$$${nested('\\left(', '\\right)')}$$`],
  ['roots', `$${nested('\\sqrt{', '}')}$`],
  ['texts in a formula', `$${nested('\\text{$', '$}')}$`],
  ['environments', `$$${nested('\\begin{matrix}', '\\end{matrix}')}$$`],
  ['environments outside of formulas', nested('\\begin{align}\n', '\n\\end{align}')],
  ['braces without ends', `$${nested('{')}$`],
  ['definitions in a row', `term\n${nested(': ')}`],
  ['tabs', nested(':begin_tab:`numpy`\n', '\n:end_tab:')],
  [
    'footnotes',
    `a[^0]\n\n${Array.from({length: levels}, (_, i) => `[^${i}]: b[^${i + 1}]\n`).join('')}\n[^${levels}]: deep`,
  ],
  ['headings', nested('# ')],
  ['tables in quotes', `| a |\n|---|\n| ${nested('*', '*')} |`],
  ['reStructuredText quotes', inFence('eval_rst', `${stairs(' ', (indent) => `${indent}a\n\n`, 300)}deep`)],
  [
    'reStructuredText notes',
    inFence(
      'eval_rst',
      `${stairs('   ', (indent) => `${indent}.. note::\n\n`, 300)}${'   '.repeat(300)}deep`,
    ),
  ],
  ['reStructuredText lists', inFence('eval_rst', `${stairs('  ', (indent) => `${indent}* a\n\n`, 300)}deep`)],
  ['roots of roots', `$${nested('\\sqrt')}$`],
  [
    'branches',
    inFence(
      '{.python .input}',
      `${stairs(' ', (indent) => `${indent}if tab.selected("numpy"):\n`, 200)}${' '.repeat(200)}deep`,
    ),
  ],
  ['calls', inFence('{.python .input}', nested('d2l.f(', ')'))],
  ['outputs', `${cell}${inFence('{.json .output}', inBrackets)}\n\ndeep`],
  ['data of outputs', `${cell}${inFence('{.json .output}', dataOf(inBrackets))}\n\ndeep`],
  ['a live block', `${inFence('{.live tensor}', nested('(', ')'))}\n\ndeep`],
  ['a role', `:numref:\`${nested('(', ')')}\``],
  ['settings', `---\na: ${inBrackets}\n---\n\ndeep`],
  ['settings in settings', `---\n${stairs(' ', (indent) => `${indent}a:\n`, 600)}---\n\ndeep`],
  ['lists in settings', `---\na:\n  ${'- '.repeat(levels)}b\n---\n\ndeep`],
]
