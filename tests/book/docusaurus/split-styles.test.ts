import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {glob} from 'tinyglobby'
import {expect, test} from 'vitest'
import {modes, splitStyles} from '../../../plugins/book/src/docusaurus/split-styles.ts'
import {allSubjects, subjectsOf} from '../../../plugins/book/src/docusaurus/style-places.ts'
import {themeClasses} from '../../../plugins/book/src/docusaurus/theme-classes.ts'
import {usedStyles} from '../../../plugins/book/src/docusaurus/used-styles.ts'

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
  [
    'what scripts add stays',
    '.d2l-target{top:0}.dropdown--show{top:0}',
    '',
    '.d2l-target{top:0}.dropdown--show{top:0}',
  ],
  ['each of several is needed by one', '.row :is(.badge,.col .badge){top:0}', '<p class="row col">', ''],
  ['empty conditions go', '@media print{.badge{top:0}}', '', ''],
  ['orders of layers stay', '@layer a,b;@layer a{.badge{top:0}}p{top:0}', '', '@layer a,b;p{top:0}'],
  ['steps of animations stay', '@keyframes k{0%{top:0}}', '', '@keyframes k{0%{top:0}}'],
  [
    'variables of themes that nobody asks for go',
    ':root{--ifm-b:2px;--mine:3px}p{--ifm-a:1px;--ifm-c:1px;top:var(--ifm-a)}',
    '',
    ':root{--mine:3px}p{--ifm-a:1px;top:var(--ifm-a)}',
  ],
  [
    'variables may ask for others',
    'i{--d2l-a:var(--d2l-b);--d2l-b:var(--d2l-c,1px);--d2l-c:2px}p{top:var(--d2l-a)}',
    '',
    'i{--d2l-a:var(--d2l-b);--d2l-b:var(--d2l-c,1px);--d2l-c:2px}p{top:var(--d2l-a)}',
  ],
  [
    'a page may ask, too',
    ':root{--ifm-a:1px;--ifm-b:1px}',
    '<p style="top:var(--ifm-a)">',
    ':root{--ifm-a:1px}',
  ],
])('%s', (_, css, page, expected) => {
  expect(split(css, page).of([])).toBe(expected)
})

test('a page has what its parts need, in the order of the rules', () => {
  const css =
    '@font-face{font-family:KaTeX_Main;src:url(a)}@font-face{font-family:Own;src:url(b)}' +
    '.katex{top:0}.d2l-live{top:0}p .katex{top:1px}@media screen{.d2l-live{top:1px}i{top:1px}}.d2l-cell{top:0}b{top:0}'
  const {of, faces} = split(css, '<p class="katex"><i class="d2l-live d2l-cell">')
  const own = '@font-face{font-family:Own;src:url(b)}'
  expect(of([])).toBe(`${own}@media screen{i{top:1px}}b{top:0}`)
  expect(of(['formulas'])).toBe(`${own}.katex{top:0}p .katex{top:1px}@media screen{i{top:1px}}b{top:0}`)
  expect(of(allSubjects)).toBe(css.replace(faces, ''))
  expect(faces).toBe('@font-face{font-family:KaTeX_Main;src:url(a)}')
})

test('what scripts make when a reader wants it comes later', () => {
  const css =
    '.d2l-search{top:0}.d2l-search-button{top:0}.d2l-card .katex{top:0}:is(.d2l-card,.d2l-close) a{top:0}' +
    '.navbar-sidebar{top:0}.navbar-sidebar__backdrop{top:0}.cm-line{top:0}html[data-d2l-originals] p{top:0}' +
    '@media print{.d2l-card{top:1px}}@keyframes k{to{top:0}}@keyframes l{to{top:0}}.d2l-card{animation:k 1s}p{animation:l 1s}'
  const sheets = split(css, '<p class="d2l-search-button navbar-sidebar__backdrop katex">')
  expect(sheets.of([])).toBe(
    '.d2l-search-button{top:0}.navbar-sidebar__backdrop{top:0}@keyframes l{to{top:0}}p{animation:l 1s}',
  )
  expect(sheets.later).toBe(
    '.d2l-search{top:0}.d2l-card .katex{top:0}:is(.d2l-card,.d2l-close) a{top:0}.navbar-sidebar{top:0}' +
      '.cm-line{top:0}html[data-d2l-originals] p{top:0}@media print{.d2l-card{top:1px}}@keyframes k{to{top:0}}.d2l-card{animation:k 1s}',
  )
})

