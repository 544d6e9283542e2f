// Pages of MDX with all settled that can be known without running them, as every part of the book reads them.

import type {Nodes} from 'mdast'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {collectFacts} from '../../../plugins/book/src/facts/collect-facts.ts'
import {readPage} from '../../../plugins/book/src/facts/read-page.ts'

function read(source: string) {
  const file = new VFile({path: '/book/page.mdx', value: source})
  const tree = readPage(file, {tabs: ['pytorch', 'jax']})
  return {
    tree,
    file,
    told: file.messages.map(
      (message) => `${message.line}:${message.column} ${message.ruleId}: ${message.reason}`,
    ),
  }
}

/** Types and texts, nested. */
function outline(node: Nodes): string {
  const name = 'name' in node && node.name ? `<${node.name}>` : node.type
  if ('children' in node) return `${name}(${node.children.map(outline).join(' ')})`
  return 'value' in node && node.type !== 'mdxjsEsm' ? `${name}"${node.value}"` : name
}

test.each([
  ['Sum {1 + 1}.', 'paragraph(text"Sum " text"2" text".")'],
  ['export const x = 3\n\n{x}', 'mdxjsEsm paragraph(text"3")'],
  ['a {/* gone */}b\n\n{/* gone */}', 'paragraph(text"a " text"b")'],
  ['<>\n\nin *a* fragment\n\n</>', 'paragraph(text"in " emphasis(text"a") text" fragment")'],
  ['a <>part</>', 'paragraph(text"a " text"part")'],
  ['<b>so</b>', '<b>(text"so")'],
  ['a <b>bold</b> word', 'paragraph(text"a " <b>(text"bold") text" word")'],
  ['see <a href="x.md">it</a>', 'paragraph(text"see " link(text"it"))'],
  ['see <img src="x.png" alt="it" />', 'paragraph(text"see " image)'],
  ["import x from './x.png'\n\n<img src={x} />", 'mdxjsEsm paragraph(image)'],
  ['<Live component="mlp" data="xor" />', 'live""'],
  ['a <Live component="mlp" /> b', 'paragraph(text"a ") live"" paragraph(text" b")'],
  ['import Live from \'@theme/Live\'\n\n<Live component="mlp" />', 'mdxjsEsm live""'],
  ['import Live from \'./own.jsx\'\n\n<Live component="mlp" />', 'mdxjsEsm <Live>()'],
  ['<Live component="mlp" hidden={Math.max(1, 2)} />', '<D2lLive>()'],
])('%j', (source, expected) => {
  const {tree, told} = read(source)
  expect(tree.children.map(outline).join(' ')).toBe(expected)
  expect(told).toEqual([])
})

test('a live element is the fence that it stands for', () => {
  const {tree} = read('<Live component="mlp" hidden={[4, 2]} data={`xor`} attributes={{steps: 10}} />')
  expect(tree.children).toMatchObject([
    {type: 'live', component: 'mlp', attributes: {hidden: '4,2', data: 'xor', steps: '10'}, value: ''},
  ])
})

test.each([
  [
    '{nowhere}',
    'paragraph(inlineCode"{nowhere}")',
    ['1:2 mdx-name-is-known: Nothing on this page is called `nowhere`'],
  ],
  ['<Foo>kept</Foo>', '<Foo>(text"kept")', ['1:1 mdx-name-is-known: Nothing on this page is called `<Foo>`']],
  [
    '<Liv />',
    '<Liv>()',
    ['1:1 mdx-name-is-known: Nothing on this page is called `<Liv>`, did you mean `Live`?'],
  ],
  [
    '{[1].map((n) => <Foo key={n} />)}',
    'paragraph(inlineCode"{[1].map((n) => <Foo key={n} />)}")',
    ['1:18 mdx-name-is-known'],
  ],
  ['{await f}', 'paragraph(inlineCode"{await f}")', ['1:2 mdx-is-valid: A page cannot wait']],
  [
    'export const x = y\n\n{x}',
    'paragraph(inlineCode"{x}")',
    ['1:18 mdx-name-is-known', '3:2 mdx-name-is-known'],
  ],
  ['export const x = 1\n\nexport const x = 2', 'mdxjsEsm', ['3:1 mdx-is-valid: The name `x` is given twice']],
  ['export const toc = 1', '', ['1:1 mdx-is-valid: The name `toc` is given to what the page has anyway']],
  ['<b onclick="run()">so</b>', '<b>(text"so")', ['1:1 mdx-is-valid: `onclick` of `<b>` must be a function']],
  [
    '<b title={nowhere}>so</b>',
    '<b>(text"so")',
    ['1:11 mdx-name-is-known: Nothing on this page is called `nowhere`'],
  ],
])('%j is told', (source, expected, messages) => {
  const {tree, told} = read(source)
  expect(tree.children.map(outline).join(' ')).toBe(expected)
  expect(told.map((line, index) => line.slice(0, messages[index]?.length))).toEqual(messages)
})

test.each([
  '{window.innerWidth}',
  '{typeof nothing}',
  '{[1].map((n) => n * 2)}',
  '{((a, {b: [c]}, ...d) => a + c + d.length)(1, {b: [2]})}',
  '{frontMatter.title}',
  '{props.children}',
  "import * as all from './x.js'\n\n<all.Part />",
  '<details>\n<summary>More</summary>\n</details>',
  'export function f(x) {\n  try { return g(x) } catch (error) { return error }\n}\n\nexport const g = (x) => x\n\n{f(1)}',
])('%j has nothing wrong', (source) => {
  expect(read(source).told).toEqual([])
})

test('facts see through elements', () => {
  const source = `import Box from './box.jsx'

# Kind {1 + 1} of <i>title</i>

<Box>

## Inner
:label:\`sec_inner\`

![A dot.](dot.png)
:label:\`fig_dot\`

$$x$$
:eqlabel:\`eq_x\`

See <a href="b.md">b</a> and :numref:\`sec_inner\`. <img src="c.png" />

</Box>

<Live component="mlp" />

{require('./x.json').a}
`
  const {tree, file} = read(source)
  const facts = collectFacts(tree, 'page.mdx', file.messages)
  expect(facts.outline.map((item) => ('title' in item ? item.title : item.kind))).toEqual([
    ['Kind 2 of ', {tag: 'i', phrases: ['title']}],
    'Inner',
    'figure',
    'equation',
  ])
  expect(facts.outline.map((item) => ('label' in item ? item.label?.name : undefined))).toEqual([
    undefined,
    'sec_inner',
    'fig_dot',
    'eq_x',
  ])
  expect(facts.images.map(({url}) => url)).toEqual(['dot.png', 'c.png'])
  expect(facts.links.map(({url}) => url)).toEqual(['b.md'])
  expect(facts.live.map(({component}) => component)).toEqual(['mlp'])
  expect(facts.imports).toEqual([
    {url: './box.jsx', place: [1, 17, 1, 28]},
    {url: './x.json', place: [22, 10, 22, 20]},
  ])
})
