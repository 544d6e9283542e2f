// Which links are dead: every way to write one that works, and what is said of those that do not.

import {describe, expect, it} from 'vitest'
import {checkBook} from '../../../plugins/book/src/checks/check-book.ts'
import {readBook} from '../read-book.ts'

const other = `# The Other
:label:\`sec_other\`

## Training and Test

## Dữ liệu
:label:\`sec_Data\`

$$x$$
:eqlabel:\`eq_x\`

![A cat](cat.svg)
:label:\`fig cat\`

<p id="para">p</p>

An <a name="old"></a> anchor[^n] :cite:\`a\`

::: {#box .c}
b
:::

\`\`\`{.live slider name=rate}
\`\`\`

## 数据 1.2

## Training and Test

[^n]: note
`

async function toldOf(link: string): Promise<string[]> {
  const index = await readBook({
    'index.md': `# Home\n:label:\`sec_home\`\n\n${link}\n`,
    'sub/other.md': other,
    'sub/index.md': '# Sub\n',
    'refs.bib': '@misc{a, title={A}, year={2020}, author={B}}',
    'sub/refs.md': '# R\n\n:bibliography:`../refs.bib`\n',
  })
  const messages = await checkBook(index, {exists: (file) => file === 'data.csv' || file === 'left-out.md'})
  return messages
    .filter(({rule, file}) => file === 'index.md' && rule.startsWith('link-'))
    .map(({rule, text}) => `${rule}: ${text}`)
}

const lively = [
  '#',
  '#top',
  '#Top',
  '#:~:text=Home',
  '#sec_home',
  '?x=1#sec_home',
  '/',
  './',
  'sub',
  'sub/',
  '/sub/index.html',
  'sub/other.md',
  'sub/other',
  'sub/other.html',
  'sub/other.ipynb',
  './sub/../sub/other.md?x=1',
  'sub/other.md#',
  'sub/other.md#sec_other',
  'sub/other#sec_Data',
  '/sub/other#eq_x',
  'sub/other.html#fig-cat',
  'sub/other.md#training-and-test',
  'sub/other.md#training-and-test-1',
  'sub/other.md#para',
  'sub/other.md#old',
  'sub/other.md#box',
  'sub/other.md#cite-1',
  'sub/refs.md#ref-a',
  'sub/other.md#live-rate',
  'sub/other.md#user-content-fn-n',
  'sub/other.md#数据-12',
  'sub/other.md#%E6%95%B0%E6%8D%AE-12',
  'sub/other.md#eq_x:~:text=x',
  'data.csv',
  'data.csv#row=4',
  'mailto:a@b.c',
  'https://e.org/#nowhere',
  '//e.org/x#nowhere',
]

const ways: [name: string, write: (address: string) => string][] = [
  ['a link', (address) => `[a](${address})`],
  ['a definition', (address) => `[a][r]\n\n[r]: ${address}`],
  ['HTML', (address) => `<a href="${address}">a</a>`],
]

describe.each(ways)('%s', (_, write) => {
  it.each(lively)('to %s is not dead', async (address) => {
    expect(await toldOf(write(address))).toEqual([])
  })

  it.each([
    ['#gone', 'link-has-anchor: no place `#gone` on `index.md`'],
    ['#sec_Home', 'link-has-anchor: no place `#sec_Home` on `index.md`, did you mean `#sec_home`?'],
    ['?x=1#sec_hom', 'link-has-anchor: no place `#sec_hom` on `index.md`, did you mean `#sec_home`?'],
    ['#sec_other', 'link-has-anchor: no place `#sec_other` on `index.md`; `sub/other.md` has one'],
    ['#cite-1', 'link-has-anchor: no place `#cite-1` on `index.md`'],
    ['index.md#zz', 'link-has-anchor: no place `#zz` on `index.md`'],
    ['sub/#zz', 'link-has-anchor: no place `#zz` on `sub/index.md`'],
    ['/sub/other#zz', 'link-has-anchor: no place `#zz` on `sub/other.md`'],
    [
      'sub/other.html#the-other',
      'link-has-anchor: no place `#the-other` on `sub/other.md`, did you mean `#sec_other`?',
    ],
    [
      'sub/other.md#Dữ-liệu',
      'link-has-anchor: no place `#Dữ-liệu` on `sub/other.md`, did you mean `#sec_Data`?',
    ],
    [
      'sub/other.md#fig%20cat',
      'link-has-anchor: no place `#fig cat` on `sub/other.md`, did you mean `#fig-cat`?',
    ],
    ['#%', 'link-has-anchor: no place `#%` on `index.md`'],
    ['#a%zz', 'link-has-anchor: no place `#a%zz` on `index.md`'],
    ['other.md#sec_other', 'link-has-page: the link leads to `other.md`, which is not there'],
    ['50%', 'link-has-page: the link leads to `50%`, which is not there'],
    ['left-out.md', 'link-has-page: the link leads to `left-out.md`, which is no page of the book'],
  ])('to %s is dead', async (address, message) => {
    expect(await toldOf(write(address))).toEqual([message])
  })
})
