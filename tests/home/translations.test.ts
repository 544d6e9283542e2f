// The site's own pages have no compiler that would miss a translation.

import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {expect, test} from 'vitest'
import {glob} from 'tinyglobby'

const root = path.resolve(import.meta.dirname, '../..')

test('every text of the front page is in every language', async () => {
  const sources = await glob('src/**/*.tsx', {cwd: root, absolute: true})
  const texts = await Promise.all(sources.map((file) => readFile(file, 'utf8')))
  const ids = texts.flatMap((text) =>
    [...text.matchAll(/\bid(?:=|: )["'](home\.[\w.]+)["']/g)].map(([, id]) => id!),
  )
  expect(ids.length).toBeGreaterThan(20)
  const files = await glob('i18n/*/code.json', {cwd: root, absolute: true})
  expect(files.length).toBeGreaterThan(0)
  for (const file of files) {
    const words = JSON.parse(await readFile(file, 'utf8')) as Record<string, {message: string}>
    expect(
      Object.keys(words)
        .filter((id) => id.startsWith('home.'))
        .toSorted(),
      file,
    ).toEqual([...new Set(ids)].toSorted())
  }
})
