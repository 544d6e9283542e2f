// Texts that are not Python, what CPython 3.14 says of them, and where: line from 1, column from 0.
import {readFileSync} from 'node:fs'
import {parse} from 'py-ast'
import {expect, test} from 'vitest'
import {checkTree} from '../../../plugins/python/src/interpreter/syntax/check-tree.ts'
import {syntaxErrorOf} from '../../../plugins/python/src/interpreter/syntax-errors.ts'

const cases = readFileSync(new URL('cases.txt', import.meta.url), 'utf8')
  .split(/(?<=^--> .*\n)\n/m)
  .map((text) => {
    const [source = '', expected = ''] = text.trimEnd().split('\n--> ')
    return {source, expected}
  })

function verdict(source: string): string {
  const problem = syntaxErrorOf(source) ?? checkTree(parse(source, {comments: false}).body)
  return problem ? `${problem.line}:${problem.column} ${problem.type}: ${problem.message}` : 'fine'
}

test('there are cases of both kinds', () => {
  expect(cases.filter(({expected}) => expected === 'fine').length).toBeGreaterThan(20)
  expect(cases.filter(({expected}) => expected !== 'fine').length).toBeGreaterThan(80)
})

test.each(cases)('$source', ({source, expected}) => {
  expect(verdict(`${source}\n`)).toBe(expected)
})
