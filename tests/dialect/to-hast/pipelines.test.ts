// The handlers among the plugins that people use with them.

import type {Root} from 'mdast'
import {toHast} from 'mdast-util-to-hast'
import {createElement} from 'react'
import {renderToStaticMarkup} from 'react-dom/server'
import Markdown from 'react-markdown'
import rehypeKatex from 'rehype-katex'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize, {defaultSchema} from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkD2lbook, {createD2lbookHandlers, d2lbookHandlers} from 'remark-d2lbook'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {expect, test} from 'vitest'

import {elementsOf} from './html-checks.ts'
import {toHtml} from './to-html.ts'

const page = [
  '![A <b>net</b>](mlp.svg)',
  ':label:`fig_mlp`',
  '',
  'See :numref:`fig_mlp`, <kbd>x</kbd>, $a$.',
  '',
  '$$b$$',
  ':eqlabel:`eq_b`',
].join('\n')

test('raw HTML stays raw for the plugins that read it', () => {
  const html = String(
    unified()
      .use(remarkD2lbook)
      .use(remarkRehype, {handlers: d2lbookHandlers, allowDangerousHtml: true})
      .use(rehypeRaw)
      .use(rehypeStringify)
      .processSync(page),
  )
  expect(html).toContain('<kbd>x</kbd>')
  expect(html).toContain('<figcaption><span class="number">Fig. 1</span> A <b>net</b></figcaption>')
})

test('what is sanitised has its picture, its caption and its links', () => {
  const html = String(
    unified()
      .use(remarkD2lbook)
      .use(remarkRehype, {handlers: d2lbookHandlers, allowDangerousHtml: true})
      .use(rehypeRaw)
      .use(rehypeSanitize, {
        ...defaultSchema,
        clobberPrefix: '',
        tagNames: [...(defaultSchema.tagNames ?? []), 'figure', 'figcaption'],
      })
      .use(rehypeStringify)
      .processSync(page),
  )
  expect(html).toContain('<figure id="user-content-fig_mlp">')
  expect(html).toContain('<a href="#user-content-fig_mlp" class="">Fig. 1</a>')
})

test('rehype-katex sets the formulas, and the number stays beside them', () => {
  const html = String(
    unified()
      .use(remarkD2lbook)
      .use(remarkRehype, {handlers: d2lbookHandlers})
      .use(rehypeKatex)
      .use(rehypeStringify)
      .processSync(page),
  )
  const classes = elementsOf(html).map(({properties}) => String(properties.className ?? ''))
  expect(classes.filter((name) => name === 'katex')).toHaveLength(2)
  expect(classes.filter((name) => name === 'katex-display')).toHaveLength(1)
  expect(html).toContain('<span class="equation-number">(1)</span>')
  expect(html).not.toContain('language-math')
})

test('of two parsers the last is that of the processor', () => {
  const typeOfFirst = (tree: Root) => tree.children[0]!.type
  expect(typeOfFirst(unified().use(remarkParse).use(remarkD2lbook).parse(page))).toBe('figure')
  expect(typeOfFirst(unified().use(remarkD2lbook).use(remarkParse).parse(page))).toBe('paragraph')
})

test('react-markdown shows what the handlers make', () => {
  const html = renderToStaticMarkup(
    createElement(
      Markdown,
      {remarkPlugins: [remarkD2lbook], remarkRehypeOptions: {handlers: d2lbookHandlers}},
      page,
    ),
  )
  expect(html).toContain('<figure id="user-content-fig_mlp">')
  expect(html).toContain('<img src="mlp.svg" alt="A net"/>')
  expect(html).toContain('<a href="#user-content-fig_mlp" class="reference">Fig. 1</a>')
})

test.each([
  [undefined, 'user-content-'],
  ['', ''],
  ['page-1-', 'page-1-'],
])('ids and what leads to them begin with `clobberPrefix` (%j)', (clobberPrefix, prefix) => {
  const source =
    '## A\n:label:`sec_a`\n\n:numref:`sec_a` [b](#b) [sec](#sec_a) [b]{#b}[^1] [n](#fn-1)\n\n[^1]: n'
  const html = toHtml(source, {}, {clobberPrefix})
  const found = elementsOf(html)
  const ids = found.flatMap(({properties: {id}}) => (id === undefined || id === 'footnote-label' ? [] : [id]))
  expect(ids).toEqual(['sec_a', 'b', 'fnref-1', 'fn-1'].map((id) => prefix + id))
  const links = found.flatMap(({properties: {href}}) => (href === undefined ? [] : [href]))
  const own = ['sec_a', 'b', 'sec_a', 'fn-1'].map((id) => `#${prefix}${id}`)
  expect(links).toEqual([...own, '#fn-1', `#${prefix}fnref-1`])
})

