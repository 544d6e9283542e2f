// What a page says to those who do not see it: pieces of pages, and the rules that they break.

import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {checkAccessibility} from '../../../plugins/book/src/accessibility/check-accessibility.ts'
import {readPage} from '../../../plugins/book/src/facts/read-page.ts'

function told(text: string, path = 'page.md'): string[] {
  const file = new VFile({path, value: text})
  const tree = readPage(file, {})
  file.messages = []
  checkAccessibility(tree, file)
  return file.messages.map(({ruleId, line, column}) => `${line}:${column} ${ruleId}`)
}

const alt = '1:1 image-has-alt'
const words = '1:1 link-has-words'

test.each([
  ['a caption', '![A cat that sleeps](cat.svg)', []],
  ['a caption that is a formula', '![$f(x)$](f.svg)', []],
  ['one word', '![Cat](cat.svg)', []],
  ['words that begin like a name', '![Figure of eight](8.svg)', []],
  ['no words', '![](cat.svg)', [alt]],
  ['words in braces', '![](cat.svg){fig-alt="A cat"}', []],
  ['a number', '![Fig. 3](cat.svg)', [alt]],
  ['a name of Chinese', '![图 1](cat.svg)', [alt]],
  ['a name of Vietnamese', '![Hình](cat.svg)', [alt]],
  ['signs', '![...](cat.svg)', [alt]],
  ['a file', '![wake-word.svg](img/wake-word.svg)', [alt]],
  ['the name of its file', '![output_18_0](img/output_18_0.png)', [alt]],
  ['a kind of file', '![png](img/output.png)', [alt]],
  ['within a text', 'A ![](a.svg) b', ['1:3 image-has-alt']],
  ['by name', '![][cat]\n\n[cat]: cat.svg', [alt]],
  ['in HTML', '<p>\n<img src="a.svg">\n</p>', ['2:1 image-has-alt']],
  ['that only adorns', '<img src="a.svg" alt="">', []],
  ['hidden from those who hear', '<img src="a.svg" aria-hidden="true">', []],
  ['with a title', '<img src="a.svg" title="A cat">', []],
  ['in code', '`<img src="a.svg">`', []],
  ['in a comment', 'A <!-- <img src="a.svg"> --> b', []],
])('an image with %s', (_what, text, rules) => expect(told(text)).toEqual(rules))

test.each([
  ['words', '[the data of the book](data.csv)', []],
  ['an address', '<https://d2l.ai>', []],
  ['a word that is more than one', '[here be dragons](dragons.md)', []],
  ['`here`', '[here](data.csv)', [words]],
  ['`Here.`, emphasised', '[**Here.**](data.csv)', [words]],
  ['`aquí`', '[aquí](data.csv)', [words]],
  ['`此处`', '[此处](data.csv)', [words]],
  ['a sign', '[\\#](data.csv)', []],
  ['an image', '[![The book](book.svg)](book.md)', []],
  ['an image without words', '[![](book.svg)](book.md)', ['1:2 image-has-alt']],
  ['a reference', '[:numref:`sec_a`](a.md)', []],
  ['nothing', '[](data.csv)', [words]],
  ['`this` in HTML', '<p><a href="a.csv">this</a></p>', ['1:4 link-has-words']],
  ['a name for those who hear', '<p><a href="a.csv" aria-label="The data">this</a></p>', []],
  ['no address', '<p><a id="end"></a></p>', []],
  ['text in other pieces', 'A <a href="a.csv">table of *all*</a>.', []],
])('a link with %s', (_what, text, rules) => expect(told(text)).toEqual(rules))

test.each([
  ['a table with names', '| a | b |\n|---|---|\n| 1 | 2 |', []],
  ['a table with a corner', '|   | b |\n|---|---|\n| 1 | 2 |', []],
  ['a table without names', '|   |   |\n|---|---|\n| 1 | 2 |', ['1:1 table-has-head']],
  ['a table of HTML', '<table><tr><td>1</td></tr></table>', ['1:1 table-has-head']],
  ['one with names', '<table><tr><th>a</th></tr><tr><td>1</td></tr></table>', []],
  ['one that lays out', '<table role="presentation"><tr><td>1</td></tr></table>', []],
  ['one that goes on', '<table>\n\n<tr><td>1</td></tr>\n\n</table>', []],
  ['a film', '<video src="a.mp4"></video>', ['1:1 media-has-title']],
  ['a film with a title', '<video src="a.mp4" title="Steps"></video>', []],
  ['a frame', '<iframe src="https://d2l.ai"></iframe>', ['1:1 media-has-title']],
  ['a colour', 'So <font color="red">wrong</font>.', ['1:4 text-has-no-colours']],
  ['a style', 'So <b style="color: red">wrong</b>.', ['1:4 text-has-no-colours']],
  ['a colour of a ground', 'So <b style="background-color: red">wrong</b>.', []],
])('%s', (_what, text, rules) => expect(told(text)).toEqual(rules))

test.each([
  ['<img src="a.svg" />', [alt]],
  ['<img src="a.svg" alt="A cat" />', []],
  ['<img src="a.svg" alt={1 + 1} />', []],
  ["export const known = {alt: 'A cat'}\n\n<img {...known} />", []],
  ['A <a href="a.csv">here</a>.', ['1:3 link-has-words']],
  ['A <a href="a.csv">{name}</a>.', []],
  ['<Own src="a.svg" />', []],
])('in MDX, %s', (text, rules) => expect(told(text, 'page.mdx')).toEqual(rules))
