// A language is a file of words in each room that says something: all rooms have the same ones.

import {readdir} from 'node:fs/promises'
import path from 'node:path'
import {languages} from 'd2lbook-live/words'
import {expect, test} from 'vitest'
import {loaders} from '../../plugins/live/src/words/tables.ts'

const plugins = path.resolve(import.meta.dirname, '../../plugins')
const folders = ['live/src/words', 'theme/src/words', 'book/src/words']

test.each(folders)('%s has a file of each language', async (folder) => {
  const files = (await readdir(path.join(plugins, folder))).filter((file) =>
    isLocale(file.replace('.ts', '')),
  )
  expect(files.toSorted()).toEqual(languages.map((language) => `${language.toLowerCase()}.ts`).toSorted())
})

/** Names of languages have two letters. */
function isLocale(name: string): boolean {
  return /^[a-z]{2}(?:-[a-z]{2})?$/.test(name)
}

test('what a started figure says is loaded from the file of its language', async () => {
  const first = await Promise.all(languages.map(async (language) => (await loaders[language]()).train))
  expect(new Set(first).size).toBe(languages.length)
})
