// Where on a page something can be written. A new place is one line.

import {names} from './payloads.ts'

type Place = (payload: string) => string

const oneLine = (payload: string) => payload.replaceAll('\n', ' ')
const quoted = (payload: string) => payload.replaceAll('"', '\\"')

/** Places for a piece of HTML, as Markdown. */
export const markupPlaces: Record<string, Place> = {
  paragraph: (payload) => `Text ${payload} text`,
  block: (payload) => payload,
  between: (payload) => `<div>\n\n${payload}\n\n</div>`,
  heading: (payload) => `## Heading ${payload} end`,
  headingAlone: (payload) => `### ${payload}`,
  underlinedHeading: (payload) => `Heading ${oneLine(payload)}\n---`,
  reference: (payload) => `## Of :numref:\`${payload}\` and :cite:\`${payload}\``,
  headingCode: (payload) => `## Code \`\` ${payload} \`\``,
  headingImage: (payload) => `## ![${payload}](x.png)`,
  headingFormula: (payload) => `## $${payload}$`,
  headingDirective: (payload) => `## :abbr[${payload}]`,
  emphasis: (payload) => `*${payload}* **${payload}** ~~${payload}~~`,
  quote: (payload) => `> ${payload}`,
  list: (payload) => `- ${payload}\n  1. ${payload}`,
  task: (payload) => `- [ ] ${payload}`,
  cell: (payload) => `| a | b |\n|---|---|\n| ${payload} | b |`,
  headCell: (payload) => `| ${payload} | b |\n|---|---|\n| a | b |`,
  grid: (payload) => `+${'-'.repeat(200)}+\n| ${payload.padEnd(198)} |\n+${'-'.repeat(200)}+`,
  tableCaption: (payload) => `:${payload}\n\n| a | b |\n|---|---|\n| a | b |`,
  figureCaption: (payload) => `![${payload}](x.png)`,
  figureTitle: (payload) => `![a](x.png "${quoted(payload)}")`,
  figureWidth: (payload) => `![a](x.png)\n:width:\`${payload}\``,
  linkTitle: (payload) => `[a](b.md "${quoted(payload)}")`,
  linkText: (payload) => `[${payload}](b.md)`,
  label: (payload) => `## A\n:label:\`${payload}\``,
  equationLabel: (payload) => `$$x$$\n:eqlabel:\`${payload}\``,
  unknownReference: (payload) => `:numref:\`${payload}\`, :ref:\`${payload}\`, :eqref:\`${payload}\``,
  unknownCitation: (payload) => `:cite:\`${payload}\`, :citet:\`${payload}\``,
  api: (payload) => `:class:\`${payload}\`, :func:\`${payload}\``,
  unknownRole: (payload) => `:nothing:\`${payload}\``,
  formula: (payload) => `$${payload}$`,
  text: (payload) => `$\\text{${payload}}$`,
  equation: (payload) => `$$\n${payload}\n$$`,
  code: (payload) => `\`\` ${payload} \`\``,
  fence: (payload) => `\`\`\`\`\n${payload}\n\`\`\`\``,
  fenceLanguage: (payload) => `\`\`\`\`${payload.replaceAll('`', "'")}\nx\n\`\`\`\``,
  fenceMeta: (payload) => `\`\`\`\`python title="${payload.replaceAll('`', "'")}"\nx\n\`\`\`\``,
  cellOptions: (payload) => `\`\`\`{.python .input #${payload.replaceAll('`', "'")} n=1}\nx\n\`\`\``,
  cellCode: (payload) => `\`\`\`{.python .input}\nprint('${payload}')\n\`\`\``,
  output: (payload) =>
    `\`\`\`{.python .input}\nx\n\`\`\`\n\n\`\`\`{.json .output}\n${outputs(payload)}\n\`\`\``,
  tab: (payload) => `:begin_tab:\`${payload.replaceAll('`', "'")}\`\nFor one.\n:end_tab:`,
  inTab: (payload) =>
    `:begin_tab:\`numpy\`\n## ${payload}\n:end_tab:\n\n:begin_tab:\`torch\`\n${payload}\n:end_tab:`,
  cellTab: (payload) => `\`\`\`{.python .input}\n#@tab ${payload}\nx\n\`\`\``,
  box: (payload) => `:::note\n${payload}\n:::`,
  boxTitle: (payload) => `:::tip[${payload}]\nx\n:::`,
  boxAttributes: (payload) =>
    `:::note{title="${payload.replaceAll('"', '&quot;')}" onclick="__run(1)" style="position:fixed"}\nx\n:::`,
  boxName: (payload) => `:::${payload}\nx\n:::`,
  division: (payload) =>
    `::: {.a #b onclick="__run(1)" title="${payload.replaceAll('"', '&quot;')}"}\n${payload}\n:::`,
  footnote: (payload) => `A word.[^1]\n\n[^1]: ${payload}`,
  footnoteName: (payload) => `A word.[^${payload}]\n\n[^${payload}]: text`,
  definition: (payload) => `${payload}\n:   ${payload}`,
  rst: (payload) =>
    `\`\`\`eval_rst\n${payload}\n${'='.repeat(payload.length)}\n\n.. raw:: html\n\n   ${payload}\n\n.. image:: ${payload}\n\`\`\``,
  toc: (payload) => `\`\`\`toc\n:${payload}: 1\n${payload} <b>\n${payload}\n\`\`\``,
  live: (payload) =>
    `\`\`\`{.live mlp hidden="${payload.replaceAll('"', "'").replaceAll('`', '')}"}\n${payload}\n\`\`\``,
  liveName: (payload) => `\`\`\`{.live ${payload.replaceAll('`', '')}}\n${payload}\n\`\`\``,
  bibliography: (payload) => `:bibliography:\`${payload}\``,
  comment: (payload) => `<!-- ${payload} -->`,
  unclosed: (payload) => `<div title="\n${payload}`,
}