test('words of another language, and what other pages hold', () => {
  const handlers = createD2lbookHandlers({
    words: {figure: 'Hình %s', boxes: {note: 'Ghi chú'}},
    resolve: ({label}) => (label === 'sec_else' ? {url: 'else.html#sec_else', text: 'Mục 2'} : undefined),
  })
  const source = `${page}\n\n:::note\n:numref:\`sec_else\`, :numref:\`sec_no\`\n:::\n\n:::tip\nx\n:::`
  const html = toHtml(source, {}, {handlers, clobberPrefix: ''})
  expect(html).toContain('<a href="#fig_mlp" class="reference">Hình 1</a>')
  expect(html).toContain('<p class="admonition-title">Ghi chú</p>')
  expect(html).toContain('<p class="admonition-title">Tip</p>')
  expect(html).toContain('<a href="else.html#sec_else" class="reference">Mục 2</a>')
  expect(html).toContain('<a href="#sec_no" class="reference reference-elsewhere">sec_no</a>')
})

test('handlers of the user come first', () => {
  const handlers = {...d2lbookHandlers, reference: () => ({type: 'text' as const, value: 'mine'})}
  expect(toHtml(':numref:`a`', {}, {handlers})).toBe('<p>mine</p>')
})

test('a table that a handler of the user makes keeps its caption', () => {
  const handlers = {...d2lbookHandlers, table: () => ({type: 'text' as const, value: 'mine'})}
  expect(toHtml(':Cap\n\n| a |\n|---|', {}, {handlers})).toBe('<p>Cap</p>\nmine')
})

test('what plugins say in `data` is kept', () => {
  const html = String(
    unified()
      .use(remarkD2lbook)
      .use(() => ({children: [figure]}: Root) => {
        figure!.data = {hName: 'div', hProperties: {className: ['mine']}}
      })
      .use(remarkRehype, {handlers: d2lbookHandlers})
      .use(rehypeStringify)
      .processSync(page),
  )
  expect(html).toContain('<div class="mine" id="user-content-fig_mlp">')
})

test('a part of a page, of which nothing else is known', () => {
  const part = toHast(
    {type: 'paragraph', children: [{type: 'reference', role: 'numref', label: 'fig_a'}]},
    {handlers: d2lbookHandlers},
  )
  expect(part).toMatchObject({
    tagName: 'p',
    children: [{tagName: 'a', properties: {href: '#user-content-fig_a'}, children: [{value: 'fig_a'}]}],
  })
})

test('components of MDX that are passed through hold what the handlers make', () => {
  const processor = unified()
    .use(remarkD2lbook, {mdx: true})
    .use(remarkRehype, {handlers: d2lbookHandlers, passThrough: ['mdxJsxFlowElement']})
  const tree = processor.runSync(processor.parse('<Box>\n  ![A](a.png)\n</Box>'))
  expect(tree).toMatchObject({
    children: [{type: 'mdxJsxFlowElement', name: 'Box', children: [{tagName: 'figure'}]}],
  })
})

test('ids that other plugins give to headings stay, and links to them', () => {
  const html = String(
    unified()
      .use(remarkD2lbook)
      .use(() => ({children: [heading]}: Root) => {
        Object.assign((heading!.data ??= {}), {hProperties: {id: 'slug'}})
      })
      .use(remarkRehype, {handlers: d2lbookHandlers})
      .use(rehypeStringify)
      .processSync('# A\n:label:`sec_a`\n\n[slug](#slug) [label](#sec_a)'),
  )
  expect(html).toBe(
    [
      '<span id="user-content-sec_a"></span>',
      '<h1 id="slug">A</h1>',
      '<p><a href="#slug">slug</a> <a href="#user-content-sec_a">label</a></p>',
    ].join('\n'),
  )
})
