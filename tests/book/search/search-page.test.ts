import {describe, expect, test} from 'vitest'
import {parse} from 'remark-d2lbook'
import {VFile} from 'vfile'
import {plainFormula} from '../../../plugins/book/src/formulas/plain-formula.ts'
import {plainTextOf} from '../../../plugins/book/src/facts/phrases.ts'
import {searchPageHtml} from '../../../plugins/book/src/search/search-page.ts'

test.each([
  ['\\mathbf{x} \\in \\mathbb{R}^d', 'x ∈ Rd'],
  ['\\sigma(x) = e^{-x}', 'σ(x) = e − x'],
  ['a < b', 'a < b'],
  ['\\undefinedcommand{x', '\\undefinedcommand{x'],
])('%s reads %s', (tex, text) => {
  expect(plainFormula(tex)).toBe(text)
})

test('formulas in a title are letters', () => {
  expect(plainTextOf(['The ', {math: '\\ell_2'}, ' norm'])).toBe('The ℓ2 norm'.normalize('NFKC'))
})

describe('a page for the index', () => {
  const source = `# Mạng
## Đạo hàm

Hàm $x_1$ và **đậm**.

$$y = z$$

:begin_tab:\`pytorch\`
Torch words.
:end_tab:

:begin_tab:\`jax\`
Jax words.
:end_tab:

- one

\`\`\`{.python .input}
#@tab pytorch
a < b
\`\`\`
`
  const tree = parse(new VFile({path: 'p.md', value: source}), {tabs: ['pytorch', 'jax']})
  for (const node of tree.children) {
    if (node.type === 'heading') node.data = {hProperties: {id: 'id_x'}} as never
    if (node.type === 'equation') Object.assign(node, {type: 'math'})
  }
  const html = searchPageHtml({lang: 'vi', tree, chapter: '4. Chương'}, 'pytorch', ['pytorch', 'mxnet'])

  test('has the text of one framework, code with less weight, and no display formulas', () => {
    expect(html).toContain('<h1>Mạng</h1>\n<h2 id="id_x">D\u0335ạo hàm</h2>\n<p>Hàm x1 và d\u0335ậm.</p>')
    expect(html).toContain('<p>Torch words.</p>')
    expect(html).toContain('<p data-pagefind-weight="0.3">a &lt; b</p>')
    expect(html).not.toMatch(/Jax|y = z/)
  })

  test('is found in every framework that shows it', () => {
    expect([...html.matchAll(/filter="tab">([^<]*)/g)].map(([, name]) => name)).toEqual(['pytorch', 'mxnet'])
    expect(html).toContain('<i data-pagefind-meta="chapter">4. Chương</i>')
  })
})
