import {expect, it} from 'vitest'
import {readableAddress} from '../../../plugins/book/src/text/readable-address.ts'

it.each([
  ['', ''],
  ['#', '#'],
  ['?', '?'],
  ['mailto:', 'mailto:'],
  ['50%', '50%25'],
  ['a%zz.md', 'a%25zz.md'],
  ['a%ff.md', 'a%25ff.md'],
  ['a%20b.md#sec%20x', 'a%20b.md#sec%20x'],
  ['#%', '#%25'],
  ['%E6%96%87.md', '%E6%96%87.md'],
  ['文.md#文', '文.md#文'],
  ['a\\b.md', 'a\\b.md'],
  ['https://e.org/50%', 'https://e.org/50%'],
  ['https://例子.org/', 'https://例子.org/'],
])('%s is written as %s', (url, written) => {
  const readable = readableAddress(url)
  expect(readable).toBe(written)
  if (!url.includes(':')) expect(() => decodeURIComponent(readable!)).not.toThrow()
})

it.each([
  'http://localhost:PORT',
  'http://[',
  'https://://x',
  'http://',
  '//',
  '//[',
  'https://e.org:99999/',
])('%s cannot be read', (url) => expect(readableAddress(url)).toBeUndefined())
