import {expect, test} from 'vitest'
import {keepLatest} from '../../plugins/theme/src/client/keep-latest.ts'

test('of more than are kept the oldest goes; what comes anew takes no other place', () => {
  const kept = new Map<string, number>()
  for (const [i, name] of ['a', 'b', 'b', 'c', 'd'].entries()) keepLatest(kept, name, i, 3)
  expect([...kept]).toEqual([
    ['b', 2],
    ['c', 3],
    ['d', 4],
  ])
})
