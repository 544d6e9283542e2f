// Texts that are not Python, what CPython 3.14 says of them, and where: line from 1, column from 0.
import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {parse} from '../../../plugins/python/src/interpreter/parse.ts'
import {Raised} from '../../../plugins/python/src/objects/exceptions.ts'
import {str} from '../../../plugins/python/src/objects/text.ts'
import '../../../plugins/python/src/interpreter/syntax-errors.ts'

const cases = readFileSync(new URL('cases.txt', import.meta.url), 'utf8')
  .split(/(?<=^--> .*\n)\n/m)
  .map((text) => {
    const [source = '', expected = ''] = text.trimEnd().split('\n--> ')
    return {source, expected}
  })

function verdict(source: string): string {
  try {
    parse(source, 'cell')
    return 'fine'
  } catch (error) {
    if (!(error instanceof Raised)) throw error
    const {type, attributes} = error.exception
    const [line, offset, message] = ['lineno', 'offset', 'msg'].map((name) => attributes.get(name))
    return `${Number(line)}:${Number(offset) - 1} ${type.name}: ${str(message ?? null)}`
  }
}

test('there are cases of both kinds', () => {
  expect(cases.filter(({expected}) => expected === 'fine').length).toBeGreaterThan(20)
  expect(cases.filter(({expected}) => expected !== 'fine').length).toBeGreaterThan(80)
})

test.each(cases)('$source', ({source, expected}) => {
  expect(verdict(`${source}\n`)).toBe(expected)
})
