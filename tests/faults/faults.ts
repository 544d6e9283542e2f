// Faults that ended builds, ran code, left the book or lost words in real books. To add one: a line here.

import type {Fault} from './fault.ts'
import {frontMatterFaults} from './front-matter-faults.ts'
import {mdxFaults} from './mdx-faults.ts'
import {settingsFaults} from './settings-faults.ts'
import {textFaults} from './text-faults.ts'

const addresses: Fault[] = [
  {
    page: 'autolink-chinese',
    text: '在 http://localhost:8888。此时可以打开它。',
    told: [],
    words: ['此时可以打开它'],
  },
  {page: 'autolink-hangul', text: 'http://localhost:8888을 여세요.', told: [], words: ['을 여세요']},
  {
    page: 'autolink-japanese',
    text: 'https://d2l.ai/、https://d2l.ai（例）を見る。',
    told: [],
    words: ['を見る'],
  },
  {
    page: 'autolink-no-url',
    text: 'See http://localhost:PORT and https://://x here.',
    told: ['5:5 address-can-be-read', '5:31 address-can-be-read'],
    words: ['http://localhost:PORT', 'https://://x'],
  },
  {
    page: 'autolink-in-brackets',
    text: 'See <http://localhost:PORT> and <https://[::1>.',
    told: ['5:5 address-can-be-read', '5:33 address-can-be-read'],
  },
  {
    page: 'link-no-url',
    text: 'See [port](http://localhost:PORT), [six](http://[::1) and [two](https://://x).',
    told: ['5:5 address-can-be-read', '5:36 address-can-be-read', '5:59 address-can-be-read'],
    words: ['port', 'six', 'two'],
  },
  {
    page: 'link-percent',
    text: 'See [half](50%) and [bad](a%ZZ.md).',
    told: ['5:5 link-has-page', '5:21 link-has-page'],
    words: ['half', 'bad'],
  },
  {
    page: 'link-percent-bytes',
    text: 'See [bytes](%ff%fe.md), ![bytes](img/%c3%28.png).',
    told: ['5:25 image-exists', '5:5 link-has-page'],
    words: ['bytes'],
  },
  {
    page: 'link-nul',
    text: 'See [nul](a\0b.md) and [code](a%00b.md).',
    told: ['5:5 link-has-page', '5:23 link-has-page', '5:12 text-is-visible'],
    words: ['nul', 'code'],
  },
  {page: 'link-no-page', text: 'See [nobody](none.md).', told: ['5:5 link-has-page'], words: ['nobody']},
  {
    page: 'link-script',
    text: 'A [press](javascript:alert(1)), [two][def], <a href="javascript:alert(2)">three</a>.\n\n[def]: javascript:alert(3)',
    told: ['5:3 address-is-safe', '5:45 address-is-safe', '7:1 address-is-safe'],
    words: ['press', 'two', 'three'],
  },
  {
    page: 'link-pathname',
    text: 'A [press](pathname://javascript:alert(1)).',
    told: ['5:3 address-is-safe'],
    words: ['press'],
  },
  {
    page: 'link-data',
    text: 'A [press](data:text/html,<b>x</b>) and [vb](vbscript:x).',
    told: ['5:3 address-is-safe', '5:40 address-is-safe'],
    words: ['press', 'vb'],
  },
  {
    page: 'link-outside',
    text: 'A [file](../../secret.txt), ![secrets](../../../../etc/passwd), [abs](/etc/passwd).',
    told: ['5:29 file-is-in-book', '5:3 file-is-in-book', '5:65 link-has-page'],
    words: ['file', 'abs'],
  },
  {page: 'link-title-label', text: 'See [good](good.md#sec_good).', told: [], words: ['good']},
  {
    page: 'link-file-protocol',
    text: 'See [f](file:///etc/passwd) and ![f](file:///etc/passwd).',
    told: ['5:5 address-is-safe', '5:33 address-is-safe'],
    words: ['See'],
  },
  {page: 'mail', text: 'Write to <a@b> and a@b.c。不要 and [m](mailto:%ff).', told: [], words: ['不要']},
  {page: 'picture-none', text: '![nothing](img/none.png)', told: ['5:1 image-exists'], words: []},
  {
    page: 'picture-remote',
    text: '![far](https://example.com/x.png) ![far](http://localhost:PORT/x.png)',
    told: ['5:35 address-can-be-read', '5:1 image-is-local'],
    words: [],
  },
  {
    page: 'picture-empty',
    text: '![]() ![a](<>) <img> <img src=""> [](<>)',
    told: ['5:1 image-has-alt', '5:16 image-has-alt', '5:22 image-has-alt', '5:35 link-has-words'],
    words: [],
  },
  {
    page: 'picture-folder',
    text: '![a folder](img) ![b](img/) ![c](.)',
    told: ['5:1 image-exists', '5:18 image-exists', '5:29 image-exists'],
    words: [],
  },
  {
    page: 'picture-broken',
    text: '![broken](img/PAGE.png)',
    files: {'img/PAGE.png': 'no picture'},
    told: ['5:1 image-can-be-shown'],
    words: [],
  },
  {
    page: 'picture-content',
    text: '![a](img/empty.png) ![b](img/cut.svg) ![c](img/lfs.jpg)\n\n![d](img/text.svg)',
    files: {
      'img/empty.png': '',
      'img/cut.svg': '<svg xmlns="http://www.w3.org/2000/svg"><g><path d="M',
      'img/lfs.jpg': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 3\n',
      'img/text.svg': 'no drawing',
    },
    told: [
      '5:1 image-can-be-shown',
      '5:21 image-can-be-shown',
      '5:39 image-can-be-shown',
      '7:1 image-can-be-shown',
    ],
  },
  {page: 'link-folder', text: 'See [a folder](img/).', told: ['5:5 link-has-page'], words: ['a folder']},
]

