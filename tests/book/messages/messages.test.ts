import {describe, expect, it} from 'vitest'
import {checkBook} from '../../../plugins/book/src/checks/check-book.ts'
import {formatGithub} from '../../../plugins/book/src/messages/format-github.ts'
import {formatJson} from '../../../plugins/book/src/messages/format-json.ts'
import {formatPretty} from '../../../plugins/book/src/messages/format-pretty.ts'
import {formatSarif} from '../../../plugins/book/src/messages/format-sarif.ts'
import {messageAt, type BookMessage} from '../../../plugins/book/src/messages/message.ts'
import {ruleUrl} from '../../../plugins/book/src/messages/rule-url.ts'
import {rules} from '../../../plugins/book/src/messages/rules.ts'
import {readBook, told} from '../read-book.ts'

const messages: BookMessage[] = [
  messageAt('label-is-unique', 'b.md', [9, 1, 9, 12], 'label `x` is given twice', {
    related: [{file: 'a.md', place: [2, 1, 2, 9], text: 'first here'}],
  }),
  messageAt('reference-has-target', 'a.md', [4, 7, 4, 20], 'unknown label `y`, 50% sure: it is\nlost'),
  messageAt('page-is-in-toc', 'a.md', null, 'this page is in no toc'),
  {
    rule: 'role-is-known',
    severity: 'hint',
    file: 'bài tập/c.md',
    place: [1, 2, 1, 3],
    text: 'odd role',
    url: 'https://d.e',
  },
]

it('for people: by file and place, with counts', () => {
  expect(formatPretty(messages, {prefix: 'book/'}))
    .toBe(`book/a.md warning page-is-in-toc: this page is in no toc
book/a.md:4:7 error reference-has-target: unknown label \`y\`, 50% sure: it is lost

book/b.md:9:1 warning label-is-unique: label \`x\` is given twice

book/bài tập/c.md:1:2 hint role-is-known: odd role

1 error, 2 warnings, 1 hint in 3 files`)
  expect(formatPretty([])).toBe('')
  const odd = messageAt('page-is-in-toc', 'a\u001B[2J.md', null, 'a\u202Eb\u0000\u2028c')
  expect(formatPretty([odd])).toContain('a [2J.md warning page-is-in-toc: a b c\n')
  const coloured = formatPretty(messages, {isColoured: true})
  expect(coloured).toContain('\u001B[31merror\u001B[39m')
  expect(coloured).toContain(`\u001B]8;;${ruleUrl('label-is-unique')}\u001B\\label-is-unique`)
})

it('for programs: places as names', () => {
  expect(JSON.parse(formatJson(messages))).toMatchObject([
    {
      rule: 'page-is-in-toc',
      file: 'a.md',
      severity: 'warning',
      url: expect.stringMatching(/^file:.*\/guide\/rules\.md#page-is-in-toc$/),
    },
    {rule: 'reference-has-target', line: 4, column: 7, endLine: 4, endColumn: 20},
    {rule: 'label-is-unique', related: [{file: 'a.md', line: 2, text: 'first here'}]},
    {rule: 'role-is-known', url: 'https://d.e'},
  ])
})

it('for GitHub: one escaped command a line', () => {
  expect(formatGithub(messages, 'docs/').split('\n')).toEqual([
    '::warning file=docs/a.md,title=page-is-in-toc::this page is in no toc',
    '::error file=docs/a.md,line=4,col=7,endLine=4,endColumn=20,title=reference-has-target::unknown label `y`, 50%25 sure: it is%0Alost',
    '::warning file=docs/b.md,line=9,col=1,endLine=9,endColumn=12,title=label-is-unique::label `x` is given twice',
    '::notice file=docs/bài tập/c.md,line=1,col=2,endLine=1,endColumn=3,title=role-is-known::odd role',
  ])
})

it('as SARIF 2.1.0: rules once, results that point to them', () => {
  const sarif = JSON.parse(formatSarif(messages, '1.0'))
  expect(sarif).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'd2lbook',
            version: '1.0',
            rules: [
              {
                id: 'label-is-unique',
                shortDescription: {text: rules['label-is-unique'].description},
                help: {
                  text: expect.stringContaining('```text\n'),
                  markdown: expect.stringMatching(/^\*\*Warning\.\*\* A label names one thing/),
                },
                defaultConfiguration: {level: 'warning'},
              },
              {id: 'page-is-in-toc'},
              {id: 'reference-has-target'},
              {id: 'role-is-known', shortDescription: {text: rules['role-is-known'].description}},
            ],
          },
        },
        results: [
          {ruleId: 'page-is-in-toc', ruleIndex: 1, level: 'warning'},
          {ruleId: 'reference-has-target', ruleIndex: 2, level: 'error'},
          {ruleId: 'label-is-unique', relatedLocations: [{id: 0, message: {text: 'first here'}}]},
          {
            level: 'note',
            locations: [
              {
                physicalLocation: {
                  artifactLocation: {uri: 'b%C3%A0i%20t%E1%BA%ADp/c.md'},
                  region: {startLine: 1, startColumn: 2, endLine: 1, endColumn: 3},
                },
              },
            ],
          },
        ],
      },
    ],
  })
  expect(sarif.runs[0].results[0].locations[0].physicalLocation).not.toHaveProperty('region')
  const uriIn = (prefix: string): unknown =>
    JSON.parse(formatSarif(messages, '1.0', prefix)).runs[0].results[0].locations[0].physicalLocation
      .artifactLocation.uri
  expect(uriIn('docs/')).toBe('docs/a.md')
  expect(uriIn('../elsewhere/')).toBe('a.md')
})

