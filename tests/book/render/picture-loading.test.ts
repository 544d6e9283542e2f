import {fromHtml} from 'hast-util-from-html'
import {toHtml} from 'hast-util-to-html'
import {expect, test} from 'vitest'
import {timePictures} from '../../../plugins/book/src/render/picture-loading.ts'

const at = '<img src="a.png" decoding="async">'
const below = '<img src="a.png" decoding="async" loading="lazy">'

test.each([
  ['the first picture near the top is loaded at once', '<p>ab<img src=a.png></p>', `<p>ab${at}</p>`],
  ['the others wait', '<img src=a.png>a<img src=a.png>', `${at}a${below}`],
  ['so does the first far below', '<p>abc</p><img src=a.png>', `<p>abc</p>${below}`],
  ['code and formulas count', '<i data-trusted=0></i><img src=a.png>', `<i data-trusted="0"></i>${below}`],
  ['tags do not', '<i data-trusted=1></i><img src=a.png>', `<i data-trusted="1"></i>${at}`],
  [
    'authors may say otherwise',
    'a<img src=a.png loading=lazy decoding=sync>',
    'a<img src="a.png" loading="lazy" decoding="sync">',
  ],
])('%s', (_, html, expected) => {
  const tree = fromHtml(html, {fragment: true})
  timePictures(tree, ['<b>abc</b>', '<b>a</b>'], 3)
  expect(toHtml(tree)).toBe(expected)
})