test('what they add as soon as a page is there does not, where a page has what they add it to', () => {
  const css = '.d2l-enlarge{top:0}.d2l-copy{top:0}.d2l-cell-bar{top:0}.d2l-target{top:0}'
  const sheets = split(css, '<p class="d2l-figure d2l-cell">')
  expect(sheets.of(['code', 'cells'])).toBe(css)
  const {of, later} = split(css, '<p>')
  expect([later, of(allSubjects)]).toEqual([
    '.d2l-enlarge{top:0}.d2l-copy{top:0}.d2l-cell-bar{top:0}',
    '.d2l-target{top:0}',
  ])
})

test('what is for paper, and for the colours of a system, holds up no page', () => {
  const css =
    'p{top:0}@media print{p{top:1px}.d2l-cell{top:1px}}@media (forced-colors:active){p{top:2px}}@media (width<9px){p{top:3px}}'
  const sheets = split(css, '<p class="d2l-cell">')
  expect(sheets.of([])).toBe('p{top:0}@media (width<9px){p{top:3px}}')
  expect(sheets.modes).toBe(
    '@media print{p{top:1px}.d2l-cell{top:1px}}@media (forced-colors:active){p{top:2px}}',
  )
  expect(modes).toBe('print,(forced-colors:active)')
})

test('typefaces of letters that no page has come later', () => {
  const face = (range: string) => `@font-face{font-family:A;unicode-range:${range}}`
  const {of, later} = split(face('U+??') + face('U+370-3ff') + face('U+1EA0-1EF9'), '<p>tiếng')
  expect(of([])).toBe(face('U+??') + face('U+1EA0-1EF9'))
  expect(later).toBe(face('U+370-3ff'))
})

test('what only pages beside the book have is no burden of its articles', () => {
  const css =
    ':root{--ifm-a:1px}.button{top:var(--ifm-a)}.page_x1Y2 p{top:0}.row{top:0}.badge{top:0}.mine{top:0}p{top:0}'
  const home =
    '<!doctype html><html lang=en class="plugin-pages plugin-id-default"><p class="page_x1Y2 row button">'
  const article = '<!doctype html><html lang=en class="docs-wrapper plugin-docs"><p class="row">'
  const {of} = split(css, home, article)
  expect(subjectsOf(article)).toEqual([])
  expect(of([])).toBe('.row{top:0}.mine{top:0}p{top:0}')
  expect(subjectsOf(home)).toEqual(['pages'])
  expect(of(['pages'])).toBe('.button{top:1px}.page_x1Y2 p{top:0}.row{top:0}.mine{top:0}p{top:0}')
})

test('variables that one part alone asks for go with it', () => {
  const css =
    ':root{--d2l-a:1px;--d2l-b:var(--d2l-c);--d2l-c:2px}.x{--d2l-a:0;--d2l-b:0;--d2l-c:0}' +
    'p{top:var(--d2l-a)}.d2l-cell{top:var(--d2l-a);left:var(--d2l-b)}'
  const {of} = split(css, '<p class="d2l-cell x">')
  expect(of([])).toBe(':root{--d2l-a:1px}.x{--d2l-a:0}p{top:var(--d2l-a)}')
  expect(of(['figures'])).toBe(of([]))
  expect(of(['cells'])).toBe(css)
})

