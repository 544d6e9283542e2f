// What is not supported is found before a run, with its place.
import {describe, expect, test} from 'vitest'
import {parse} from '../../../plugins/python/src/interpreter/parse.ts'
import {unsupportedIn} from '../../../plugins/python/src/interpreter/unsupported.ts'

const cases: [source: string, found: [what: string, line: number, column: number][]][] = [
  ['x = 1', []],
  ['async def f():\n    yield 1', [['async generators', 1, 0]]],
  ['t"a{x}"', [['template strings', 1, 0]]],
  ['type X = int', [['type aliases', 1, 0]]],
  ['def f[T](x: T): pass', [['type parameters', 1, 6]]],
  ['x = "\\N{BULLET}"', [['characters by their names', 1, 4]]],
  ['x = r"\\N{BULLET}"\ny = "N{BULLET}"', []],
]

describe('what is not supported', () => {
  test.each(cases)('%j', (source, expected) => {
    const found = unsupportedIn(parse(source, 'Cell 1'))
    expect(found.map(({what, line, column}) => [what, line, column])).toEqual(expected)
  })
})
