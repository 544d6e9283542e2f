// What NumPy shows for functions of matrices; errors as `type | text`.
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, test} from 'vitest'
import {expectShown, recordedExpressions, sessionOf} from '../../support/recorded-expressions.ts'

const recorded = recordedExpressions(import.meta.dirname)
const before = readFileSync(path.join(import.meta.dirname, 'before.py'), 'utf8')

describe('shows what NumPy shows', () => {
  const session = sessionOf(recorded, before)

  test.each(recorded)('$expression', async (one) => {
    await expectShown(session, one)
  })
})