const dark = '[data-theme=dark]'
test.each([
  ['variables of themes that have one value', ':root{--ifm-a:1px}p{top:var(--ifm-a)}', 'p{top:1px}'],
  [
    'those of others by way of it',
    ':root{--ifm-a:var(--d2l-b);--d2l-b:2px}p{margin:0 var(--ifm-a)var(--ifm-a)}',
    'p{margin:0 2px 2px}',
  ],
  ['the last value holds', ':root{--ifm-a:1px}:root{--ifm-a:2px}p{top:var(--ifm-a,3px)}', 'p{top:2px}'],
  [
    'one that changes stays',
    `:root{--ifm-a:1px;--ifm-b:var(--ifm-a)}${dark}{--ifm-a:2px}p{top:var(--ifm-b)}`,
    `:root{--ifm-a:1px;--ifm-b:var(--ifm-a)}${dark}{--ifm-a:2px}p{top:var(--ifm-b)}`,
  ],
  [
    'one that changes under a condition stays',
    ':root{--ifm-a:1px}@media screen{:root{--ifm-a:2px}}p{top:var(--ifm-a)}',
    ':root{--ifm-a:1px}@media screen{:root{--ifm-a:2px}}p{top:var(--ifm-a)}',
  ],
  ["an author's stay", ':root{--mine:1px}p{top:var(--mine)}', ':root{--mine:1px}p{top:var(--mine)}'],
])('values stand where they are asked for: %s', (_, css, expected) => {
  expect(split(css).of([])).toBe(expected)
})

const set = ':root{--ifm-a:1px}p{top:var(--ifm-a)}'
test.each([
  ['a page that gives a variable a value', '<p style="--ifm-a:2px">'],
  ['a page with a style sheet from elsewhere', '<link rel=stylesheet href=https://example.org/a.css>'],
])('%s keeps it', (_, page) => {
  expect(split(set, page).of([])).toBe(set)
  expect(split(set, '<link rel=stylesheet href=/a.css>').of([])).toBe('p{top:1px}')
})

test("an author's own scripts and style sheets keep what they name", () => {
  const used = usedStyles(isOfTheme)
  used.addOwn("element.className = 'badge'; element.style.setProperty('--ifm-a', '2px')")
  const sheets = splitStyles(`${set}.badge{top:0}.row{top:0}`, used)
  expect(sheets.of([])).toBe(`${set}.badge{top:0}`)
})

test.each([
  ['p{color:red;color:var(--a)}', 'p{color:var(--a)}'],
  ['p{color:red;color:color-mix(in srgb,red,blue)}', 'p{color:color-mix(in srgb,red,blue)}'],
  ['p{color:red;color:lab(1 1 1)}', 'p{color:red;color:lab(1 1 1)}'],
  ['p{color:red!important;color:var(--a)}', 'p{color:red!important;color:var(--a)}'],
  ['p{-webkit-mask:url(a);mask:url(a)}', 'p{mask:url(a)}'],
  ['p{-webkit-mask:url(a)}', 'p{-webkit-mask:url(a)}'],
  ['p{-webkit-user-select:none;user-select:none}', 'p{-webkit-user-select:none;user-select:none}'],
])('what is there for old browsers goes: %s', (css, expected) => {
  expect(split(css).of([])).toBe(expected)
})

test('a page says which it needs, by its classes', () => {
  expect(subjectsOf('<p class="d2l-static">.d2l-cell, data-cell="1"')).toEqual([])
  expect(subjectsOf('<span class=d2l-math><span class=katex>')).toEqual(['formulas'])
  expect(subjectsOf('<div class="d2l-cell" data-cell="1">')).toEqual(['code', 'cells'])
  expect(subjectsOf('<figure class="d2l-live">')).toEqual(['formulas', 'figures'])
  expect(subjectsOf('<div class="d2l-table">')).toEqual(['tables'])
})

test('classes that scripts of pages give to elements stay, though no page has them', async () => {
  const scripts = path.resolve(import.meta.dirname, '../../../plugins/theme/src/islands')
  const texts = await Promise.all(
    (await glob('*.{ts,tsx}', {cwd: scripts, absolute: true})).map((file) => readFile(file, 'utf8')),
  )
  // as the classic theme names them: `menu__list-item--collapsed`; selectors have dots
  const quoted = [...texts.join('\n').matchAll(/(['`])([a-z][\w -]*(?:__|--)[\w -]*)\1/g)]
  const names = new Set(quoted.flatMap(([, , text = '']) => text.split(' ')))
  expect(names.size).toBeGreaterThan(10)
  for (const name of names) {
    const sheets = split(`.${name}{top:0}`, '<a class="table-of-contents__link">')
    expect(sheets.of([]) + sheets.later, name).not.toBe('')
  }
})
