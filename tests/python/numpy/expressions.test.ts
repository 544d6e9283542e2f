// What NumPy 2.4 shows for expressions in x, a matrix; errors as `type | text`.
import {describe, test} from 'vitest'
import {expectShown, recordedExpressions, sessionOf} from '../support/recorded-expressions.ts'

const recorded = recordedExpressions(import.meta.dirname)

const before = `import numpy as np
x = np.arange(6.).reshape(2, 3)
`

describe('shows what NumPy shows', () => {
  const session = sessionOf(recorded, before)

  test.each(recorded)('$expression', async (one) => {
    await expectShown(session, one)
  })
})
