// A whole book with every payload at every place: of its pages, and of what is not on a page.

import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {deflateSync} from 'node:zlib'
import {addresses, markups} from './payloads.ts'
import {addressPlaces, markupPlaces, namePages} from './places.ts'

const inLine = (payload: string) => payload.replace(/[\n,]/g, ' ')
const percent = (payload: string) => inLine(payload).replaceAll('%', '%%')
const yaml = (payload: string) => JSON.stringify(payload)

/** Places outside of the text of a page: the front matter of a page each. */
const frontMatter: Record<string, (payload: string) => string> = {
  title: (payload) => `title: ${yaml(payload)}`,
  sidebar: (payload) => `sidebar_label: ${yaml(payload)}\npagination_label: ${yaml(payload)}`,
  description: (payload) => `description: ${yaml(payload)}\nkeywords: [${yaml(payload)}]`,
  classes: (payload) => `sidebar_class_name: ${yaml(payload)}\ntoc_min_heading_level: 2`,
  edit: (payload) =>
    URL.canParse(payload) ? `custom_edit_url: ${yaml(payload)}\nimage: ${yaml(payload)}` : 'tags: []',
}

/** Writes the book; resolves to the names of its pages. */
export async function writePayloadBook(folder: string): Promise<string[]> {
  const files: Record<string, string> = {
    'config.ini': config(),
    'book.bib': bibliography(),
    'other/objects.inv': '',
    'other/labels.json': JSON.stringify({labels: labels()}),
    'x.png': '',
    'b.md': '# Another page\n\nText.\n',
  }
  for (const [i, places] of inGroups(Object.entries(markupPlaces)).entries())
    files[`markup/m${i}.md`] = page(i, places, Object.values(markups))
  for (const [i, places] of inGroups(Object.entries(addressPlaces)).entries())
    files[`address/a${i}.md`] = page(i, places, Object.values(addresses))
  for (const [i, source] of namePages.entries()) files[`names/n${i}.md`] = source
  for (const [i, payload] of Object.values(markups).entries())
    files[`titles/t${i}.md`] =
      `# Title ${inLine(payload)}\n\nSome words of the page ${inLine(payload)} and more.\n\n## Part\n`
  for (const [name, write] of Object.entries(frontMatter))
    for (const [i, payload] of [...Object.values(markups), ...Object.values(addresses)].entries())
      if (i % 9 === 0)
        files[`matter/${name}${i}.md`] = `---\n${write(inLine(payload))}\n---\n\n# Page\n\nText.\n`
  files['cited.md'] = `# Cited\n\n${keys()
    .map((key) => `:cite:\`${key}\` and :citet:\`${key}\``)
    .join('\n\n')}\n\n:bibliography:\`book.bib\`\n`
  files['others.md'] = `# Other books\n\n${[...labels(), ...inventory()]
    .map(({label}) => `:ref:\`${label}\`, :numref:\`${label}\``)
    .join('\n\n')}\n`
  files['matter/address.md'] = '---\nslug: /%2e%2e/%2e%2e/out\n---\n\n# Page\n'
  files['matter/steps.md'] = '---\nslug: ../../../../out\n---\n\n# Page\n'
  const pages = Object.keys(files).filter((file) => file.endsWith('.md'))
  files['index.md'] =
    `# The book\n\nWelcome.\n\n\`\`\`toc\n:maxdepth: 3\n\n${pages.map((file) => file.replace(/\.md$/, '')).join('\n')}\n\`\`\`\n`
  for (const [file, text] of Object.entries(files)) {
    const place = path.join(folder, file)
    await mkdir(path.dirname(place), {recursive: true})
    await writeFile(place, text)
  }
  await writeFile(path.join(folder, 'other/objects.inv'), objectsInv())
  return ['index', ...pages.map((file) => file.replace(/\.md$/, ''))]
}

type Place = [name: string, write: (payload: string) => string]

/** Few pages are enough for many places. */
function inGroups(places: Place[]): Place[][] {
  const size = 6
  return Array.from({length: Math.ceil(places.length / size)}, (_, i) =>
    places.slice(i * size, (i + 1) * size),
  )
}

