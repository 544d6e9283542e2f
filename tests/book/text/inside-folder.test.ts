import {expect, test} from 'vitest'
import {insideFolder} from '../../../plugins/book/src/files/within-folder.ts'

test.each([
  ['a/b.md', '/out/a/b.md'],
  ['/a.md', '/out/a.md'],
  ['a/../b.md', '/out/b.md'],
  ['..a/b.md', '/out/..a/b.md'],
])('%j lies at %j', (file, place) => {
  expect(insideFolder('/out', file)).toBe(place)
})

test.each(['../b.md', '/../b.md', 'a/../../out2/b.md', '..', '', '.', 'x/../../../y.numpy.ipynb'])(
  '%j is refused',
  (file) => {
    expect(() => insideFolder('/out', file)).toThrow('outside of /out')
  },
)