const names: Fault[] = [
  {page: 'c#', told: ['- page-name-is-address']},
  {page: '50%', told: ['- page-name-is-address']},
  {page: 'lesson (1)', told: ['- page-name-is-address']},
  {page: "author's-note", told: []},
  {page: 'what?', told: ['- page-name-is-address']},
  {
    page: 'Upper',
    files: {'upper.md': '# Lower\n\nText.\n'},
    told: ['upper.md:- page-address-is-unique', 'upper.md:1:1 page-is-in-toc'],
  },
  {
    page: 'id-twice',
    head: '---\nid: shared\n---\n\n',
    files: {
      'id-other.md': '---\nid: shared\n---\n\n# Other\n\nText.\n',
      'id-third.md': '---\nid: id-other\n---\n\n# Third\n\nText.\n',
      'shared.md': '# Shared\n\nText.\n',
    },
    told: [
      '- page-address-is-unique',
      'id-other.md:5:1 page-is-in-toc',
      'id-third.md:5:1 page-is-in-toc',
      'shared.md:- page-address-is-unique',
      'shared.md:1:1 page-is-in-toc',
    ],
  },
  {
    page: 'name-twice',
    files: {'PAGE.mdx': '# Twice\n\nText of the other.\n'},
    told: ['name-twice.mdx:- page-is-readable'],
  },
  {page: 'm\u1EDF', told: []},
  {
    page: 'folder/folder',
    files: {'folder/index.md': '# Folder\n\nText.\n\n```toc\nfolder\n```\n'},
    told: ['folder/index.md:1:1 page-is-in-toc'],
  },
  {
    page: 'odd-pictures',
    text: '![a](img/C%23.svg) ![b](img/50%25.svg) ![c](img/what%3F.svg) ![d](<img/a b.svg>)',
    files: {
      'img/C#.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'img/50%.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'img/what?.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'img/a b.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    },
    told: [],
  },
  {
    page: 'odd-pictures-bare',
    text: '![a](img/D#.svg) ![b](img/60%.svg) ![c](img/why?.svg)',
    files: {
      'img/D#.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'img/60%.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'img/why?.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    },
    told: [],
  },
]

const folders: Fault[] = [
  {page: 'picture-names-case', text: '![case](IMG/Dot.svg)', told: ['5:1 image-exists']},
  {
    page: 'readme-beside',
    files: {'README.md': '# Readme\n\nWords for developers.\n'},
    told: ['README.md:1:1 page-is-in-toc'],
  },
  {
    page: 'environments',
    files: {
      'venv/pyvenv.cfg': '',
      'venv/lib/python3/site-packages/x/README.md': '{% broken %}\n',
      'env/conda-meta/history': '',
      'env/a.md': '<x',
      'node_modules/x/README.md': '# X\n',
      '.hidden/a.md': '# X\n',
      'site-packages/y/z.md': '# X\n',
    },
    told: [],
  },
  {
    page: 'symlinks',
    text: 'A [file](PAGE-secret.txt) and ![p](img/out.svg).',
    files: {
      'PAGE-secret.txt': {link: '/etc/hostname'},
      'img/out.svg': {link: '/etc/passwd'},
      'dead.md': {link: '/nowhere/at/all.md'},
      'loop.md': {link: 'loop.md'},
      linked: {link: '/etc'},
    },
    told: [
      'dead.md:- page-is-readable',
      'loop.md:- page-is-readable',
      '5:35 file-is-in-book',
      '5:3 file-is-in-book',
    ],
    words: ['file'],
  },
  {
    page: 'links-inside',
    text: 'See [a](linked-folder/one.md) and ![dot](linked-img/dot.svg).',
    files: {
      'one-folder/one.md': '# One\n\nWords of one.\n',
      'linked-folder': {link: 'one-folder'},
      'linked-img': {link: 'img'},
      'linked-self': {link: '.'},
      'linked-page.md': {link: 'one-folder/one.md'},
    },
    told: [
      'linked-folder/one.md:1:1 page-is-in-toc',
      'linked-page.md:1:1 page-is-in-toc',
      'one-folder/one.md:1:1 page-is-in-toc',
    ],
    words: ['See a and'],
  },
  {page: 'page-is-folder', files: {'a.md/b.txt': 'x'}, told: []},
]

export const faults: Fault[] = [
  ...addresses,
  ...frontMatterFaults,
  ...names,
  ...folders,
  ...mdxFaults,
  ...textFaults,
  ...settingsFaults,
]
