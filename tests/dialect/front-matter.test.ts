// What is front matter and what is text: pages, the settings read from them, what is said, and the words that stay.

import {readFrontMatter} from 'remark-d2lbook'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {parseText} from './parse-text.ts'
import {showMessages} from './show-messages.ts'

interface Page {
  source: string
  fields?: Record<string, unknown>
  /** `line:column`, and words of the message. */
  told?: [string, string][]
  /** The text of the page. @default what stands behind `# ` or the whole */
  text: string
}

const pages: Record<string, Page> = {
  'settings of YAML': {
    source: '---\ntitle: Vectors\ntags: [a, b]\nlist:\n- 1\n- x: y\n---\n\nText.\n',
    fields: {title: 'Vectors', tags: ['a', 'b'], list: [1, {x: 'y'}]},
    text: '\nText.\n',
  },
  'a byte order mark, line ends of Windows, an end as in pandoc': {
    source: '\uFEFF---\r\ntitle: X\r\n...\r\nText.',
    fields: {title: 'X'},
    text: 'Text.',
  },
  'old Mac line ends': {source: '---\rtitle: X\r---\rText.', fields: {title: 'X'}, text: 'Text.'},
  'a name of the language': {source: '--- yaml\ntitle: X\n---\nText.', fields: {title: 'X'}, text: 'Text.'},
  'JSON between the lines': {
    source: '---json\n{"title": "X"}\n---\nText.',
    fields: {title: 'X'},
    text: 'Text.',
  },
  'nothing between the lines': {source: '---\n---\nText.', text: 'Text.'},
  'blank lines around clear settings': {
    source: '\n---\n\ntitle: X\n\n---\nText.',
    fields: {title: 'X'},
    text: 'Text.',
  },
  'dates and words for yes stay as written': {
    source: '---\ndate: 2020-01-01\nok: yes\n---\n',
    fields: {date: '2020-01-01', ok: 'yes'},
    text: '',
  },
  JavaScript: {
    source: '---js\n{title: (globalThis.hasRun = true)}\n---\nText.',
    told: [['1:1', 'only YAML is read']],
    text: 'Text.',
  },
  CoffeeScript: {source: '--- coffee\nx\n---\nText.', told: [['1:1', '`coffee`']], text: 'Text.'},
  'an unknown language is text': {source: '---klingon\nx\n---\nText.', text: '---klingon\nx\n---\nText.'},
  'JavaScript without an end is text': {source: '---js\nx\n', text: '---js\nx\n'},
  'a function of a tag': {
    source: '---\nx: !!js/function "a"\ntitle: X\n---\n',
    fields: {x: '!!js/function "a"', title: 'X'},
    told: [['2:4', 'stands in quotes']],
    text: '',
  },
  'names that mean something to JavaScript': {
    source: '---\n__proto__: {hacked: 1}\nconstructor: 1\nx: {__proto__: {y: 1}, z: 2}\n---\n',
    fields: {x: {z: 2}},
    text: '',
  },
  'a colon, and quotes in quotes': {
    source: '---\ntitle: Attention: a first look\nsubtitle: "What the "query" asks\n---\nText.',
    fields: {title: 'Attention: a first look', subtitle: 'What the "query" asks'},
    told: [
      ['2:18', 'a value with a colon'],
      ['3:22', 'quotes within quotes'],
    ],
    text: 'Text.',
  },
  'a name twice': {
    source: '---\na: 1\na: 2\n---\n',
    fields: {a: 1},
    told: [['3:1', 'second time']],
    text: '',
  },
  tabs: {
    source: '---\nlist:\n\t- x\ntitle:\tX\n---\n',
    fields: {title: 'X'},
    told: [['3:1', 'not by tabs']],
    text: '',
  },
  'signs that YAML keeps for itself': {
    source: '---\ntitle: *so*\nname: `x`\nhandle: @me\n---\n',
    fields: {title: '*so*', name: '`x`', handle: '@me'},
    told: [
      ['2:8', 'stands in quotes'],
      ['3:7', 'stands in quotes'],
      ['4:9', 'stands in quotes'],
    ],
    text: '',
  },
  'a line without a colon': {
    source: '---\ntitle: X\nauthor someone\ndate: 3\n---\nText.',
    fields: {title: 'X', date: 3},
    told: [['3:1', 'no setting']],
    text: 'Text.',
  },
  'never closed': {
    source: '---\ntitle: X\nauthor: Y\n\n# Heading\n\nText.\n',
    fields: {title: 'X', author: 'Y'},
    told: [['3:1', 'never closed']],
    text: '\n# Heading\n\nText.\n',
  },
  'never closed, before a page with a rule': {
    source: '---\ntitle: X\n\n# Heading\n\nNote: so.\n\n---\n\nMore.\n',
    fields: {title: 'X'},
    told: [['3:1', 'never closed']],
    text: '# Heading\n\nNote: so.\n\n---\n\nMore.\n',
  },
  'never closed, before prose with a rule': {
    source: '---\ntitle: X\n\nWords.\n\n---\n\nMore.\n',
    fields: {title: 'X'},
    told: [['3:1', 'never closed']],
    text: 'Words.\n\n---\n\nMore.\n',
  },
  'a comment among settings': {
    source: '---\ntitle: X\n\n# for search\ndescription: D\n---\nText.',
    fields: {title: 'X', description: 'D'},
    text: 'Text.',
  },
  'a rule': {
    source: '---\n\n# Title\n\nA line: so.\n\n---\n\nEnd.',
    text: '---\n\n# Title\n\nA line: so.\n\n---\n\nEnd.',
  },
  'a rule and a note': {source: '---\n\nNote: so.\n\n---\n', text: '---\n\nNote: so.\n\n---\n'},
  'a rule and a heading': {source: '---\n# Title\n---\n', text: '---\n# Title\n---\n'},
  'a rule at the end': {source: '---', text: '---'},
  'words that are no setting': {
    source: '---\nDraft of Monday, do not cite.\n---\n\n# A Note\n',
    told: [['2:1', 'shown as text']],
    text: '---\nDraft of Monday, do not cite.\n---\n\n# A Note\n',
  },
  'a list': {source: '---\n- a\n- b\n---\n', told: [['2:1', 'shown as text']], text: '---\n- a\n- b\n---\n'},
  'prose with a colon': {
    source: '---\nNote: this is prose\nof more than two\nlines.\n---\n',
    told: [['2:1', 'shown as text']],
    text: '---\nNote: this is prose\nof more than two\nlines.\n---\n',
  },
  TOML: {
    source: '+++\ntitle = "T"\ntags = ["a"]\n[x]\ny = 1\n+++\nText.',
    fields: {title: 'T', tags: ['a']},
    told: [
      ['4:1', 'TOML'],
      ['5:1', 'TOML'],
    ],
    text: 'Text.',
  },
  'plus signs that are no TOML': {source: '+++\nwords\n+++\n', text: '+++\nwords\n+++\n'},
  JSON: {source: '{\n  "title": "J"\n}\nText.', fields: {title: 'J'}, text: 'Text.'},
  'a brace that is no JSON': {source: '{\n words\n}\n', text: '{\n words\n}\n'},
  'a title block of pandoc': {
    source: '% The\n  Title\n% A; B\n\nText.',
    fields: {title: 'The Title', author: 'A; B'},
    text: 'Text.',
  },
  'comments of TeX': {source: '% a\n% b\n% c\n% d\n\nText.', text: '% a\n% b\n% c\n% d\n\nText.'},
}

