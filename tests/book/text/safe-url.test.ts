import {describe, expect, test} from 'vitest'
import {originOf, safeLink, safePicture} from '../../../plugins/book/src/text/safe-url.ts'

const allowed = [
  '',
  '#part',
  '../one.md#two',
  '/a/b?c=d:e',
  'a/b:c',
  '?q=javascript:1',
  '10:30.md',
  '第1章:节.md',
  'Chapter%3A%20one.md',
  '//e.org/x',
  'https://e.org/javascript:',
  'HTTPS://e.org',
  'http://localhost:8888',
  'https://e.org/?a=1&copy=2&x=%3A',
  '50%25.md',
  '50%.md',
  'pathname:///files/a.pdf',
]

const running = [
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  '\u0001\u001Fjavascript:alert(1)',
  'java\tscr\nipt:alert(1)',
  'javascript\r\n:alert(1)',
  'pathname://javascript:alert(1)',
  'PATHNAME://pathname://\tjavascript:alert(1)',
  'javascript&colon;alert(1)',
  'javascript&#58alert(1)',
  '&#x6A;avascript:alert(1)',
  'java&Tab;script:alert(1)',
  '&amp;#106;avascript:alert(1)',
  'javascript%3Aalert(1)',
  '%6Aavascript%3Aalert(1)',
  'javascript%253Aalert(1)',
  'javascript\\:alert(1)',
  'vbscript:msgbox(1)',
  'livescript:1',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,AA',
  'blob:https://e.org/1',
  'filesystem:https://e.org/1',
  'view-source:https://e.org',
  'file:///etc/passwd',
  'jar:https://e.org!/x',
  'feed:javascript:1',
]

describe('links', () => {
  test.each([...allowed, 'mailto:a@b.org', 'tel:+49', 'ftp://e.org', 'xmpp:a@b'])('%j is written', (url) => {
    expect(safeLink(url)).toBe(url)
  })

  test.each([...running, 'data:image/png;base64,AA', 'data:image/svg+xml,<svg/>', 'localhost:80'])(
    '%j is not',
    (url) => {
      expect(safeLink(url)).toBe('#')
    },
  )
})

describe('pictures', () => {
  test.each([
    ...allowed,
    'data:image/png;base64,AA',
    ' DATA:image/jpeg;base64,AA',
    'data:image/svg+xml;utf8,<svg/>',
  ])('%j is written', (url) => {
    expect(safePicture(url)).toBe(url)
  })

  test.each([...running, 'mailto:a@b.org', 'data:image/x,', 'data:,x'])('%j is not', (url) => {
    expect(safePicture(url)).toBe('')
  })
})

test.each([
  ['https://e.org/a.png', 'https://e.org'],
  ['HTTP://E.org:80/a.png', 'http://e.org'],
  ['//e.org/a.png', 'https://e.org'],
  ['/\\e.org/a.png', 'https://e.org'],
  ['https:\\\\e.org/a.png', 'https://e.org'],
  ['https://e.org:8443/;script-src *', 'https://e.org:8443'],
  ['https://://x', undefined],
  ['img/a.png', undefined],
  ['/img/a.png', undefined],
  ['data:image/png;base64,AA', undefined],
])('%j is on %j', (url, origin) => {
  expect(originOf(url)).toBe(origin)
})
