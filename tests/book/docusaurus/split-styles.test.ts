import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {glob} from 'tinyglobby'
import {expect, test} from 'vitest'
import {splitStyles, subjectsOf, usedStyles} from '../../../plugins/book/src/docusaurus/split-styles.ts'
import {themeClasses} from '../../../plugins/book/src/docusaurus/theme-classes.ts'

const isOfTheme = await themeClasses()

function split(css: string, ...pages: string[]) {
  const used = usedStyles(isOfTheme)
  for (const page of pages) used.add(page)
  return splitStyles(css, used)
}

test.each([
  ['what no page has goes', '.row{top:0}.badge{top:1px}', '<p class="row x">', '.row{top:0}'],
  [
    'components of the theme have names of their own',
    '.searchBar_RVTs{top:0}.x_ab{top:0}',
    '',
    '.x_ab{top:0}',
  ],
  ["an author's script may give what no page has", '.mine{top:0}.mine .badge{top:0}', '', '.mine{top:0}'],
  ['of a list what some page has', '.row,.badge,p{top:0}', '<p class=row>', '.row,p{top:0}'],
  [
    'an element needs all of its classes',
    '.row .badge{top:0}.row.col{top:0}',
    '<p class="row col">',
    '.row.col{top:0}',
  ],
  [
    'what an element must not have may be nowhere',
    '.row:not(.badge){top:0}',
    '<p class=row>',
    '.row:not(.badge){top:0}',
  ],
  ['one of several is enough', '.row:is(.badge,.c){top:0}', '<p class=row>', '.row:is(.badge,.c){top:0}'],
  ['what scripts add stays', '.d2l-copy{top:0}.menu__list{top:0}', '', '.d2l-copy{top:0}.menu__list{top:0}'],
  ['empty conditions go', '@media print{.badge{top:0}}', '', ''],
  ['orders of layers stay', '@layer a,b;@layer a{.badge{top:0}}p{top:0}', '', '@layer a,b;p{top:0}'],
  ['steps of animations stay', '@keyframes k{0%{top:0}}', '', '@keyframes k{0%{top:0}}'],
  [
    'variables of themes that nobody asks for go',
    ':root{--ifm-a:1px;--ifm-b:2px;--mine:3px}p{top:var(--ifm-a)}',
    '',
    ':root{--ifm-a:1px;--mine:3px}p{top:var(--ifm-a)}',
  ],
  [
    'variables may ask for others',
    ':root{--d2l-a:var(--d2l-b);--d2l-b:var(--d2l-c,1px);--d2l-c:2px}p{top:var(--d2l-a)}',
    '',
    ':root{--d2l-a:var(--d2l-b);--d2l-b:var(--d2l-c,1px);--d2l-c:2px}p{top:var(--d2l-a)}',
  ],
  [
    'a page may ask, too',
    ':root{--ifm-a:1px;--ifm-b:1px}',
    '<p style="top:var(--ifm-a)">',
    ':root{--ifm-a:1px}',
  ],
])('%s', (_, css, page, expected) => {
  expect(split(css, page).common).toBe(expected)
})

test('formulas, figures and cells have sheets of their own, in the order of their rules', () => {
  const css =
    '@font-face{font-family:KaTeX_Main;src:url(a)}@font-face{font-family:Own;src:url(b)}' +
    '.katex{top:0}p .katex{top:1px}.d2l-live{top:0}@media print{.d2l-live{top:1px}p{top:1px}}.d2l-cell{top:0}p{top:0}'
  const {common, subjects} = split(css, '<p class="katex"><i class="d2l-live d2l-cell">')
  expect(common).toBe('@font-face{font-family:Own;src:url(b)}@media print{p{top:1px}}p{top:0}')
  expect(subjects).toEqual({
    formulas: '@font-face{font-family:KaTeX_Main;src:url(a)}.katex{top:0}p .katex{top:1px}',
    figures: '.d2l-live{top:0}@media print{.d2l-live{top:1px}}',
    cells: '.d2l-cell{top:0}',
    translations: '',
    pages: '',
  })
})

test('what only pages beside the book have stands in a sheet of theirs', () => {
  const css =
    ':root{--ifm-a:1px}.button{top:var(--ifm-a)}.page_x1Y2 p{top:0}.row{top:0}.badge{top:0}.mine{top:0}.navbar{top:0}p{top:0}'
  const home =
    '<!doctype html><html lang=en class="plugin-pages plugin-id-default"><p class="page_x1Y2 row button">'
  const article = '<!doctype html><html lang=en class="docs-wrapper plugin-docs"><p class="row">'
  const {common, subjects} = split(css, home, article)
  expect(common).toBe('.row{top:0}.mine{top:0}.navbar{top:0}p{top:0}')
  expect(subjects.pages).toBe(':root{--ifm-a:1px}.button{top:var(--ifm-a)}.page_x1Y2 p{top:0}')
  expect(subjectsOf(home)).toEqual(['pages'])
  expect(subjectsOf(article)).toEqual([])
})

test('variables that one part alone asks for go with it', () => {
  const css =
    ':root{--d2l-a:1px;--d2l-b:var(--d2l-c);--d2l-c:2px}p{top:var(--d2l-a)}.d2l-cell{top:var(--d2l-a);left:var(--d2l-b)}'
  const {common, subjects} = split(css, '<p>')
  expect(common).toBe(':root{--d2l-a:1px}p{top:var(--d2l-a)}')
  expect(subjects.cells).toBe(
    ':root{--d2l-b:var(--d2l-c);--d2l-c:2px}.d2l-cell{top:var(--d2l-a);left:var(--d2l-b)}',
  )
  expect(subjects.figures).toBe('')
})

test('a page says which it needs', () => {
  expect(subjectsOf('<p class="d2l-static">')).toEqual([])
  expect(subjectsOf('<span class=d2l-math><span class=katex>')).toEqual(['formulas'])
  expect(subjectsOf('<div class="d2l-cell" data-cell="1">')).toEqual(['cells'])
  expect(subjectsOf('<figure class="d2l-live">')).toEqual(['formulas', 'figures'])
})

test('classes that scripts of pages give to elements stay, though no page has them', async () => {
  const scripts = path.resolve(import.meta.dirname, '../../../plugins/theme/src/islands')
  const texts = await Promise.all(
    (await glob('*.{ts,tsx}', {cwd: scripts, absolute: true})).map((file) => readFile(file, 'utf8')),
  )
  // as the classic theme names them: `menu__list-item--collapsed`
  const names = new Set(texts.join('\n').match(/\b[a-z][a-z-]*[a-z](?:__|--)[a-z][\w-]*/g))
  expect(names.size).toBeGreaterThan(15)
  for (const name of names) expect(split(`.${name}{top:0}`, '').common, name).not.toBe('')
})
