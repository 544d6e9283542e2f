import {expect, it} from 'vitest'
import {requestedPath} from '../../../plugins/book/src/files/requested-path.ts'

it.each([
  [undefined, '/'],
  ['', '/'],
  ['/', '/'],
  ['/a.svg?x=1', '/a.svg'],
  ['/a%20b.svg', '/a b.svg'],
  ['/%E6%96%87.svg', '/文.svg'],
  ['/文.svg', '/文.svg'],
  ['/%zz', '/%zz'],
  ['/%ff.svg', '/%ff.svg'],
  ['/100%', '/100%'],
  ['//', '//'],
  ['//[', '//['],
  ['///:x', '///:x'],
  ['*', '/*'],
  ['http://host:PORT/a.svg', '/a.svg'],
  ['http://[/a.svg', '/a.svg'],
])('the request %s asks for %s', (url, path) => expect(requestedPath(url)).toBe(path))
