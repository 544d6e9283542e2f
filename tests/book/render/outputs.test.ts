// What a page shows of stored outputs, in the forms in which notebooks hold them.

import {describe, expect, it, test} from 'vitest'
import {compilePage} from './compile-page.ts'

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const gif = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40" viewBox="0 0 80 40"><path d="M2 38L40 4"/></svg>'
const esc = '\x1b'

function dataOf(data: Record<string, unknown>, metadata: Record<string, unknown> = {}): unknown {
  return {output_type: 'display_data', data, metadata}
}

function printed(text: string | string[], name = 'stdout'): unknown {
  return {output_type: 'stream', name, text}
}

/** The HTML of the outputs of one cell. */
async function shown(...outputs: unknown[]): Promise<string> {
  const json = JSON.stringify(outputs)
  const html = await compilePage(
    `# A\n\n\`\`\`{.python .input}\nx\n\`\`\`\n\n\`\`\`{.json .output}\n${json}\n\`\`\`\n`,
  )
  const at = html.indexOf('<div class="d2l-output')
  return at < 0 ? '' : html.slice(at, html.lastIndexOf('</div>'))
}

async function words(...outputs: unknown[]): Promise<string> {
  return (await shown(...outputs)).replace(/<[^>]+>/g, '')
}

function drawing(text: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}`
}

describe('pictures', () => {
  test.each<[string, unknown, string]>([
    [
      'a drawing',
      dataOf({
        'image/svg+xml': ['<?xml version="1.0"?>\n', svg],
        'text/plain': '<Figure size 252x180 with 1 Axes>',
      }),
      `<img src="${drawing(`<?xml version="1.0"?>\n${svg}`)}" alt="Output" width="80" height="40" decoding="async">`,
    ],
    [
      'a drawing without the name of its language',
      dataOf({'image/svg+xml': '<svg width="8" height="4"></svg>', 'text/plain': 'A net'}),
      `<img src="${drawing('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"></svg>')}" alt="A net" width="8" height="4" decoding="async">`,
    ],
    [
      'a drawing in points',
      dataOf({'image/svg+xml': svg.replace('width="80" height="40"', 'width="72pt" height="36pt"')}),
      'width="96" height="48"',
    ],
    [
      'a photograph in lines',
      dataOf({'image/png': [png.slice(0, 40) + '\n', png.slice(40) + '\n']}),
      `src="data:image/png;base64,${png}" alt="Output" width="1" height="1"`,
    ],
    [
      'a photograph with the address of itself',
      dataOf({'image/png': `data:image/png;base64,${png}`}),
      `base64,${png}"`,
    ],
    ['a GIF', dataOf({'image/gif': gif}), `src="data:image/gif;base64,${gif}"`],
    ['a picture that says it is another', dataOf({'image/jpeg': gif}), `src="data:image/gif;base64,${gif}"`],
    [
      'a picture with a size',
      dataOf({'image/png': png}, {'image/png': {width: 640, height: 480}}),
      'width="640" height="480"',
    ],
    ['a picture with one side', dataOf({'image/png': png}, {width: 300}), 'width="300" height="300"'],
    ['a picture with words', dataOf({'image/png': png}, {alt: 'A "dot".'}), 'alt="A &quot;dot&quot;."'],
    [
      'a picture for light pages',
      dataOf({'image/png': png}, {needs_background: 'light'}),
      'class="d2l-output d2l-output-on-light"',
    ],
  ])('%s', async (_name, output, part) => {
    expect(await shown(output)).toContain(part)
  })

  test.each<[string, Record<string, unknown>]>([
    ['a drawing that runs', {'image/svg+xml': svg.replace('<path', '<script>run()</script><path')}],
    ['a drawing that is broken', {'image/svg+xml': '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'}],
    ['no drawing at all', {'image/svg+xml': 'drawing'}],
    ['a picture that is none', {'image/png': 'not base64!'}],
    ['half a picture', {'image/png': 'AAAA'}],
  ])('in place of %s stand its words', async (_name, data) => {
    expect(await shown(dataOf({...data, 'text/plain': 'A curve'}))).toContain('<code>A curve</code>')
  })

  it('all stand one below the other', async () => {
    const html = await shown(
      dataOf({'image/png': png}),
      dataOf({'image/svg+xml': svg}),
      dataOf({'image/gif': gif}),
    )
    expect(html.match(/<img /g)).toHaveLength(3)
  })
})

