import {expect, it} from 'vitest'
import {siteHtml} from '../../../plugins/book/src/render/html-pictures.ts'
import type {PageData} from '../../../plugins/book/src/render/page-data.ts'

const data: PageData = {
  refs: {} as PageData['refs'],
  images: {
    'net.svg': {src: '/assets/net-1.svg', width: 120, height: 60},
    'a & b.png': {src: '/assets/a%20b-1.png', width: 8, height: 4},
    'clip.mp4': {src: '/assets/clip-1.mp4'},
  },
  links: {'points.csv': 'pathname:///assets/points-1.csv', '../secret': null},
  messages: [],
  actions: null,
}

it.each<[string, string, string]>([
  [
    'a picture without a size has that of its file',
    '<img src="net.svg" alt="A net.">',
    '<img src="/assets/net-1.svg" alt="A net." width="120" height="60">',
  ],
  [
    'a width keeps its relation to the height',
    '<img src="net.svg" width="60%">',
    '<img src="/assets/net-1.svg" width="60%" style="aspect-ratio:auto 120 / 60">',
  ],
  [
    'so does a height',
    '<img src="net.svg" height="20">',
    '<img src="/assets/net-1.svg" height="20" style="aspect-ratio:auto 120 / 60">',
  ],
  [
    'and a size in a style',
    '<img src="net.svg" style="width:40%;">',
    '<img src="/assets/net-1.svg" style="width:40%;aspect-ratio:auto 120 / 60">',
  ],
  [
    'both sides are the author’s',
    '<img src="net.svg" width="3" height="4">',
    '<img src="/assets/net-1.svg" width="3" height="4">',
  ],
  [
    'an address with references in it',
    '<img src="a &amp; b.png" alt="&lt;">',
    '<img src="/assets/a%20b-1.png" alt="&lt;" width="8" height="4">',
  ],
  [
    'what is not there is not asked for',
    '<p><img src="none.png" alt="A &lt;net&gt;."></p>',
    '<p><span class="d2l-broken" title="none.png">A &lt;net&gt;.</span></p>',
  ],
  [
    'its words are no tags',
    '<img src="none.png" alt="<img src=x onerror=run(&quot;x&quot;)>">',
    '<span class="d2l-broken" title="none.png">&lt;img src=x onerror=run(&quot;x&quot;)&gt;</span>',
  ],
  [
    'nor is its name',
    '<img src="<script>run()</script>">',
    '<span class="d2l-broken" title="&lt;script&gt;run()&lt;/script&gt;">&lt;script&gt;run()&lt;/script&gt;</span>',
  ],
  [
    'and has its name where it has no words',
    '<img src="none.png">',
    '<span class="d2l-broken" title="none.png">none.png</span>',
  ],
  ['what lies elsewhere stays', '<img src="https://e.org/a.png">', '<img src="https://e.org/a.png">'],
  ['what may be of the site stays', '<img src="/img/logo.png">', '<img src="/img/logo.png">'],
  ['a picture without an address', '<img alt="a">', '<img alt="a">'],
  [
    'several for one',
    '<img srcset="net.svg 1x, clip.mp4 2x" src="net.svg" width="9" height="9">',
    '<img srcset="/assets/net-1.svg 1x, /assets/clip-1.mp4 2x" src="/assets/net-1.svg" width="9" height="9">',
  ],
  [
    'films and files',
    '<video src="clip.mp4" poster="net.svg"></video><a href="points.csv">a</a><a href="../secret">b</a>',
    '<video src="/assets/clip-1.mp4" poster="/assets/net-1.svg"></video><a href="pathname:///assets/points-1.csv">a</a><a href="#">b</a>',
  ],
])('%s', (_name, written, shown) => {
  expect(siteHtml(written, data)).toBe(shown)
})

it('changes nothing on a page that no book knows', () => {
  expect(siteHtml('<img src="none.png">', null)).toBe('<img src="none.png">')
})
