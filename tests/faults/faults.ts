// Faults that ended builds, ran code, left the book or lost words in real books. To add one: a line here.

import type {Fault} from './fault.ts'
import {frontMatterFaults} from './front-matter-faults.ts'
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
    told: ['5:5 address-can-be-opened', '5:31 address-can-be-opened'],
    words: ['http://localhost:PORT', 'https://://x'],
  },
  {
    page: 'autolink-in-brackets',
    text: 'See <http://localhost:PORT> and <https://[::1>.',
    told: ['5:5 address-can-be-opened', '5:33 address-can-be-opened'],
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
    text: 'A [click](javascript:alert(1)), [two][def], <a href="javascript:alert(2)">three</a>.\n\n[def]: javascript:alert(3)',
    told: ['5:3 address-is-safe', '5:45 address-is-safe', '7:1 address-is-safe'],
    words: ['click', 'two', 'three'],
  },
  {
    page: 'link-pathname',
    text: 'A [click](pathname://javascript:alert(1)).',
    told: ['5:3 address-can-be-read', '5:3 address-is-safe'],
    words: ['click'],
  },
  {
    page: 'link-data',
    text: 'A [click](data:text/html,<b>x</b>) and [vb](vbscript:x).',
    told: ['5:3 address-is-safe', '5:40 address-is-safe'],
    words: ['click', 'vb'],
  },
  {
    page: 'link-outside',
    text: 'A [file](../../secret.txt), ![picture](../../../../etc/passwd), [abs](/etc/passwd).',
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
  {page: 'picture-empty', text: '![]() ![a](<>) <img> <img src=""> [](<>)', told: [], words: []},
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
    told: [],
    words: [],
  },
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
    page: 'categories/page',
    files: {
      'categories/_category_.json': '{"label": "A", "position":',
      'categories/a/_category_.yml': 'x: &a [*a]\nposition: first\nlink: {type: doc, id: nowhere}\n',
      'categories/b/_category_.yaml': '- a\n',
      'categories/b/_category_.yml': 'label: B\n',
      'categories/c/_category_.json/d.txt': 'x',
      'tags.yml': 'a: {label: 3}\nb: [',
    },
    told: [
      'categories/_category_.json:1:27 category-can-be-read',
      'categories/a/_category_.yml:1:1 category-can-be-read',
      'categories/a/_category_.yml:2:1 category-can-be-read',
      'categories/a/_category_.yml:3:1 category-can-be-read',
      'categories/b/_category_.yaml:1:1 category-can-be-read',
      'categories/b/_category_.yml:- category-can-be-read',
    ],
  },
  {page: 'page-is-folder', files: {'a.md/b.txt': 'x'}, told: []},
]

const mdx: Fault[] = [
  {
    page: 'mdx-unknown',
    ending: '.mdx',
    text: '<Nobody a="b">inner words</Nobody>',
    told: ['5:1 mdx-name-is-known'],
    words: ['inner words'],
  },
  {
    page: 'mdx-import',
    ending: '.mdx',
    head: "import X from './none.js'\n\n",
    text: '<X />',
    told: ['1:15 mdx-import-exists'],
  },
  {
    page: 'mdx-package',
    ending: '.mdx',
    head: "import X from 'no-such-package'\n\n",
    text: '<X />',
    told: ['1:15 mdx-import-exists'],
  },
  {
    page: 'mdx-syntax',
    ending: '.mdx',
    text: 'A {1 + } and <b>open',
    told: ['5:8 mdx-is-valid'],
    words: ['and'],
  },
  {
    page: 'mdx-name',
    ending: '.mdx',
    text: 'Sum {nobody.x + 1}.',
    told: ['5:6 mdx-name-is-known'],
    words: ['Sum'],
  },
  {page: 'mdx-throws', ending: '.mdx', text: 'Sum {(() => { throw new Error("away") })()}.', told: []},
  {page: 'mdx-null', ending: '.mdx', text: 'Sum {null.x} of {[].a.b}.', told: []},
  {page: 'mdx-object', ending: '.mdx', text: 'Sum {{a: 1}} and {new Date(0)}.', told: []},
  {
    page: 'mdx-good',
    ending: '.mdx',
    text: 'Sum {1 + 1}, A <b>bold</b> word.',
    told: [],
    words: ['Sum 2', 'bold'],
  },
  {page: 'mdx-live', ending: '.mdx', text: '<Live component="mlp" data="xor" />', told: []},
  {
    page: 'mdx-live-wrong',
    ending: '.mdx',
    text: '<Live component="mlpp" />',
    told: ['5:1 live-unknown-component'],
  },
  {
    page: 'mdx-export-twice',
    ending: '.mdx',
    head: 'export const a = 1\nexport const a = 2\n\n',
    told: ['2:14 mdx-is-valid'],
  },
  {page: 'mdx-await', ending: '.mdx', text: 'Sum {await 1}.', told: ['5:6 mdx-is-valid']},
  {
    page: 'mdx-hook',
    ending: '.mdx',
    head: 'export const Wild = () => { throw new Error("away") }\n\n',
    text: '<Wild />',
    told: [],
  },
  {
    page: 'mdx-default',
    ending: '.mdx',
    head: 'export default ({children}) => <main>{children}</main>\n\n',
    told: [],
  },
  {page: 'mdx-script', ending: '.mdx', text: '<script>{"alert(1)"}</script>', told: []},
]

const settings: Fault[] = [
  {
    page: 'config-bib',
    config: {
      sphinx_configs: 'x = 1',
      resources: 'nobody = 3',
      html: 'html_logo = ../../secret.svg\nfavicon = none.ico',
    },
    told: ['config.ini:10:1 file-is-in-book'],
  },
  {
    page: 'bib-broken',
    text: ':cite:`Half.2020`\n\n:bibliography:`PAGE.bib`',
    files: {
      'PAGE.bib': '@book{Half.2020,\n  title = {Half\n\n@article{x, title = "y", author = {}}\n@nobody{\n',
    },
    told: [
      'bib-broken.bib:2:1 bibliography-entry-is-whole',
      'bib-broken.bib:5:1 bibliography-entry-is-whole',
      'bib-broken.bib:1:1 bibliography-entry-is-whole',
    ],
  },
  {
    page: 'bib-script',
    text: ':cite:`Bad.2020`\n\n:bibliography:`PAGE.bib`',
    files: {
      'PAGE.bib':
        '@misc{Bad.2020,\n  author = {A <script>window.ran = 6</script>},\n  title = {T},\n  year = {2020},\n  url = {javascript:alert(1)}\n}\n',
    },
    told: [],
  },
  {page: 'bib-none', text: ':bibliography:`none.bib`', told: ['5:1 bibliography-exists']},
  {page: 'bib-outside', text: ':bibliography:`../../secret.bib`', told: ['5:1 file-is-in-book']},
]

export const faults: Fault[] = [
  ...addresses,
  ...frontMatterFaults,
  ...names,
  ...folders,
  ...mdx,
  ...textFaults,
  ...settings,
]
