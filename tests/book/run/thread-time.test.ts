// The processor's time of a thread.

import {expect, test} from 'vitest'
import {threadTime} from '../../../plugins/book/src/run/thread-time.ts'

const time = threadTime()

test.skipIf(!time)('grows with the work of the thread', () => {
  const start = time?.() ?? 0
  let sum = 0
  for (let turn = 0; turn < 3e8; turn++) sum += turn
  expect(sum).toBeGreaterThan(0)
  expect(time?.()).toBeGreaterThan(start)
})