const frame = `<div>
<style scoped>
    .dataframe tbody tr th { vertical-align: top; }
</style>
<table border="1" class="dataframe">
  <thead><tr style="text-align: right;"><th></th><th>x</th></tr></thead>
  <tbody><tr><th>0</th><td>1.5</td></tr></tbody>
</table>
<p>1 rows × 1 columns</p>
</div>`

describe('HTML', () => {
  it('is a table in a box that scrolls', async () => {
    const html = await shown(dataOf({'text/html': frame.split(/(?<=\n)/), 'text/plain': '     x\n0  1.5'}))
    expect(html).toContain('<div class="d2l-table" tabindex="0"><table class="dataframe">')
    expect(html).toContain('<td>1.5</td>')
    expect(html).toContain('<p>1 rows × 1 columns</p>')
    expect(html).not.toMatch(/<style|scoped|border|vertical-align/)
  })

  test.each<[string, string, string]>([
    ['scripts', '<b>bold</b><script>run()</script>', '<b>bold</b>'],
    ['handlers', '<b onclick="run()" id="x" class="d2l-copy y">bold</b>', '<b class="y">bold</b>'],
    ['links that run', '<a href="javascript:run()">a</a>', '<a>a</a>'],
    ['a heading', '<h2 id="a">Title</h2>', '<p><strong>Title</strong></p>'],
    [
      'a link',
      '<a href="https://e.org">a</a>',
      '<a href="https://e.org" target="_blank" rel="noopener noreferrer">a</a>',
    ],
    ['a drawing', `<b>a</b>${svg}`, `<b>a</b><img src="data:image/svg+xml;base64,`],
    ['a frame', '<iframe src="https://e.org/film"></iframe>', '<a href="https://e.org/film"'],
  ])('%s', async (_name, written, part) => {
    const html = await shown(
      dataOf({'text/html': written, 'text/plain': '<IPython.core.display.HTML object>'}),
    )
    expect(html).toContain(part)
    expect(html).not.toContain('run()')
  })

  test.each<[string, string, Record<string, unknown>, string]>([
    [
      'programs alone',
      '<div id="plot"></div><script>draw()</script>',
      {'text/plain': 'Figure()'},
      'Figure()',
    ],
    [
      'what its styles would hide',
      '<style>.a{}</style><input type="checkbox"><div class="a">Fitted</div>',
      {'text/plain': 'Model()'},
      'Model()',
    ],
    ['nothing', '', {'text/plain': '<X object>'}, '&lt;X object&gt;'],
    ['what is nested too deep', '<i>'.repeat(20_000), {'text/plain': 'deep'}, 'deep'],
  ])('of %s leaves the word to another form', async (_name, html, others, text) => {
    expect(await shown(dataOf({'text/html': html, ...others}))).toContain(text)
  })
})

