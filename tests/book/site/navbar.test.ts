import {describe, expect, it} from 'vitest'
import {readConfig} from '../../../plugins/book/src/config/book-config.ts'
import {navbar} from '../../../plugins/book/src/site/navbar.ts'

describe('navbar', () => {
  it('has the links of `header_links`, without those that no release has filled in', () => {
    const config = readConfig(
      [
        '[html]',
        'header_links = ###_OTHER_VERSION_###, https://a.b, fas fa-book,',
        '               PDF, ###_BASE_###/book.pdf, fas fa-file-pdf,',
        '               GitHub, https://github.com/a/b, fab fa-github,',
        '               Slides, slides.pdf,',
        '               Port, http://localhost:PORT,',
        '               Nowhere',
      ].join('\n'),
    )
    expect(navbar(config, 'A Book', undefined, ['en']).items).toEqual([
      {label: 'GitHub', href: 'https://github.com/a/b', position: 'right'},
      {label: 'Slides', href: 'pathname:///slides.pdf', position: 'right'},
    ])
  })
})
