import {expect, test} from 'vitest'
import {guideAddress} from '../../../plugins/book/src/messages/guide-address.ts'

const folder = new URL('file:///packages/plugin/guide/')
const file = 'file:///packages/plugin/guide/rules.md'

test.each([
  [{}, file],
  [{homepage: 'https://books.org/d2lbook'}, 'https://books.org/d2lbook/guide/rules'],
  [{homepage: 'https://books.org/'}, 'https://books.org/guide/rules'],
  // addresses that nobody can reach
  [{homepage: 'https://d2lbook.example/book/'}, file],
  [{homepage: 'https://example.com/'}, file],
  [{homepage: 'https://www.example.org/'}, file],
  [{homepage: 'http://localhost:3000/'}, file],
  [{homepage: 'http://127.0.0.1/'}, file],
  [{homepage: 'http://[::1]/'}, file],
  [{homepage: 'https://books.test/'}, file],
  [{homepage: 'https://printer.local/'}, file],
  [{homepage: 'no address'}, file],
  // names that only look like them
  [{homepage: 'https://my-example.com/'}, 'https://my-example.com/guide/rules'],
  [{repository: 'a/b'}, 'https://github.com/a/b/blob/HEAD/docs/guide/rules.md'],
  [{repository: 'github:a/b'}, 'https://github.com/a/b/blob/HEAD/docs/guide/rules.md'],
  [
    {repository: {type: 'git', url: 'git+https://github.com/a/b.git', directory: 'plugins/book'}},
    'https://github.com/a/b/blob/HEAD/docs/guide/rules.md',
  ],
  [{repository: 'gitlab:a/b'}, 'https://gitlab.com/a/b/-/blob/HEAD/docs/guide/rules.md'],
  [{repository: {url: 'https://forge.example/a/b'}}, file],
  [{repository: {}}, file],
  [
    {homepage: 'https://d2lbook.example', repository: 'a/b'},
    'https://github.com/a/b/blob/HEAD/docs/guide/rules.md',
  ],
])('%j leads to %s', (manifest, address) => {
  expect(guideAddress('rules', manifest, folder)).toBe(address)
})
