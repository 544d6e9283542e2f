import {expect, test} from 'vitest'
import {ExpressionError, parseExpression} from '../../plugins/live/src/expression.ts'

test.each([
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['2 ^ 3 ^ 2', 512],
  ['-2 ^ 2', -4],
  ['2 ** -1', 0.5],
  ['10 - 4 - 3', 3],
  ['8 / 4 / 2', 1],
  ['1 + 2 < 4', 1],
  ['max(1, 5, 3) - min(2, 1)', 4],
  ['relu(-3) + relu(3)', 3],
  ['sigmoid(0)', 0.5],
  ['sin(pi / 2)', 1],
  ['.5e1', 5],
  [' abs( -1 ) ', 1],
])('%s is %d', (text, value) => {
  expect(parseExpression(text).evaluate({})).toBeCloseTo(value, 12)
})

test('variables are named once each and read at evaluation', () => {
  const {variables, evaluate} = parseExpression('x1 * x1 + $alpha - $net.step', ['x1'])
  expect(variables).toEqual(['x1', '$alpha', '$net.step'])
  expect(evaluate({x1: 3, $alpha: 1, '$net.step': 5})).toBe(5)
  expect(evaluate({x1: 3})).toBeNaN()
})

test.each([
  ['', 'the formula ends too early', 0],
  ['1 +', 'the formula ends too early', 3],
  ['1 2', 'unexpected `2`', 2],
  ['x', 'unknown name `x`', 0],
  ['foo(1)', 'no function `foo`', 0],
  ['sin(1, 2)', '`sin` takes one value', 0],
  ['1 ; 2', 'unexpected `;`', 1],
  ['constructor', 'unknown name `constructor`', 0],
  ['toString(1)', 'no function `toString`', 0],
])('%j is refused with a reason and a place', (text, message, offset) => {
  const error = (() => {
    try {
      parseExpression(text)
      return undefined
    } catch (caught) {
      return caught
    }
  })()
  expect(error).toBeInstanceOf(ExpressionError)
  expect((error as ExpressionError).message).toContain(message)
  expect((error as ExpressionError).offset).toBe(offset)
})
