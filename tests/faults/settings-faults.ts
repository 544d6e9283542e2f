// Faults in the settings of a book, in its bibliographies, and in files that mean something to other tools.

import type {Fault} from './fault.ts'

const settings: Fault[] = [
  {
    page: 'config-bib',
    config: {
      sphinx_configs: 'x = 1',
      resources: 'nobody = 3',
      html: [
        'html_logo = ../../secret.svg',
        'favicon = none.ico',
        'header_links = Good, good.html#sec_good,',
        '               Site, https://example.com/x.pdf,',
        '               Lost, none.html,',
        '               Port, http://localhost:PORT,',
        '               Script, javascript:alert(1),',
        '               Nothing',
        'include_css = img/dot.svg none.css',
        'include_js = none.js',
      ].join('\n'),
    },
    told: [
      'config.ini:10:1 file-is-in-book',
      'config.ini:11:1 config-is-sound',
      'config.ini:14:1 config-is-sound',
      'config.ini:15:1 config-is-sound',
      'config.ini:16:1 config-is-sound',
      'config.ini:17:1 config-is-sound',
      'config.ini:18:1 config-is-sound',
      'config.ini:19:1 config-is-sound',
    ],
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

const badBytes = Buffer.from([0x7b, 0xff, 0xfe])

const otherTools: Fault[] = [
  {
    page: 'categories',
    files: {
      'cat-yaml/_category_.yml': 'label: [x\n',
      'cat-json/_category_.json': '{"label": ',
      'cat-field/_category_.yaml': 'position: 2\nnobody: 1\n',
      'cat-type/_category_.yml': '- a\n- b\n',
      'cat-empty/_category_.yml': '',
      'cat-loop/_category_.yml': 'link: {a: &x {b: *x}}\n',
      'cat-open/_category_.yml': 'label: [',
      'cat-page/_category_.yml': 'label: X\nlink:\n  type: doc\n  id: nobody\n',
      'cat-own/_category_.yml': 'link: {type: doc, id: good}\n',
      'cat-slug/_category_.yml': 'link: {type: generated-index, slug: ../../x}\n',
      'cat-two/_category_.json': '{}',
      'cat-two/_category_.yml': 'label: Two\n',
      'cat-bytes/_category_.yml': badBytes,
      'cat-folder/_category_.yml/x.txt': 'x',
    },
    told: [
      'cat-yaml/_category_.yml:2:1 category-is-sound',
      'cat-json/_category_.json:1:11 category-is-sound',
      'cat-field/_category_.yaml:2:1 category-is-sound',
      'cat-type/_category_.yml:1:1 category-is-sound',
      'cat-loop/_category_.yml:1:1 category-is-sound',
      'cat-open/_category_.yml:1:9 category-is-sound',
      'cat-page/_category_.yml:4:3 category-is-sound',
      'cat-slug/_category_.yml:1:31 category-is-sound',
      'cat-two/_category_.yml:- category-is-sound',
      'cat-bytes/_category_.yml:1:4 category-is-sound',
    ],
  },
  {
    page: 'files-of-tools',
    files: Object.fromEntries(
      [
        'package-lock.json',
        'tags.yml',
        'authors.yml',
        'versions.json',
        'versioned_sidebars/version-1-sidebars.json',
        'sidebars.js',
        'sidebars.ts',
        'babel.config.js',
        '.babelrc',
        '.swcrc',
        'tsconfig.json',
        'postcss.config.js',
        '.browserslistrc',
        'static/x.css',
        'src/theme/Layout.js',
        'i18n/en/code.json',
        '.docusaurus/site.json',
        'index.js',
        '_config.yml',
        '_toc.yml',
        'mkdocs.yml',
        'book.toml',
        '_quarto.yml',
      ].map((name) => [name, badBytes]),
    ),
    told: [],
  },
]

export const settingsFaults: Fault[] = [...otherTools, ...settings]