function page(number: number, places: Place[], payloads: string[]): string {
  const parts = places.flatMap(([place, write]) => [`A place: ${place}.`, ...payloads.map(write)])
  // numbered, so that footnotes and definitions do not mix
  const own = parts.map((part, i) => part.replaceAll('[^1]', `[^${i}]`).replaceAll('[r]', `[r${i}]`))
  return `# Places ${number}\n\n${own.join('\n\nBetween.\n\n')}\n\nThe end of the page.\n`
}

function config(): string {
  const links = [...Object.values(markups), ...Object.values(addresses)]
    .map((payload, i) => `    ${percent(payload)}, ${percent(Object.values(addresses)[i % 12]!)}, fab fa-x`)
    .slice(0, 40)
  return `[project]
name = ${percent(markups['afterTag']!)}
title = A book ${percent(markups['image']!)} ${percent(markups['afterTitle']!)}
author = A ${percent(markups['afterQuotes']!)}
copyright = C ${percent(markups['script']!)}
release = 1${percent(markups['afterTag']!)}

[build]
tabs = numpy, torch, ${percent(markups['afterQuotes']!)}, x/../../../../y, </script><script>__run(1)</script>, __proto__
inventories =
    one, other/objects.inv, https://other.example/
    two, other/labels.json, https://two.example/
    ${percent(markups['image']!)}, other/labels.json, javascript:__run(1)

[html]
header_links =
${links.join('\n')}

[colab]
github_repo = a/b"onclick="__run(1)
libs = ${percent(markups['script']!)}, x
libs_header = ${percent(markups['image']!)}
replace_svg_url = img, javascript:__run(1)
`
}

function keys(): string[] {
  return [...Object.keys(markups), ...Object.keys(addresses)].map((name, i) => `key${i}${name}`)
}

function bibliography(): string {
  const payloads = [...Object.values(markups), ...Object.values(addresses)]
  return payloads
    .map((payload, i) => {
      const value = inLine(payload).replace(/[{}\\]/g, '')
      return `@misc{${keys()[i]},
  author = {A${value} and B},
  title = {T ${value}},
  year = {${value}},
  howpublished = {\\url{${value}}},
  note = {${value}},
  url = {${value}},
  doi = {${value}}
}`
    })
    .join('\n\n')
}

function labels() {
  return [
    ...Object.values(addresses).map((url, i) => ({
      label: `address${i}`,
      kind: 'section',
      title: 'T',
      number: '1',
      url,
    })),
    ...Object.values(markups).map((title, i) => ({
      label: `title${i}`,
      kind: 'section',
      title,
      number: title,
      url: `/x#${title}`,
    })),
  ]
}

function inventory() {
  return Object.values(addresses)
    .map((url, i) => ({label: `inv${i}`, url: url.replaceAll(' ', ''), title: Object.values(markups)[i]!}))
    .map(({label, url, title}) => ({label, line: `${label} std:label -1 ${url} ${title}`}))
}

function objectsInv(): Buffer {
  const head = '# Sphinx inventory version 2\n# Project: x\n# Version: 1\n# zlib\n'
  const body = deflateSync(
    inventory()
      .map(({line}) => `${line}\n`)
      .join(''),
  )
  return Buffer.concat([Buffer.from(head), body])
}

/** A small book and its translation, with every payload in both, and in what has changed since. */
export async function writeTranslatedBook(folder: string): Promise<void> {
  const payloads = Object.values(markups)
  const text = (word: string) =>
    `# ${word} ${payloads[0]}\n\n${payloads.map((payload) => `## Part ${payload}\n\n${word} ${payload} of it.\n\n| a |\n|---|\n| ${payload} |`).join('\n\n')}\n`
  const translation = path.join(folder, 'i18n/vi/docusaurus-plugin-content-docs/current')
  await mkdir(translation, {recursive: true})
  await writeFile(path.join(folder, 'config.ini'), '[project]\nlang = en\n')
  await writeFile(path.join(folder, 'index.md'), text('Word'))
  await writeFile(path.join(translation, 'index.md'), text('Từ').replace(/^## Part.*$/m, ''))
}
