import {expect, it} from 'vitest'
import {changeAddresses, htmlAddresses} from '../../../plugins/book/src/text/html-addresses.ts'

it.each<[string, string[]]>([
  ['<img src="a.png" alt="src=b.png">', ['image a.png']],
  ["<IMG SRC='a b.png'>", ['image a b.png']],
  ['<img src=a.png>', ['image a.png']],
  ['<img\n  width="60%"\n  src = "a.png"\n>', ['image a.png']],
  ['<img src="a.png?x=1&amp;y=2">', ['image a.png?x=1&y=2']],
  ['<a href="x.pdf">href="y.pdf"</a>', ['link x.pdf']],
  [
    '<object data="x.pdf"></object><embed src="y.pdf"><iframe src="z.html">',
    ['link x.pdf', 'link y.pdf', 'link z.html'],
  ],
  ['<video><track src="a.vtt"></video><area href="b.md">', ['image a.vtt', 'link b.md']],
  ['<b data="x.pdf">', []],
  [
    '<video src="a.mp4" poster="b.jpg"><source src="c.webm"></video>',
    ['image a.mp4', 'image b.jpg', 'image c.webm'],
  ],
  [
    '<img srcset="a.png 1x, b.png 2x,c.png" src="d.png">',
    ['image a.png', 'image b.png', 'image c.png', 'image d.png'],
  ],
  ['<!-- <img src="a.png"> --><img src="b.png">', ['image b.png']],
  ['<p data-src="a.png"><img data-src="b.png" title="<a href=\'c\'>"></p>', []],
  ['src="a.png" <b src="b.png">', []],
  ['<img src="a.png', []],
])('%s has %j', (html, found) => {
  expect(htmlAddresses(html).map(({kind, url}) => `${kind} ${url}`)).toEqual(found)
})

it('changes what it is told to, and nothing else', () => {
  const html = '<p title="a.png"><img src="a.png" srcset="a.png 1x, b.png 2x"> <a href=\'c"d\'>a.png</a></p>'
  const changed = changeAddresses(html, ({url}) => (url === 'b.png' ? undefined : `/x/${url}?"&<`))
  expect(changed).toBe(
    '<p title="a.png"><img src="/x/a.png?&quot;&amp;&lt;" srcset="/x/a.png?&quot;&amp;&lt; 1x, b.png 2x"> <a href=\'/x/c&quot;d?&quot;&amp;&lt;\'>a.png</a></p>',
  )
  expect(changeAddresses(html, () => undefined)).toBe(html)
})
