import {expect, test} from 'vitest'
import type {Expression} from 'estree-jsx'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {mdxFromMarkdown} from 'mdast-util-mdx'
import {mdxjs} from 'micromark-extension-mdxjs'
import {constantOf, textOfConstant, type Constant} from '../../../plugins/book/src/mdx/constants.ts'

function expressionOf(source: string): Expression {
  const tree = fromMarkdown(`{${source}}`, {extensions: [mdxjs()], mdastExtensions: [mdxFromMarkdown()]})
  const node = tree.children[0]
  const statement = node?.type === 'mdxFlowExpression' ? node.data?.estree?.body[0] : undefined
  if (statement?.type !== 'ExpressionStatement') throw new Error(`no expression: ${source}`)
  return statement.expression
}

const names = new Map<string, Constant>([['answer', 42]])

test.each([
  ['1 + 1', '2'],
  ["'a' + 1", 'a1'],
  ['-3 * 2 ** 2', '-12'],
  ['`${answer} times ${1 + 2}`', '42 times 3'],
  ['answer', '42'],
  ["['a', 1, null]", 'a1'],
  ['true', ''],
  ['undefined', ''],
  ['10n', '10'],
  ['({a: 1})', null],
])('{%s} is shown as %j', (source, text) => {
  const constant = constantOf(expressionOf(source), names)
  expect(constant && textOfConstant(constant.value)).toBe(text)
})

test.each(['unknown', 'f()', '/x/', '[...answer]', '<b/>', 'answer.length', '() => 1', '`${unknown}`'])(
  '{%s} must be run to be known',
  (source) => {
    expect(constantOf(expressionOf(source), names)).toBeNull()
  },
)
