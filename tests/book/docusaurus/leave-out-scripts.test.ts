import {expect, test} from 'vitest'
import {withOwnScripts} from '../../../plugins/book/src/docusaurus/leave-out-scripts.ts'

const page = (mark: string) =>
  `<!doctype html><html lang=en class="docs-wrapper"${mark}><head><script>first()</script>` +
  ['runtime~main.1.js', 'main.2.js', 'runtime~islands.3.js', 'islands.4.js']
    .map((name) => `<script src=/book/assets/js/${name} defer></script>`)
    .join('') +
  '<script src="https://example.org/assets/js/main.js"></script></head></html>'

const scripts = (html: string) => [...html.matchAll(/src="?([^\s"]+)/g)].map(([, address]) => address)

test.each([
  [
    'that is marked has the small scripts',
    ' data-d2l-client="islands"',
    undefined,
    ['runtime~islands.3.js', 'islands.4.js'],
  ],
  ['that is minified, too', ' data-d2l-client=islands', undefined, ['runtime~islands.3.js', 'islands.4.js']],
  ['without the mark has those of Docusaurus', '', undefined, ['runtime~main.1.js', 'main.2.js']],
  ['of a site without React has the small ones', '', true, ['runtime~islands.3.js', 'islands.4.js']],
])('a page %s', (_, mark, isIsland, own) => {
  const html = withOwnScripts(page(mark), isIsland)
  expect(scripts(html)).toEqual([
    ...own.map((name) => `/book/assets/js/${name}`),
    'https://example.org/assets/js/main.js',
  ])
  expect(html).toContain('<script>first()</script>')
})

test('a word in the text is no mark', () => {
  const html = page('').replace('</html>', '<body>data-d2l-client="islands"</body></html>')
  expect(scripts(withOwnScripts(html))).toContain('/book/assets/js/main.2.js')
})
