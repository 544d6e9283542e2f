import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {glob} from 'tinyglobby'
import {expect, test} from 'vitest'
import {splitStyles, subjectsOf, usedStyles} from '../../../plugins/book/src/docusaurus/split-styles.ts'

function split(css: string, ...pages: string[]) {
  const used = usedStyles()
  for (const page of pages) used.add(page)
  return splitStyles(css, used)
}

test.each([
  ['what no page has goes', '.a{top:0}.b{top:1px}', '<p class="a x">', '.a{top:0}'],
  ['of a list what some page has', '.a,.b,p{top:0}', '<p class=a>', '.a,p{top:0}'],
  ['an element needs all of its classes', '.a .b{top:0}.a.c{top:0}', '<p class="a c">', '.a.c{top:0}'],
  ['what an element must not have may be nowhere', '.a:not(.b){top:0}', '<p class=a>', '.a:not(.b){top:0}'],
  ['one of several is enough', '.a:is(.b,.c){top:0}', '<p class=a>', '.a:is(.b,.c){top:0}'],
  ['what scripts add stays', '.d2l-copy{top:0}.menu__list{top:0}', '', '.d2l-copy{top:0}.menu__list{top:0}'],
  ['empty conditions go', '@media print{.b{top:0}}', '', ''],
  ['orders of layers stay', '@layer a,b;@layer a{.b{top:0}}p{top:0}', '', '@layer a,b;p{top:0}'],
  ['steps of animations stay', '@keyframes k{0%{top:0}}', '', '@keyframes k{0%{top:0}}'],
  [
    'variables that nobody asks for go',
    ':root{--a:1px;--b:2px}p{top:var(--a)}',
    '',
    ':root{--a:1px}p{top:var(--a)}',
  ],
  [
    'variables may ask for others',
    ':root{--a:var(--b);--b:var(--c,1px);--c:2px}p{top:var(--a)}',
    '',
    ':root{--a:var(--b);--b:var(--c,1px);--c:2px}p{top:var(--a)}',
  ],
  ['a page may ask, too', ':root{--a:1px;--b:1px}', '<p style="top:var(--a)">', ':root{--a:1px}'],
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
  })
})

test('variables that one part alone asks for go with it', () => {
  const css = ':root{--a:1px;--b:var(--c);--c:2px}p{top:var(--a)}.d2l-cell{top:var(--a);left:var(--b)}'
  const {common, subjects} = split(css, '<p>')
  expect(common).toBe(':root{--a:1px}p{top:var(--a)}')
  expect(subjects.cells).toBe(':root{--b:var(--c);--c:2px}.d2l-cell{top:var(--a);left:var(--b)}')
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
