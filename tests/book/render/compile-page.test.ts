import {expect, test} from 'vitest'
import {titleContent} from '../../../plugins/book/src/render/title.ts'
import {lackingNotes} from '../../../plugins/book/src/render/lacking-tabs.ts'
import {pageWords} from '../../../plugins/book/src/words/page-words.ts'
import type {Phrases} from '../../../plugins/book/src/facts/phrases.ts'
import {compilePage} from './compile-page.ts'

test('code keeps every blank, in cells, listings and outputs', async () => {
  const html = await compilePage(`\`\`\`{.python .input}
def f(x):
    if x:
        return  1
\`\`\`

\`\`\`{.json .output n=1}
[{"output_type": "stream", "name": "stdout", "text": "a\\n  b\\n"}]
\`\`\`

\`\`\`text
one
  two :label:
\`\`\`
`)
  const words = html.replace(/<[^>]+>/g, '')
  expect(words).toContain('def f(x):\n    if x:\n        return  1')
  expect(words).toContain('a\n  b')
  expect(words).toContain('one\n  two :label:')
})

test.each([
  ['js title="src/index.js"', 'src/index.js'],
  ['js {1,3} title=\'a <b> "c"\'', 'a &#x3C;b> "c"'],
  ['js showLineNumbers', undefined],
  ['js subtitle="no"', undefined],
  ['js title=""', undefined],
])('a listing ```%s has the title %s', async (info, title) => {
  const html = await compilePage(`\`\`\`${info}\nlet a = 1\n\`\`\`\n`)
  expect(/<div class="d2l-listing-title">(.*?)<\/div><pre/.exec(html)?.[1]).toBe(title)
})

test('formulas become HTML, broken ones are shown as written', async () => {
  const html = await compilePage('Let $x^2$ and $\\frac{1}{2$ be.\n\n$$y = 1$$\n')
  expect(html).toContain('<annotation encoding="application/x-tex">x^2</annotation>')
  expect(html).toMatch(/<code class="d2l-math-error" title="[^"]+">\\frac\{1\}\{2<\/code>/)
  expect(html).toMatch(/<div class="d2l-equation"[^>]*><div class="d2l-equation-body">.*katex-display/s)
})

test('reStructuredText is shown as what it means, and what nobody knows as it is written', async () => {
  const html = await compilePage(`\`\`\`eval_rst
.. only:: html

   References
   ==========

   With *stars*, :math:\`x^2\` and \`a site <https://a.org>\`_.

   .. note:: Nothing is lost.

   .. blockdiag::

      a -> b

.. raw:: html

   <b onclick="x()">bold</b>
\`\`\`
`)
  expect(html).toMatch(/<h1[^>]*>References/)
  expect(html).toContain('With <em>stars</em>, <span class="d2l-math"><span class="katex">')
  expect(html).toMatch(/<a href="https:\/\/a.org"[^>]*>a site<\/a>/)
  expect(html).toContain('Nothing is lost.')
  expect(html.replace(/<[^>]+>/g, '')).toContain('.. blockdiag::\n\n   a -> b')
  expect(html).toContain('<b>bold</b>')
})

test('raw HTML is kept, but nothing in it runs', async () => {
  const html = await compilePage(
    'A <b onclick="x()">bold</b> word, <eos> too.\n\n<script>alert(1)</script>\n\n[a](javascript:x) <img src=x onerror=y>\n',
  )
  expect(html).toContain('<b>bold</b>')
  expect(html).toContain('&#x3C;eos>')
  expect(html).not.toMatch(/script|onclick|onerror/i)
})

test('tabs hold one panel per block, whichever tabs it serves', async () => {
  const html = await compilePage(`:begin_tab:\`numpy\`
One.
:end_tab:

:begin_tab:\`torch\`
Two.
:end_tab:
`)
  expect([...html.matchAll(/role="tab" id="([^"]+)"/g)].map(([, id]) => id)).toEqual([
    'tab-0-numpy',
    'tab-0-torch',
    'tab-0-all',
  ])
  expect(html).toMatch(/aria-controls="panel-0-0 panel-0-1"[^>]*data-tab="all"[^>]*>All</)
  // prose is reached with the Tab key by its panel
  expect(html).toMatch(
    /id="panel-0-0" data-tabs="numpy" data-label="NumPy" aria-labelledby="tab-0-numpy" tabindex="0"/,
  )
  expect([...html.matchAll(/data-tabs="([^"]+)"/g)].map(([, tabs]) => tabs)).toEqual(['numpy', 'torch'])
})

test('headings in tabs are left out of the contents of readers who do not see them', async () => {
  const html = await compilePage(`:begin_tab:\`numpy\`
## Of NumPy
:label:\`a"b\`

:end_tab:

:begin_tab:\`torch\`
## Of Torch
:label:\`sec_torch\`
:end_tab:

## Of all
`)
  expect(
    [...html.matchAll(/^.*html:is.*$/gm)].map(([rule]) => rule.replace(/.*<style>|<\/style>.*/g, '')),
  ).toEqual([
    'html:is([data-d2l-tab="torch"]) .table-of-contents [href="#a\\22 b"]{display:none}',
    'html:is([data-d2l-tab=""],[data-d2l-tab="numpy"]) .table-of-contents [href="#sec_torch"]{display:none}',
  ])
})