describe.each(Object.entries(pages))('%s', (_, {source, fields = {}, told = [], text}) => {
  test('is read like this', () => {
    const read = readFrontMatter(source)
    expect(Object.fromEntries([...read.fields].map(([name, {value}]) => [name, value]))).toEqual(fields)
    expect(source.slice(read.end).replace(/^\uFEFF/, '')).toBe(text)
  })

  test('is commented on like this', () => {
    const lines = showMessages(parseText(source).file)
      .split('\n')
      .filter((line) => line.includes('front-matter-is-yaml'))
    expect(lines.map((line) => /\d+:\d+/.exec(line)?.[0])).toEqual(told.map(([place]) => place))
    for (const [i, [, words]] of told.entries()) expect(lines[i]).toContain(words)
  })
})

test('what looks like settings and is text makes no heading of itself', () => {
  const {tree} = parseText('---\nDraft of Monday.\n---\n\n# A Note\n')
  expect(tree.children.map(({type}) => type)).toEqual([
    'thematicBreak',
    'paragraph',
    'thematicBreak',
    'heading',
  ])
})

test.each([
  ['---\ntitle: The $n$-th *step* costs $5\n---\n:label:`sec_n`\n\n## Below\n', 'The n-th *step* costs $5'],
  ['---\ntitle: 3\n---\n\nText.\n', '3'],
])('the title of a page without one is its heading: %j', (source, title) => {
  const {tree, file} = parseText(source)
  const heading = tree.children.find((node) => node.type === 'heading')
  expect(heading?.depth).toBe(1)
  expect(heading?.position?.start).toMatchObject({line: 2, column: 8})
  expect(heading?.children.map((node) => ('value' in node ? node.value : '')).join('')).toBe(title)
  expect(heading?.data?.label?.name).toBe(source.includes('label') ? 'sec_n' : undefined)
  expect(file.messages).toEqual([])
})