describe('a whole book is checked for', () => {
  const book = {
    'index.md': '# Home\n\n```toc\na\nb/c\n```\n',
    'a.md': `# A
:label:\`sec_a\`

![Cat](img/cat.svg)
:label:\`fig_cat\`

![](img/dog.svg?raw=1)
:label:\`fig_dog\`

![web](https://a.b/x.png) ![bài](/img/b%C3%A0i.svg)

[page](b/c.md#x) [page](b/c) [file](data/x.csv) [gone](b/d.md) [web](mailto:a@b.c) [here](#sec_a)

:numref:\`sec_a\`
`,
    'b/c.md': '## Not a title\n\n![Up](../img/cat.svg)\n',
  }
  it('missing images and pages, labels that nobody names, pages without a title', async () => {
    const asked: string[] = []
    const files = ['img/cat.svg', 'img/bài.svg', 'data/x.csv']
    const found = await checkBook(await readBook(book), {
      exists: (file) => (asked.push(file), files.includes(file)),
    })
    expect(told(found)).toEqual([
      'a.md:10 image-is-local: this image is on `https://a.b`, which readers need and which sees them',
      'a.md:7 image-exists: no image `img/dog.svg`',
      'a.md:12 link-has-anchor: no place `#x` on `b/c.md`',
      'a.md:12 link-has-page: the link leads to `b/d.md`, which is not there',
      'a.md:5 label-is-used: nothing refers to `fig_cat`',
      'a.md:8 label-is-used: nothing refers to `fig_dog`',
      'a.md:8 label-has-number: the figure `fig_dog` has no caption, and therefore no number',
      'b/c.md:1 title-is-of-first-level: this page has no heading of the first level; `Not a title` stands for its title',
    ])
    expect(asked.filter((file) => file === 'img/cat.svg')).toHaveLength(1)
  })

  it('files that are meant', async () => {
    const found = await checkBook(await readBook(book), {
      exists: (file) => file !== 'img/dog.svg' && file !== 'b/d.md',
      namesIn: async (folder) => (folder === 'img/' ? ['cat.svg', 'dog.png'] : ['c.md', 'data.csv']),
    })
    expect(told(found)).toContain('a.md:7 image-exists: no image `img/dog.svg`, did you mean `img/dog.png`?')
  })

  it('nothing, if it is sound', async () => {
    const index = await readBook({
      'index.md': '# A\n\n```toc\n:numbered:\n\nb\n```\n',
      'b.md': `# B
:label:\`sec_b\`

![Cat](cat.svg)
:label:\`fig_cat\`

:numref:\`fig_cat\` and :ref:\`sec_b\` and :cite:\`k\`

:bibliography:\`a.bib\`
`,
      'a.bib': '@misc{k, title={T}}',
    })
    expect([...index.messages, ...(await checkBook(index, {exists: () => true}))]).toEqual([])
  })
})
