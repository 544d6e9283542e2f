// Small books as lists of pages. Each item is one thing on the page, with the number that it must get:
//
//   '# 1'        a heading of the first level with the number 1     '## -'  one without a number
//   'fig 1.1.1'  a figure with a caption      'fig! -'  one without
//   'tab 1.1.1'  a table with a caption       'eq 1.1.1'  an equation
//   'toc: a b'   a toc without numbers        'toc#: a b'  a numbered one        'toc#1: a b'  one with `:numbered: 1`
//   '> ## -'     a heading inside a quote     '##{-} -'  one that says of itself that it has no number

export interface NumberingCase {
  title: string
  pages: Record<string, string[]>
  /** What is reported, `rule file`. */
  told?: string[]
}

export const cases: NumberingCase[] = [
  {
    title: 'a numbered toc counts pages and their headings, an unnumbered one does not',
    pages: {
      index: ['# -', 'toc: preface', 'toc#: one two'],
      preface: ['# -', '## -', 'fig 1', 'eq 1'],
      one: ['# 1', '## 1.1', '### 1.1.1', '#### 1.1.1.1', '## 1.2'],
      two: ['# 2', '## 2.1'],
    },
  },
  {
    title: 'headings of a page and the pages of its toc share one counter, in document order',
    pages: {
      index: ['# -', 'toc#: chapter'],
      chapter: ['# 1', 'toc: a b', '## 1.4', '## 1.5'],
      a: ['# 1.1', '## 1.1.1'],
      b: ['# 1.2', '# 1.3'],
    },
  },
  {
    title:
      'a heading with `{-}` is not counted, nor is what stands below it; its figures are counted around it',
    pages: {
      index: ['# -', 'toc#: preface chapter'],
      preface: ['#{-} -', '## -', 'fig 1', '##{-} -'],
      chapter: [
        '# 1',
        '## 1.1',
        '##{-} -',
        '### -',
        'fig 1.1',
        '## 1.2',
        'fig 1.2.1',
        '###{-} -',
        '### 1.2.1',
      ],
    },
  },
  {
    title: 'pages below a heading with `{-}` are counted around it, as chapters of the parts of a book',
    pages: {
      index: ['# -', 'toc#: part1 part2'],
      part1: ['#{-} -', 'toc: a b'],
      part2: ['#{-} -', '## -', 'toc: c'],
      a: ['# 1', '## 1.1'],
      b: ['# 2'],
      c: ['# 3', '## 3.1'],
    },
  },
  {
    title: 'a toc below a heading numbers its pages below that heading',
    pages: {
      index: ['# -', 'toc#: chapter'],
      chapter: ['# 1', '## 1.1', 'toc: a', '## 1.2', 'toc: b'],
      a: ['# 1.1.1', '## 1.1.1.1'],
      b: ['# 1.2.1'],
    },
  },
  {
    title: 'every numbered toc starts at 1',
    pages: {index: ['toc#: a', 'toc#: b'], a: ['# 1'], b: ['# 1']},
  },
  {
    title: ':numbered: with a depth leaves deeper headings without numbers',
    pages: {
      index: ['# -', 'toc#2: chapter'],
      chapter: ['# 1', '## 1.1', '### -', 'fig 1.1.1', 'toc: a'],
      a: ['# -', 'fig 1.1.2'],
    },
  },
  {
    title: 'figures, tables and equations count each for themselves, by the first two parts of the section',
    pages: {
      index: ['# -', 'toc#: chapter'],
      chapter: ['# 1', 'fig 1.1', 'eq 1.1', '## 1.1', 'fig 1.1.1', 'eq 1.1.1', 'toc: a', 'eq 1.1.3'],
      a: ['# 1.1.1', 'fig 1.1.2', 'tab 1.1.1', 'eq 1.1.2', '## 1.1.1.1', 'fig 1.1.3', 'tab 1.1.2'],
    },
  },
  {
    title: 'after a toc the chapter goes on counting under its own number',
    pages: {
      index: ['toc#: chapter'],
      chapter: ['# 1', 'eq 1.1', 'toc: a', 'eq 1.2'],
      a: ['# 1.1', 'eq 1.1.1'],
    },
  },
  {
    title: 'a leaf chapter counts by its sections',
    pages: {
      index: ['toc#: intro'],
      intro: ['# 1', 'fig 1.1', '## 1.1', 'fig 1.1.1', 'fig 1.1.2', '## 1.2', 'fig 1.2.1'],
    },
  },
  {
    title: 'unnumbered pages share one count',
    pages: {
      index: ['# -', 'fig 1', 'toc: a b', 'toc#: c', 'fig 4'],
      a: ['# -', 'fig 2', '## -', 'eq 1'],
      b: ['# -', 'fig 3', 'eq 2'],
      c: ['# 1', 'fig 1.1'],
    },
  },
  {
    title: 'a figure without a caption takes no number and does not count',
    pages: {index: ['toc#: a'], a: ['# 1', 'fig 1.1', 'fig! -', 'fig 1.2', 'tab! -', 'tab 1.1']},
  },
  {
    title: 'a page of no toc has no numbers at all',
    pages: {index: ['# -', 'toc#: a'], a: ['# 1'], z: ['# -', '## -', 'fig -', 'eq -', 'tab -']},
    told: ['page-is-in-toc z.md'],
  },
  {
    title: 'a page in two tocs is numbered by the first',
    pages: {index: ['toc#: a', 'toc#: b a'], a: ['# 1', 'eq 1.1'], b: ['# 1', 'eq 1.2']},
    told: ['page-is-in-one-toc index.md'],
  },
  {
    title: 'tocs that lead back to each other come to an end',
    pages: {index: ['toc#: a'], a: ['# 1', 'toc: b'], b: ['# 1.1', 'toc: a index']},
    told: ['page-is-in-one-toc b.md', 'page-is-in-one-toc b.md'],
  },
  {
    title: 'a numbered toc inside a numbered toc changes nothing',
    pages: {index: ['toc#: a'], a: ['# 1', 'toc#: b'], b: ['# 1.1']},
  },
  {
    title: 'a numbered toc inside an unnumbered one starts at 1 below a page without a number',
    pages: {index: ['toc: part'], part: ['# -', 'eq 1', 'toc#: a'], a: ['# 1', 'eq 1.1']},
  },
  {
    title: 'entries without a page are passed over',
    pages: {index: ['toc#: missing a'], a: ['# 1']},
    told: ['toc-entry-has-page index.md'],
  },
  {
    title: 'levels that are passed over do not count',
    pages: {index: ['toc#: a'], a: ['# 1', '### 1.1', '### 1.2', '## 1.3', '### 1.3.1']},
  },
  {
    title: 'headings in quotes take no number',
    pages: {index: ['toc#: a'], a: ['# 1', '> ## -', '## 1.1', '> # -', '### 1.1.1']},
  },
  {
    title: 'entries are relative to the page, or to the book with a leading slash',
    pages: {
      index: ['toc#: part/index'],
      'part/index': ['# 1', 'toc: one ../other /part/deep/two.md'],
      'part/one': ['# 1.1'],
      other: ['# 1.2'],
      'part/deep/two': ['# 1.3'],
    },
  },
]