test.each(['# Own', 'Own\n===', '<h1>Own</h1>', '::: note\n# Own\n:::'])(
  'a page with the title %j keeps it',
  (own) => {
    const {tree} = parseText(`---\ntitle: Other\n---\n\n${own}\n\nText.\n`)
    expect(JSON.stringify(tree.children.slice(1))).not.toContain('Other')
  },
)

test.each(['title: null', 'title:', 'title: [a]', 'title: {a: b}', 'title: ""'])(
  '%s is no heading',
  (line) => {
    const {tree} = parseText(`---\n${line}\n---\n\nText.\n`)
    expect(tree.children.map(({type}) => type)).toEqual(['yaml', 'paragraph'])
  },
)

test('nothing makes the reader throw, run or lose a line', () => {
  const words = [
    '---',
    '---js',
    '...',
    '+++',
    '',
    'a: b',
    'title: "x',
    '- x',
    '\tx: y',
    '# H',
    'words',
    '{',
    '}',
  ]
  const odd = [
    'x: &a [*a]',
    '? [x]',
    '!!js/function x',
    '%TAG',
    '"a": b',
    '>',
    '| x',
    ': x',
    '[['.repeat(3000),
  ]
  const line = fc.constantFrom(...words, ...odd)
  fc.assert(
    fc.property(fc.array(line, {maxLength: 12}), (lines) => {
      const source = lines.join('\n')
      const {start, end, problems} = readFrontMatter(source)
      expect(start).toBeLessThanOrEqual(end)
      for (const problem of problems) expect(problem.end).toBeLessThanOrEqual(source.length)
      expect(end === 0 || end === source.length || /[\r\n]/.test(source[end - 1]!)).toBe(true)
    }),
    {numRuns: 300, seed: 9},
  )
  expect(Reflect.has(globalThis, 'hasRun')).toBe(false)
})

test.each([
  ['brackets', `a: ${'['.repeat(3000)}`],
  ['mappings', `a: ${'{b: '.repeat(3000)}`],
  ['items', `a:\n  ${'- '.repeat(3000)}b`],
  ['lines', Array.from({length: 3000}, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
])('nested %s are told, and not taken apart', (_, text) => {
  const {fields, problems} = readFrontMatter(`---\ntitle: Here\n${text}\n---\n`)
  expect(fields.get('title')?.value).toBe('Here')
  // a line is kept as it is written
  expect(fields.get('a')?.value ?? text.slice(3).trim()).toBe(text.slice(3).trim())
  expect(problems).toHaveLength(1)
})
