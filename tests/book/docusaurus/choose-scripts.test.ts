import {expect, test} from 'vitest'
import {withOwnScripts} from '../../../plugins/book/src/docusaurus/choose-scripts.ts'

const page = (mark: string) =>
  `<!doctype html><html lang=en class="docs-wrapper"${mark}><head><script>first()</script>` +
  ['runtime~main.1.js', 'main.2.js']
    .map((name) => `<script src=/book/assets/js/${name} defer></script>`)
    .join('') +
  '<script src="https://example.org/assets/js/main.js"></script></head></html>'

const islands = ['/book/assets/js/islands.4.js']
const ofDocusaurus = ['/book/assets/js/runtime~main.1.js', '/book/assets/js/main.2.js']
const elsewhere = 'https://example.org/assets/js/main.js'

const scripts = (html: string) => [...html.matchAll(/src="?([^\s">]+)/g)].map(([, address]) => address)

test.each([
  ['that is marked has the small scripts', ' data-d2l-client="islands"', false, [elsewhere, ...islands]],
  ['that is minified, too', ' data-d2l-client=islands', false, [elsewhere, ...islands]],
  ['without the mark has those of Docusaurus', '', false, [...ofDocusaurus, elsewhere]],
  ['of a site without React has the small ones', '', true, [elsewhere, ...islands]],
])('a page %s', (_, mark, areAllIslands, expected) => {
  const html = withOwnScripts(page(mark), {areAllIslands, islands})
  expect(scripts(html)).toEqual(expected)
  expect(html).toContain('<script>first()</script>')
})

test('a word in the text is no mark', () => {
  const html = page('').replace('</html>', '<body>data-d2l-client="islands"</body></html>')
  expect(withOwnScripts(html, {areAllIslands: false, islands})).toBe(html)
})
