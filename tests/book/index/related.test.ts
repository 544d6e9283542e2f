// What pages tell of each other: who uses what they hold, and what to read before and after them.

import {describe, expect, it} from 'vitest'
import {
  relatedPartsOf,
  type RelatedLink,
  type RelatedParts,
} from '../../../plugins/book/src/index/related-parts.ts'
import {readBook} from '../read-book.ts'

const toc = (...pages: string[]) => `\`\`\`toc\n:numbered:\n\n${pages.join('\n')}\n\`\`\`\n`
const numref = (label: string) => `:numref:\`${label}\``

/** A book with a page for each section: chapter 1 has four of them, chapter 2 has three. */
const files: Record<string, string> = {
  'index.md': `# Book\n\n${toc('one/index', 'two/index')}`,
  'one/index.md': `# One\n:label:\`chap_one\`\n\n${toc('a', 'b', 'c', 'd').replace(':numbered:\n\n', '')}`,
  'two/index.md': `# Two\n\n${toc('e', 'f', 'g').replace(':numbered:\n\n', '')}`,
  'one/a.md': `# A
:label:\`sec_a\`

## Part
:label:\`sec_part\`

![Cat](cat.png)
:label:\`fig_cat\`

$$x$$
:eqlabel:\`eq_x\`

As ${numref('fig_cat')} shows.
`,
  'one/b.md': `# B\n:label:\`sec_b\`\n\nSee ${numref('sec_a')}, ${numref('fig_cat')}, again ${numref('fig_cat')}.\n`,
  'one/c.md': `# C\n:label:\`sec_c\`\n\n${numref('sec_a')} and ${numref('sec_b')}, later ${numref('sec_f')}.\n`,
  'one/d.md': `# D\n:label:\`sec_d\`\n\n## Sums\n\n$$y = \\eqref{eq_x}$$\n\n${numref('sec_a')}, ${numref('sec_part')}\n`,
  'two/e.md': `# E\n\n${numref('sec_d')} ${numref('sec_c')}\n`,
  'two/f.md': `# F\n:label:\`sec_f\`\n\n${numref('sec_b')}, ${numref('fig_cat')}, ${numref('chap_one')}\n`,
  'two/g.md': '# G\n',
}

async function related(
  changed: Record<string, string> = {},
  isListed: (page: string) => boolean = () => true,
): Promise<(page: string) => RelatedParts> {
  const index = await readBook({...files, ...changed})
  return relatedPartsOf(index, {permalink: (page) => `/${page}`}, isListed)
}

/** `1.2 /one/b#use-fig_cat` */
const told = (links: readonly RelatedLink[] = []) => links.map(({number, url}) => `${number} ${url}`)
const titles = (links: readonly RelatedLink[] = []) => links.map(({title}) => title)

/** By the ordinals of the things of page A: its title, its part, the figure, the formula. */
const [, part, figure, formula] = [0, 1, 2, 3]

describe('a thing is used', () => {
  it('by the other sections that refer to it, each once, at the place where they first do', async () => {
    const {uses} = (await related())('one/a')
    expect(told(uses?.[figure])).toEqual(['1.2 /one/b#use-fig_cat', '2.2 /two/f#use-fig_cat'])
    expect(told(uses?.[part])).toEqual(['1.4 /one/d#use-sec_part'])
  })

  it('by a formula, which has no link to arrive at: at the heading over it', async () => {
    const {uses} = (await related())('one/a')
    expect(told(uses?.[formula])).toEqual(['1.4 /one/d#sums'])
  })

  it('by no page that readers cannot find', async () => {
    const {uses} = (await related({}, (page) => page !== 'two/f'))('one/a')
    expect(told(uses?.[figure])).toEqual(['1.2 /one/b#use-fig_cat'])
  })

  it('by a page without a number, which has its title', async () => {
    const {uses} = (await related({'loose.md': `# Loose\n\n${numref('fig_cat')}\n`}))('one/a')
    expect(uses?.[figure]?.at(-1)).toEqual({url: '/loose#use-fig_cat', number: null, title: 'Loose'})
  })

  it('in a chapter of one page by its other sections', async () => {
    const whole = `# Whole\n\n## First\n\n![Dog](dog.png)\n:label:\`fig_dog\`\n\n${numref('fig_dog')}\n\n## Second\n\n${numref('fig_dog')}\n`
    const parts = (await related({'index.md': `# Book\n\n${toc('whole')}`, 'whole.md': whole}))('whole')
    expect(parts.uses?.[2]).toEqual([{url: '/whole#second', number: '1.2', title: 'Second'}])
    expect(parts.ids).toBeUndefined()
  })

  it('by nobody, and nothing is said', async () => {
    expect((await related())('two/g')).toEqual({})
  })
})

it('references that things lead back to have ids of their labels', async () => {
  expect((await related())('two/f').ids).toEqual({'numref:fig_cat': 'use-fig_cat'})
})

describe('a page', () => {
  it('leads to later ones that refer to it or what it holds; the next one and its chapter are links anyway', async () => {
    const of = await related()
    expect(titles(of('one/a').leadsTo)).toEqual(['C', 'D', 'F'])
    expect(titles(of('one/c').leadsTo)).toEqual(['E'])
    expect(titles(of('two/e').leadsTo)).toEqual([])
  })

  it('builds on earlier ones that it refers to, not on later ones', async () => {
    const of = await related()
    expect(titles(of('one/c').buildsOn)).toEqual(['A'])
    expect(titles(of('two/f').buildsOn)).toEqual(['One', 'A', 'B'])
  })

  it('builds on what several of these build on', async () => {
    expect(titles((await related())('two/e').buildsOn)).toEqual(['A', 'C', 'D'])
  })

  it('names a few, the most used', async () => {
    const letters = 'abcdefghij'.split('')
    const many = Object.fromEntries(
      letters.map((name) => [`${name}.md`, `# ${name}\n:label:\`sec_${name}\`\n`]),
    )
    const last = letters.map((name, i) => numref(`sec_${name}`).repeat(i + 1)).join('\n')
    const of = await related({
      ...many,
      'index.md': `# Book\n\n${toc(...letters, 'gap', 'last')}`,
      'gap.md': '# Gap\n',
      'last.md': `# Last\n\n${last}\n`,
    })
    expect(titles(of('last').buildsOn)).toEqual(['f', 'g', 'h', 'i', 'j'])
  })
})

describe('an edit of one page', () => {
  /** Pages that say something else of each other once page F has this text. */
  async function changedBy(text: string): Promise<string[]> {
    const [before, after] = [await related(), await related({'two/f.md': text})]
    const pages = Object.keys(files).map((file) => file.replace(/\.md$/, ''))
    return pages.filter((page) => JSON.stringify(before(page)) !== JSON.stringify(after(page)))
  }

  it('that leaves its references alone changes no other', async () => {
    expect(
      await changedBy(`${files['two/f.md']}\nMore words, and ${numref('fig_cat')} once more.\n`),
    ).toEqual([])
  })

  it('that refers to one thing more changes the page of that thing, though other references move', async () => {
    const more = files['two/f.md']!.replace('See', '').replace(
      '\n\n:numref',
      `\n\n${numref('sec_part')}, :numref`,
    )
    expect(await changedBy(more)).toEqual(['one/a', 'two/f'])
  })
})
