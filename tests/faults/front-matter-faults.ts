// Faults in the settings at the head of a page.

import type {Fault} from './fault.ts'

export const frontMatterFaults: Fault[] = [
  {
    page: 'matter-colon',
    head: '---\ntitle: a: b "c\n---\n\n',
    told: ['2:10 front-matter-is-yaml', '2:8 title-is-single'],
  },
  {page: 'matter-rule', head: '---\n\nWords above.\n\n---\n\n', told: [], words: ['Words above.']},
  {
    page: 'matter-note',
    head: '---\nDraft of Monday, do not cite.\n---\n\n',
    told: ['2:1 front-matter-is-yaml'],
  },
  {page: 'matter-tags', head: '---\ntags: x\nkeywords: a, b\n---\n\n', told: []},
  {
    page: 'matter-id',
    head: '---\nid: a/b\nslug: ../../x\n---\n\n',
    told: ['2:5 front-matter-is-sound', '3:7 front-matter-is-sound'],
  },
  {
    page: 'matter-date',
    head: '---\ndate: 31/02/2020\nlast_update: never\nlayout: post\n---\n\n',
    told: ['3:14 front-matter-is-sound'],
  },
  {
    page: 'matter-types',
    head: '---\ntitle: [1, 2]\ndescription: {a: b}\nsidebar_position: first\nimage: 3\ntoc_max_heading_level: 99\nhide_title: perhaps\npagination_next: 7\n---\n\n',
    told: [
      '2:8 front-matter-is-sound',
      '3:14 front-matter-is-sound',
      '4:19 front-matter-is-sound',
      '5:8 front-matter-is-sound',
      '6:24 front-matter-is-sound',
      '7:13 front-matter-is-sound',
      '8:18 front-matter-is-sound',
    ],
  },
  {
    page: 'matter-script',
    head: '---js\n{title: process.exit(7)}\n---\n\n',
    told: ['1:1 front-matter-is-yaml'],
  },
  {
    page: 'matter-unclosed',
    whole: '---\ntitle: x\n\n# matter-unclosed\n\nFirst words.\n\nLast words.\n',
    told: ['2:1 front-matter-is-yaml', '2:8 title-is-single'],
  },
  {page: 'matter-scalar', head: '---\n42\n---\n\n', told: ['2:1 front-matter-is-yaml']},
  {page: 'matter-list', head: '---\n- a\n- b\n---\n\n', told: ['2:1 front-matter-is-yaml']},
  {
    page: 'matter-bomb',
    head: `---\na: &a [x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c]\n---\n\n`,
    told: ['3:4 front-matter-is-yaml', '4:4 front-matter-is-yaml', '5:4 front-matter-is-yaml'],
  },
  {
    page: 'matter-loop',
    head: '---\na: &a [*a]\nb: &b {c: *b}\n---\n\n',
    told: ['2:4 front-matter-is-yaml', '3:10 front-matter-is-yaml'],
  },
  {page: 'matter-loop-toml', head: '+++\na = &a [*a]\n+++\n\n', told: ['2:1 front-matter-is-yaml']},
  {
    page: 'matter-tag',
    head: '---\ntitle: !!js/function "function () {}"\nx: !!binary "?"\n---\n\n',
    told: ['2:8 front-matter-is-yaml', '3:4 front-matter-is-yaml', '2:8 title-is-single'],
  },
  {
    page: 'matter-proto',
    head: '---\n__proto__: {draft: true}\nconstructor: 3\ntoString: x\n---\n\n',
    told: [],
  },
  {
    page: 'matter-next',
    head: '---\npagination_next: nowhere\npagination_prev: none\ndisplayed_sidebar: none\n---\n\n',
    told: ['2:18 front-matter-is-sound', '3:18 front-matter-is-sound', '4:20 front-matter-is-sound'],
  },
  {page: 'matter-draft', head: '---\ndraft: true\n---\n\n', told: [], isNone: true},
  {page: 'matter-title', head: '---\ntitle: Another\n---\n\n', told: ['2:8 title-is-single']},
  {
    page: 'matter-only-title',
    whole: '---\ntitle: matter-only-title\n---\n\nFirst words.\n\nLast words.\n',
    told: [],
  },
  {
    page: 'matter-bom',
    whole: '\uFEFF---\ntitle: x: y\n---\n\n# matter-bom\n\nFirst words.\n\nLast words.\n',
    told: ['2:10 front-matter-is-yaml', '2:8 title-is-single'],
  },
]
