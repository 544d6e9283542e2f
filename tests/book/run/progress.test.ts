import {expect, test} from 'vitest'
import {progressTeller} from '../../../plugins/book/src/run/run-cost.ts'

function told(all: number): string[] {
  const lines: string[] = []
  const tell = progressTeller((text) => lines.push(text))
  for (let done = 1; done <= all; done++) tell({done, all})
  return lines
}

test('a long run tells how far it has come, a tenth at a time', () => {
  const lines = told(20)
  expect(lines).toHaveLength(9)
  expect(lines[0]).toBe('running cells: 2 of 20 programs (a page in a framework) are done')
})

test('a short one tells nothing', () => {
  expect(told(9)).toEqual([])
})
