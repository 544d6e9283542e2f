// Raw HTML and stored outputs name files of the book: an export holds them, and every address leads to one.

import {mkdtemp, mkdir, rm, writeFile} from 'node:fs/promises'
import {existsSync, readFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fromHtml} from 'hast-util-from-html'
import {glob} from 'tinyglobby'
import {visit} from 'unist-util-visit'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {BookFolder} from '../../../plugins/book/src/load/book-folder.ts'
import {exportBook} from '../../../plugins/book/src/export/export-book.ts'
import {notebookFaults} from '../../support/notebook-schema.ts'

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60"></svg>'
const output = JSON.stringify([
  {
    output_type: 'display_data',
    metadata: {},
    data: {'text/html': '<p><img src="../img/output.svg"> <a href="../data/output.csv">written</a></p>'},
  },
])

const files: Record<string, string> = {
  'index.md': '# Book\n\n```toc\nchapter/page\nchapter/other\nchapter/react\n```\n',
  'chapter/other.md': '# Other\n\n## A place\n:label:`sec_place`\n\nText.\n',
  'chapter/page.md': `# Page

<div align="center">
<img src="../img/block.svg" alt="A net." width="60%">
</div>

<video src="../img/clip.mp4" poster="../img/poster.svg" controls>
<source src="../img/clip.webm" type="video/webm">
<track src="../img/clip.vtt" kind="captions">
</video>

<audio src="../img/sound.mp3" controls></audio>

<picture><source srcset="../img/dark.svg 1x, ../img/dark2.svg 2x" media="(prefers-color-scheme: dark)"><img src="../img/light.svg" srcset="../img/light2.svg 2x" alt="Both."></picture>

A <a href="../data/points.csv">file</a>, a <a href="other.md#sec_place">place</a>, a <a href="other.html">page</a> and <img src="../img/line.svg" height="20"> in a line.

| A |
|---|
| <img src="../img/cell.svg" width="80"> |

* <img src="../img/item.svg">

:::note
<img src="../img/note.svg">
:::

> A note.[^1]

[^1]: With <img src="../img/foot.svg">.

<object data="../data/paper.pdf"></object>

\`\`\`{.python .input}
show()
\`\`\`

\`\`\`{.json .output}
${output}
\`\`\`
`,
  'chapter/react.mdx': `# React

<video src="../img/react.mp4" poster="../img/react.svg" controls><source src="../img/react.webm" /></video>

A <a href="../data/react.csv">file</a> and <img src="../img/element.svg" width="80" />.
`,
}

const named = Array.from(
  Object.values(files)
    .join('\n')
    .matchAll(/\.\.\/((?:img|data)\/[\w.]+)/g),
  ([, file = '']) => file,
).toSorted()

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'd2lbook-html-files-'))
  for (const [name, text] of [...Object.entries(files), ...named.map((file) => [file, svg] as const)]) {
    const file = path.join(folder, 'book', name)
    await mkdir(path.dirname(file), {recursive: true})
    await writeFile(file, text)
  }
})

afterAll(() => rm(folder, {recursive: true, force: true}))

it.each(['md', 'ipynb'] as const)('in %s', async (format) => {
  const out = path.join(folder, format)
  await exportBook({book: new BookFolder(path.join(folder, 'book')), out, formats: [format], tabs: null})
  const copied = await glob('{img,data}/*', {cwd: out})
  expect(copied.toSorted()).toEqual([...new Set(named)])
  const pages = await glob(`**/*.${format}`, {cwd: out})
  expect(pages).toHaveLength(4)
  const missing = pages.flatMap((page) => {
    const text = readFileSync(path.join(out, page), 'utf8')
    if (format === 'ipynb') expect(notebookFaults(text), page).toEqual([])
    const written = format === 'ipynb' ? textOf(text) : text
    return addressesIn(written).filter(
      (address) => !existsSync(path.join(out, path.dirname(page), address.replace(/#.*/, ''))),
    )
  })
  expect(missing).toEqual([])
  const page = readFileSync(path.join(out, `chapter/page.${format}`), 'utf8')
  expect(page).toContain(`other.${format}#sec_place`)
  expect(page).toMatch(/width=\\?"60%\\?"/)
})

/** All that a notebook says, and what its cells put out. */
function textOf(notebook: string): string {
  const {cells} = JSON.parse(notebook) as {
    cells: {source: string[]; outputs?: {data: Record<string, string>}[]}[]
  }
  return cells
    .flatMap(({source, outputs = []}) => [
      source.join(''),
      ...outputs.map(({data}) => data['text/html'] ?? ''),
    ])
    .join('\n\n')
}

function addressesIn(text: string): string[] {
  const found = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, url = '']) => url)
  visit(fromHtml(text, {fragment: true}), 'element', ({properties}) => {
    for (const name of ['src', 'href', 'poster', 'data'])
      if (typeof properties[name] === 'string') found.push(properties[name])
    for (const candidate of (properties.srcSet ?? '').split(/,\s*/))
      if (candidate !== '') found.push(candidate.trim().split(' ')[0]!)
  })
  return found.filter((url) => !/^(?:[a-z]+:|#)/i.test(url))
}