test('a page says so to the readers of the frameworks that it lacks', () => {
  const words = pageWords('en')
  const notes = lackingNotes(['torch', 'jax'], ['numpy', 'torch', 'jax', 'mxnet'], words)
  expect(notes.map((note) => [note.data.hProperties['dataLacks'], note.children])).toEqual([
    ['numpy', [{type: 'text', value: 'This page has no version for NumPy. It is written for torch, JAX.'}]],
    ['mxnet', [{type: 'text', value: 'This page has no version for MXNet. It is written for torch, JAX.'}]],
  ])
  expect(lackingNotes([], ['numpy', 'torch'], words)).toEqual([])
})

test('definitions and grids are lists and tables', async () => {
  const html = await compilePage(
    'Rank\n:   The number of $n$.\n\n+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n+---+---+\n',
  )
  expect(html).toMatch(/<dl><dt>Rank<\/dt><dd>The number of .*<\/dd><\/dl>/s)
  expect(html.replaceAll('\n', '')).toContain(
    '<thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td>',
  )
})

test('a width is a style only where it is a length', async () => {
  const html = await compilePage('![A](a.png)\n:width:`300px`\n\n![B](b.png)\n:width:`1px;position:fixed`\n')
  expect(html).toContain('style="width:300px"')
  expect(html).not.toContain('fixed')
})

test('formulas in titles from elsewhere are typeset', () => {
  const shown = (title: Phrases) =>
    titleContent(title).map((part) => ('value' in part ? part.value : part.data))
  expect(shown(['The ', {math: 'n'}, '-th step, ', {math: '1\\times 1'}])).toEqual([
    'The ',
    {hName: 'span', hProperties: {dataMath: 'inline'}, hChildren: [{type: 'text', value: 'n'}]},
    '-th step, ',
    {hName: 'span', hProperties: {dataMath: 'inline'}, hChildren: [{type: 'text', value: '1\\times 1'}]},
  ])
  expect(shown('From $5$ to $10')).toEqual(['From $5$ to $10'])
})

/** The links and pictures of a page. */
async function addressesOf(source: string): Promise<string[]> {
  return (await compilePage(source)).match(/<(?:a|img)\b[^>]*>/g) ?? []
}

test.each([
  ['one.md', 'one.md'],
  ['50%', '50%25'],
  ['a%zz.md#x', 'a%25zz.md#x'],
  ['#%', '#%25'],
  ['a\\\\b', 'a%5Cb'],
  ['文.md', '%E6%96%87.md'],
  ['#mo\u031B\u0309', `#${encodeURIComponent('mở')}`],
  ['who!do.md', 'who!do.md'],
  ['?', '?'],
])('every kind of link to %s leads to %s', async (written, href) => {
  const found = await addressesOf(
    `[a](${written}) and [*b*][r] ![c](${written}) ![c][r] c\n\n![d](${written})\n\n[r]: ${written} "T"\n`,
  )
  expect(found.slice(0, 2)).toEqual([`<a href="${href}">`, `<a href="${href}" title="T">`])
  const pictures = found.slice(2).map((tag) => /src="([^"]*)"/.exec(tag)?.[1] ?? '')
  // browsers encode letters of addresses themselves
  const inFull = (src: string) => new URL(src.replace('\\', '%5C').normalize('NFC'), 'http://e.org').href
  expect(pictures.map(inFull)).toEqual(Array(3).fill(inFull(href)))
})

test.each(['http://localhost:PORT', 'https://://x', 'http://[', '//', 'https://e.org:99999/'])(
  '%s is no address: its words stay, and lead nowhere',
  async (written) => {
    const html = await compilePage(
      `# T [h](${written})\n\n[*a*](${written}), [b][r], <${written.includes(':') ? written : 'x:y'}>, <a href="${written}">c</a>, ![d](${written}), ![e][r].\n\n` +
        `| [f](${written}) |\n|---|\n| ![g](${written}) |\n\n![k](${written})\n\n![Caption [i](${written})](x.svg)\n\n[r]: ${written}\n`,
    )
    expect(html).not.toContain(`href="${written}`)
    expect(html).not.toContain(`src="${written}`)
    for (const word of 'abcdefghi')
      expect(html.replace(/<[^>]*>/g, '|')).toMatch(new RegExp(`[| ]${word}[|,]`))
  },
)

test("pandoc's tables and attributes are shown as what they mean", async () => {
  const html = await compilePage(`## Words {#sec_words .wide}

![A net.](net.svg){#fig_net width=3.7146719in .shadow}

An ![icon](i.svg){width=20} in a text.

a      b
------ ---
1 x    2

------- --------
one     of
        two lines

two     *three*
------- --------
`)
  expect(html).toMatch(/<h1[^>]*class="[^"]*wide[^"]*"[^>]*id="sec_words"[^>]*>Words</)
  expect(html).toMatch(/<figure class="d2l-figure shadow" id="fig_net"><img [^>]*style="width:3.71in"/)
  expect(html).toMatch(/<img [^>]*style="width:20px"/)
  expect(html).toMatch(/<th align="left">a<\/th>\n<th align="left">b<\/th>/)
  expect(html).toMatch(/<thead>\n<tr hidden>/)
  expect(html).toMatch(/<td>of\ntwo lines<\/td>/)
  expect(html).not.toMatch(/[{}]|--/)
})