describe('other forms', () => {
  test.each<[string, Record<string, unknown>, string]>([
    [
      'a formula',
      {'text/latex': '$\\displaystyle x^{2}$', 'text/plain': 'x**2'},
      '<annotation encoding="application/x-tex">\\displaystyle x^{2}</annotation>',
    ],
    ['a formula in two dollars', {'text/latex': ['$$x', '^2$$']}, 'katex-display'],
    ['a formula in brackets', {'text/latex': '\\[x^2\\]'}, 'katex-display'],
    ['an environment', {'text/latex': '\\begin{equation*}x\\end{equation*}'}, 'katex-display'],
    [
      'words with a formula',
      {'text/latex': 'The <b>root $\\sqrt{2}$'},
      '<div>The &lt;b&gt;root <span class="d2l-math">',
    ],
    [
      'LaTeX that is no formula',
      {'text/latex': '\\begin{tabular}{l}a\\end{tabular}', 'text/plain': 'a'},
      '<code>a</code>',
    ],
    [
      'a formula that would lead away',
      {'text/latex': '$\\href{javascript:run()}{x}$', 'text/plain': 'x'},
      '<code>x</code>',
    ],
    [
      'Markdown',
      {'text/markdown': '## Title\n\n**bold** $x^2$\n\n| a |\n|---|\n| 1 |', 'text/plain': '<M object>'},
      '<p><strong>Title</strong></p>\n<p><strong>bold</strong> <span class="d2l-math">',
    ],
    [
      'a table in Markdown',
      {'text/markdown': '| a |\n|---|\n| 1 |'},
      '<div class="d2l-table" tabindex="0"><table>',
    ],
    [
      'Markdown with HTML',
      {'text/markdown': '<b onclick="run()">b</b> [a](javascript:run())'},
      '<b>b</b> <a>a</a>',
    ],
    [
      'JSON',
      {'application/json': {a: [1, '<b>']}, 'text/plain': '<IPython.core.display.JSON object>'},
      '<code class="hljs language-json">',
    ],
    [
      'a figure of plotly',
      {'application/vnd.plotly.v1+json': {data: []}},
      '<p>An interactive output (plotly): run the notebook to see it.</p>',
    ],
    [
      'a widget with words',
      {'application/vnd.jupyter.widget-view+json': {model_id: 'a'}, 'text/plain': 'IntSlider(value=7)'},
      '<code>IntSlider(value=7)</code>',
    ],
    [
      'a program',
      {'application/javascript': 'run()', 'text/plain': '<IPython.core.display.Javascript object>'},
      '(javascript)',
    ],
    ['a PDF with words', {'application/pdf': 'JVBERi0=', 'text/plain': 'A page'}, '<code>A page</code>'],
    ['the richest of several', {'text/plain': 'x', 'text/html': '<i>x</i>', 'image/png': png}, '<i>x</i>'],
    ['a form that nobody knows, and words', {'text/x-custom': 'a', 'text/plain': 'b'}, '<code>b</code>'],
  ])('%s', async (_name, data, part) => {
    const html = await shown(dataOf(data))
    expect(html).toContain(part)
    expect(html).not.toMatch(/<script|href="javascript|onclick=/)
  })
})

describe('what was printed', () => {
  it('is joined, and progress is folded to its last state', async () => {
    const bar = '\r  0%|          | 0/3\r 33%|###       | 1/3\r'
    const html = await shown(
      printed(bar, 'stderr'),
      printed('100%|##########| 3/3\n', 'stderr'),
      printed(['a\n', 'b']),
    )
    expect(html.match(/<div class="d2l-output/g)).toHaveLength(2)
    expect(html).toContain(
      '<div class="d2l-output d2l-output-stderr" role="group" aria-label="stderr"><pre tabindex="0"><code>100%|##########| 3/3\n</code>',
    )
    expect(html).toContain('<code>a\nb</code>')
  })

  it('has its colours', async () => {
    expect(await shown(printed(`${esc}[1m${esc}[32mepoch 3${esc}[0m loss 0.25\n`))).toContain(
      '<code><span class="d2l-ansi-green-fg d2l-ansi-bold">epoch 3</span> loss 0.25\n</code>',
    )
  })

  it('folds where it is long, and is whole', async () => {
    const text = Array.from({length: 60}, (_, i) => `line ${i}`).join('\n')
    const html = await shown(printed(text))
    expect(html).toMatch(/<details class="d2l-output-fold"><summary>60 lines of output<\/summary><pre/)
    expect(html).toContain('line 59</code></pre></details>')
    expect(await shown(printed('short'))).not.toContain('<details')
  })

  it('shows control characters and tags as what they are', async () => {
    expect(await words(printed('a\x07b\x00c <script>'))).toBe('ab\uFFFDc &lt;script&gt;')
  })
})

describe('errors', () => {
  const traceback = [
    `${esc}[0;31m-------${esc}[0m`,
    `${esc}[0;31mKeyError${esc}[0m                  Traceback (most recent call last)`,
    `${esc}[0;31mKeyError${esc}[0m: 'rate'`,
  ]

  it('say first what happened, then where', async () => {
    const html = await shown({output_type: 'error', ename: 'KeyError', evalue: "'rate'", traceback})
    expect(html).toContain('<div class="d2l-output d2l-output-error" role="group" aria-label="KeyError">')
    expect(html).toContain('<p class="d2l-output-error-line"><strong>KeyError</strong>: &#39;rate&#39;</p>')
    expect(html).toContain('<code><span class="d2l-ansi-red-fg">-------\nKeyError</span>  ')
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['without a traceback', {ename: 'KeyError', evalue: "'rate'", traceback: []}, 'KeyError: &#39;rate&#39;'],
    ['without a value', {ename: 'KeyboardInterrupt', evalue: ''}, 'KeyboardInterrupt'],
    ['without a name', {evalue: 'no'}, 'Error: no'],
    ['with colours in the value', {ename: 'E', evalue: `${esc}[31mno${esc}[0m`}, 'E: no'],
  ])('%s', async (_name, error, text) => {
    expect(await words({output_type: 'error', ...error})).toBe(text)
  })
})

describe('outputs as older notebooks and other tools write them', () => {
  test.each<[string, string, string]>([
    [
      'nbformat 3: a result',
      '[{"output_type": "pyout", "prompt_number": 3, "text": ["3"], "metadata": {}}]',
      '<code>3</code>',
    ],
    [
      'nbformat 3: a picture',
      `[{"output_type": "display_data", "png": "${png}", "text": ["<Figure>"]}]`,
      `base64,${png}"`,
    ],
    [
      'nbformat 3: an error',
      '[{"output_type": "pyerr", "ename": "E", "evalue": "no", "traceback": []}]',
      '<strong>E</strong>: no',
    ],
    [
      'nbformat 3: a stream',
      '[{"output_type": "stream", "stream": "stderr", "text": "a"}]',
      'aria-label="stderr"',
    ],
    ['one output alone', '{"output_type": "stream", "name": "stdout", "text": "a"}', '<code>a</code>'],
    [
      'the cell of a notebook',
      '{"cell_type": "code", "outputs": [{"output_type": "stream", "text": "a"}]}',
      '<code>a</code>',
    ],
    [
      'an output that was renewed',
      '[{"output_type": "update_display_data", "data": {"text/plain": "a"}}]',
      '<code>a</code>',
    ],
    [
      'numbers that are none',
      '[{"output_type": "display_data", "data": {"application/json": {"a": NaN, "b": [-Infinity, "NaN"]}}}]',
      '<span class="hljs-string">&quot;NaN&quot;</span>',
    ],
  ])('%s', async (_name, json, part) => {
    const page = (info: string) =>
      `# A\n\n\`\`\`{.python .input}\nx\n\`\`\`\n\n\`\`\`${info}\n${json}\n\`\`\`\n`
    for (const info of ['{.json .output n=3}', '{.output .json n=3}', '{.output}'])
      expect((await compilePage(page(info))).replace('x3c;', ''), info).toContain(part)
  })

  it('a fence of text', async () => {
    const page = '# A\n\n```{.python .input}\nx\n```\n\n<!-- kept -->\n\n```{.output .stderr}\n42 < 43\n```\n'
    expect(await compilePage(page)).toContain(
      'aria-label="stderr"><pre tabindex="0"><code>42 &lt; 43\n</code>',
    )
  })

  it('what a cell hides stays hidden, and what is collapsed opens', async () => {
    const output = '\n\n```{.json .output}\n[{"output_type": "stream", "text": "secret"}]\n```\n'
    expect(
      await compilePage(`# A\n\n\`\`\`{.python .input}\n#@hide_output\nx\n\`\`\`${output}`),
    ).not.toContain('secret')
    expect(await compilePage(`# A\n\n\`\`\`{.python .input collapsed=true}\nx\n\`\`\`${output}`)).toContain(
      '<details class="d2l-output-fold"><summary>1 line of output</summary><pre',
    )
  })
})