/** Places for an address, as Markdown. */
export const addressPlaces: Record<string, Place> = {
  link: (address) => `[a](<${address}>)`,
  bareLink: (address) => `[a](${address})`,
  headingLink: (address) => `## [a](<${address}>)`,
  autolink: (address) => `<${address}>`,
  bare: (address) => `See ${address} here`,
  definition: (address) => `[a][r] and [r]\n\n[r]: <${address}>`,
  imageDefinition: (address) => `![a][r] and [![a][r]][r]\n\n[r]: <${address}>`,
  image: (address) => `![a](<${address}>)`,
  inlineImage: (address) => `Text ![a](<${address}>) text`,
  imageLink: (address) => `[![a](x.png)](<${address}>)`,
  figure: (address) => `![A figure](<${address}>)\n:label:\`fig_a\``,
  html: (address) =>
    `<a href="${address}">a</a> <img src="${address}" srcset="${address} 2x"> <video src="${address}" poster="${address}"></video> <q cite="${address}">q</q>`,
  frame: (address) => `<iframe src="${address}"></iframe>`,
  footnote: (address) => `A word.[^1]\n\n[^1]: [a](<${address}>)`,
  formula: (address) => `$\\href{${address}}{x} \\includegraphics{${address}} \\url{${address}}$`,
  toc: (address) => `\`\`\`toc\nA title <${address}>\n${address}\n\`\`\``,
  rst: (address) => `\`\`\`eval_rst\n.. image:: ${address}\n\n\`a <${address}>\`_\n\`\`\``,
  cell: (address) => `| a |\n|---|\n| [a](<${address}>) |`,
}

/** Whole pages with names that JavaScript's own objects have, in all places that name something. */
export const namePages = names.map(
  (name) => `# ${name}
:label:\`${name}\`

:numref:\`${name}\` :ref:\`${name}x\` :cite:\`${name}\` :class:\`${name}\` [a][${name}] [^${name}]

[${name}]: b.md

[^${name}]: A note.

![${name}](${name})
:width:\`${name}\`
:label:\`fig_${name}\`

$$\\begin{${name}} x \\end{${name}}$$
:eqlabel:\`${name}\`

\`\`\`${name}
x
\`\`\`

\`\`\`{.${name} .input}
#@tab ${name}
x
\`\`\`

\`\`\`{.live ${name} ${name}=1}
\`\`\`

\`\`\`toc
:${name}:
${name}
\`\`\`

:begin_tab:\`${name}\`
x
:end_tab:

:::${name}
x
:::

<admonition type="${name}">x</admonition>
`,
)

function drawing(payload: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><text>${payload}</text></svg>`
}

function outputs(payload: string): string {
  const data = {
    'text/html': [payload],
    'application/javascript': '__run("output")',
    'image/svg+xml': payload,
    'text/plain': payload,
  }
  return JSON.stringify([
    {output_type: 'display_data', data},
    {output_type: 'stream', name: payload, text: payload},
    {output_type: 'error', ename: payload, evalue: payload, traceback: [payload]},
    {output_type: 'display_data', data: {'image/png': `x" onerror="__run(1)`}},
    ...['text/html', 'text/markdown', 'text/latex', 'image/svg+xml', 'application/json'].map((mime) => ({
      output_type: 'execute_result',
      data: {[mime]: payload},
      metadata: {[mime]: {alt: payload, width: payload, needs_background: payload}},
    })),
    {output_type: 'display_data', data: {'image/svg+xml': drawing(payload)}},
    {output_type: 'display_data', data: {'text/html': drawing(payload)}},
    {output_type: 'display_data', data: {'text/markdown': `[a](${payload})\n\n![${payload}](${payload})`}},
    {output_type: 'display_data', data: {'text/latex': `$\\href{${payload}}{x}$ ${payload}`}},
    {output_type: 'display_data', data: {[`application/vnd.${payload}`]: payload}},
    {output_type: 'stream', name: 'stderr', text: `\u001b[31m${payload}\u001b]8;;${payload}\u0007a`},
  ])
}
