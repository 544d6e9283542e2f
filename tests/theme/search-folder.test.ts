import {describe, expect, test} from 'vitest'
import {searchFolderFor} from '../../plugins/theme/src/search/search-folder.ts'

describe('the search that answers on a page', () => {
  const versions = [
    {path: '/vi/api', isLast: true},
    {path: '/vi/', isLast: true, search: 'search/'},
    {path: '/vi/1.0', isLast: false, search: 'search/version-1.0/'},
    {path: '/vi/notes/next', isLast: false, search: 'search-notes/version-current/'},
    {path: '/vi/notes', isLast: true, search: 'search-notes/'},
  ]

  test.each([
    ['/vi/', 'search/'],
    ['/vi/chapter/layers', 'search/'],
    ['/vi/1.0', 'search/version-1.0/'],
    ['/vi/1.0/chapter/layers', 'search/version-1.0/'],
    ['/vi/1.0-was-long-ago', 'search/'],
    ['/vi/notes/sums', 'search-notes/'],
    ['/vi/notes/next/sums/', 'search-notes/version-current/'],
    ['/vi/api/functions', 'search/'],
    ['/elsewhere', 'search/'],
  ])('on %s it is %s', (pathname, folder) => {
    expect(searchFolderFor(pathname, versions)).toBe(folder)
  })

  test('is the latest version of the first book where there is no book around', () => {
    const book = [
      {path: '/book/next', isLast: false, search: 'search/version-current/'},
      {path: '/book', isLast: true, search: 'search/'},
    ]
    expect(searchFolderFor('/blog/news', book)).toBe('search/')
    expect(searchFolderFor('/blog/news', [])).toBe('search/')
  })
})
