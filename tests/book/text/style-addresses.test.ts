// What a style sheet asks for, as browsers read it.

import {expect, test} from 'vitest'
import {addressesInStyle} from '../../../plugins/book/src/text/style-addresses.ts'

const found = (css: string) =>
  addressesInStyle(css).map(({address, isSheet}) => (isSheet ? `@${address}` : address))

test.each([
  ['h1 { background: url(a.png) }', ['a.png']],
  ['h1 { background: url( "a b.png" ) , URL(\'c.svg\') }', ['a b.png', 'c.svg']],
  ['h1 { background: url(a\\)b.png) }', ['a)b.png']],
  ['h1 { --own: url(a.png) }', ['a.png']],
  ['h1 { background: image-set("a.png" type("image/png") 1x, url(b.png) 2x) }', ['a.png', 'b.png']],
  ['@font-face { src: local("Own"), url(own.woff2?#iefix) format("woff2") }', ['own.woff2?#iefix']],
  ['@import "a.css";', ['@a.css']],
  ['@import "a.css" screen;\n@IMPORT url(b.css) supports(content: "x");', ['@a.css', '@b.css']],
  ['@media print { h1 { background: url(a.png) } }', ['a.png']],
  [
    'h1 { background: url(https://a.org/b.png), url(//a.org/c.png) }',
    ['https://a.org/b.png', '//a.org/c.png'],
  ],
  // what is in the sheet itself, or no address
  ['h1 { background: url(data:image/png;base64,AA==); filter: url(#blur); content: "a.png" }', []],
  ['/* url(a.png) */ h1::after { content: "url(b.png)" }', []],
  ['@namespace svg url(http://www.w3.org/2000/svg); @charset "utf-8";', []],
  ['@-moz-document url(https://a.org) { h1 { color: red } }', []],
  ['h1 { background: url() }', []],
  // what is no style sheet
  ['h1 { background: url(a.png', ['a.png']],
  ['h1 { background: url(a b.png) } h2 { background: url(c.png) }', ['c.png']],
  ['} ) ] url(a.png) {{{', ['a.png']],
  ['\u0000\uFFFF<!-- ', []],
])('%j', (css, addresses) => {
  expect(found(css)).toEqual(addresses)
})

test('each has its place', () => {
  const css = '@import "a.css";\nh1 { src: url(b.png) }'
  expect(addressesInStyle(css).map(({start, end}) => css.slice(start, end))).toEqual([
    '"a.css"',
    'url(b.png)',
  ])
})
