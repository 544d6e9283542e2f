import {expect, test} from 'vitest'
import {progressTeller} from '../../../plugins/book/src/run/run-cost.ts'

/** What is told of ten programs that take so many seconds each. */
function told(seconds: number): string[] {
  const lines: string[] = []
  let clock = 0
  const tell = progressTeller(
    (text) => lines.push(text),
    () => clock,
  )
  for (let done = 1; done <= 10; done++) {
    clock += seconds * 1000
    tell({done, all: 10})
  }
  return lines
}

test('a long run tells how far it has come, from time to time', () => {
  expect(told(10)).toEqual(
    [2, 4, 6, 8].map((done) => `running cells: ${done} of 10 programs (a page in a framework) are done`),
  )
})

test('a short one tells nothing', () => {
  expect(told(1)).toEqual([])
})
