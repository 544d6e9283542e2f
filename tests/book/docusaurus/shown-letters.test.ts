import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {expect, test} from 'vitest'
import {fontRules} from '../../../plugins/book/src/docusaurus/font-rules.ts'
import {ShownLetters} from '../../../plugins/book/src/docusaurus/shown-letters.ts'
import {renderMath} from '../../../plugins/book/src/formulas/math.ts'

const css = readFileSync(createRequire(import.meta.url).resolve('katex/dist/katex.css'), 'utf8')
const isOfFormulas = (family: string) => family.startsWith('KaTeX_')
const rules = fontRules(css, isOfFormulas)

/** Letters by the face that shows them. */
function shown(html: string, sheet = rules) {
  const letters = new ShownLetters(sheet)
  letters.add(html)
  return Object.fromEntries(
    [...letters.byFace].map(([{family, weight, style}, own]) => [
      `${family.replace('KaTeX_', '')} ${weight} ${style}`,
      [...own].toSorted().join(''),
    ]),
  )
}

const main = 'Main 400 normal'
const letter = 'Math 400 italic'

test.each([
  ['a letter', 'x', {[letter]: 'x'}],
  ['numbers and signs', '1<2', {[main]: '12<'}],
  ['what only listeners get is not shown', 'x+1', {[letter]: 'x', [main]: '+1'}],
  ['bold', String.raw`\mathbf{W}x`, {'Main 700 normal': 'W', [letter]: 'x'}],
  ['bold and slanted', String.raw`\boldsymbol{\theta}`, {'Math 700 italic': 'θ'}],
  ['with lines', String.raw`\mathbb{R}`, {'AMS 400 normal': 'R'}],
  ['scripts', String.raw`\mathcal{L}\mathscr{F}`, {'Caligraphic 400 normal': 'L', 'Script 400 normal': 'F'}],
  ['signs of the AMS', String.raw`\gtrsim`, {'AMS 400 normal': '≳'}],
  ['words', String.raw`\text{if}\ \textbf{so}`, {[main]: 'fi\u00a0', 'Main 700 normal': 'os'}],
  [
    'words in words',
    String.raw`\text{a \texttt{b} \textit{c}}`,
    {[main]: 'a\u00a0', 'Typewriter 400 normal': 'b', 'Main 400 italic': 'c'},
  ],
  ['a sum', String.raw`\sum`, {'Size1 400 normal': '∑'}],
  ['brackets as large as their content', String.raw`\Bigl(`, {'Size2 400 normal': '('}],
  ['brackets in pieces', String.raw`\left\{\rule{0em}{6em}\right.`, {'Size4 400 normal': '⎧⎨⎩'}],
])('%s: %s', (_, tex, expected) => {
  const {[main]: ofMain = '', ...others} = shown(`<p>text ${renderMath(tex, false)} more</p>`)
  // columns end with a letter without width
  const visible = ofMain.replaceAll('\u200b', '')
  expect({...others, ...(visible && {[main]: visible})}).toEqual(expected)
})

test('each rule of KaTeX that names a typeface is understood', () => {
  const selectors = [...css.matchAll(/([^{}@]+)\{([^{}]*)\}/g)]
    .filter(([, before]) => !before?.startsWith('font-face'))
    .filter(([, , body]) => /(?:^|[\s;])font(?:-family|-weight|-style)?:/.test(body ?? ''))
    .flatMap(([, names]) => names?.split(','))
  expect(rules.rules).toHaveLength(selectors.length)
  expect(rules.faces).toHaveLength(css.match(/@font-face/g)!.length)
  expect([...rules.roots]).toEqual(['katex'])
})

test.each([
  ['later rules win', '.a{font-family:K}.a{font-family:L}', '<p class="a">x</p>', {}],
  [
    'more exact ones win, too',
    '.a .b{font-family:K}.b{font-family:L}',
    '<p class=a><i class="b c">x</i></p>',
    {K: 'x'},
  ],
  [
    'those in layers do not',
    '.a{font-family:K}@layer l{.a.a{font-family:L}}',
    '<p class="a">x</p>',
    {K: 'x'},
  ],
  [
    'a child is no grandchild',
    '.a{font-family:L}.a>.b{font-family:K}',
    '<p class=a><b><i class=b>x</i></b><i class=b>y</i></p>',
    {K: 'y'},
  ],
  [
    'elements inherit',
    '.a{font:italic bold 1em/1.2 "K",serif}',
    '<p class=a><svg><text>x &lt;</text></svg>',
    {K: ' <x'},
  ],
  [
    'what is for paper does not count',
    '.a{font-family:K}@media print{.a{font-family:L}}',
    '<p class=a>x</p>',
    {K: 'x'},
  ],
  ['without such a face the nearest', '.a{font:italic bold 1em K}', '<p class=a>x</p>', {K: 'x'}],
  ['tags that are left out', '.a{font-family:K}', '<td class=a>x<td>y<p>z</table>w', {K: 'xyz'}],
])('%s', (_, sheet, html, expected) => {
  const face = '@font-face{font-family:K;src:url(k.woff2)}'
  const letters = new ShownLetters(fontRules(face + sheet, (family) => family === 'K'))
  letters.add(html)
  const found = [...letters.byFace].map(([{family}, own]) => [family, [...own].toSorted().join('')])
  expect(Object.fromEntries(found)).toEqual(expected)
})

test('the typefaces at the top of an article, the one with the most letters first', () => {
  const [x, bold] = [renderMath('xyz', false), renderMath(String.raw`\mathbf{b}`, false)]
  const letters = new ShownLetters(rules)
  const page = `<nav>${bold}</nav><article>${'a'.repeat(5)}${bold}${x}${'b'.repeat(5)}${renderMath('1', false)}</article>`
  const names = (length: number) =>
    letters.atTop(page, length).map(({family, weight}) => `${family} ${weight}`)
  expect(names(4)).toEqual([])
  expect(names(9)).toEqual(['KaTeX_Math 400', 'KaTeX_Main 700'])
  expect(names(10)).toEqual(['KaTeX_Math 400', 'KaTeX_Main 700', 'KaTeX_Main 400'])
  expect(letters.atTop(`<main>${x}</main>`, 10)).toEqual([])
})
