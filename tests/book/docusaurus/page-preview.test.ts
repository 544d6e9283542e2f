import {expect, test} from 'vitest'
import {pagePreview} from '../../../plugins/book/src/docusaurus/page-preview.ts'
import {readBook} from '../read-book.ts'

const site = 'https://books.example.org'

/** By address as written, width and height. */
const sizes: Record<string, [number, number]> = {
  'wide.png': [800, 420],
  'photo.JPG': [1200, 800],
  'icon.png': [40, 40],
  'flat.png': [800, 100],
  'drawing.svg': [800, 420],
}

async function previewOf(source: string, url = site) {
  const index = await readBook({'index.md': source})
  const images = Object.fromEntries(
    Object.entries(sizes).map(([name, [width, height]]) => [
      name,
      {src: `/base/assets/${name}`, width, height},
    ]),
  )
  return pagePreview(index.pages.get('index')!, images, url)
}

test.each([
  ['the first picture', '![A](wide.png)\n\n![B](photo.JPG)', 'wide.png'],
  ['not an icon', '![A](icon.png)\n\n![B](photo.JPG)', 'photo.JPG'],
  ['not a strip', '![A](flat.png)\n\n![B](wide.png)', 'wide.png'],
  ['not a drawing', '![A](drawing.svg)\n\n![B](wide.png)', 'wide.png'],
  ['one within a line', 'Some ![words](wide.png) here.', 'wide.png'],
])('a link to a page shows %s', async (_, source, name) => {
  expect((await previewOf(`# A\n\n${source}\n`))?.url).toBe(`${site}/base/assets/${name}`)
})

test('it says how large it is, and what its caption says', async () => {
  expect(await previewOf('# A\n\n![A cat, $x^2$ of it.](wide.png)\n')).toEqual({
    url: `${site}/base/assets/wide.png`,
    width: 800,
    height: 420,
    alt: 'A cat, x2 of it.',
  })
})

test.each([
  ['a page without pictures', 'Text.', site],
  ['pictures that are elsewhere, or nowhere', '![A](https://a.example/x.png) ![B](gone.png)', site],
  ['a site that only this machine reaches', '![A](wide.png)', 'http://localhost'],
])('there is none for %s', async (_, source, url) => {
  expect(await previewOf(`# A\n\n${source}\n`, url)).toBeUndefined()
})
