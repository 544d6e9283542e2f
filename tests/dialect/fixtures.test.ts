// Every folder of `fixtures` is a page and what becomes of it.

import {existsSync, readdirSync, readFileSync} from 'node:fs'
import type {DialectOptions} from 'remark-d2lbook'
import {describe, expect, test} from 'vitest'

import {mend} from './mend.ts'
import {parseText} from './parse-text.ts'
import {showMessages} from './show-messages.ts'
import {showTree} from './show-tree.ts'

const root = new URL('fixtures/', import.meta.url)

describe.each(readdirSync(root))('%s', (name) => {
  const folder = new URL(`${name}/`, root)
  const source = readFileSync(new URL('input.md', folder), 'utf8')
  const options = readOptions(new URL('options.json', folder))
  const {tree, file} = parseText(source, options)

  test('becomes this tree', async () => {
    await expect(`${showTree(tree)}\n`).toMatchFileSnapshot(new URL('tree.txt', folder).pathname)
  })

  test('is commented on like this', async () => {
    await expect(`${showMessages(file)}\n`).toMatchFileSnapshot(new URL('messages.txt', folder).pathname)
  })

  test('is mended by the edits of its messages', () => {
    const mended = parseText(mend(source, file.messages), options)
    expect(mended.file.messages.filter((message) => message.expected)).toEqual([])
  })
})

function readOptions(path: URL): DialectOptions {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as DialectOptions) : {}
}
