// What PyTorch 2.13 shows for functions of matrices, and for their gradients; errors as `type | text`.
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, test} from 'vitest'
import {expectShown, recordedExpressions, sessionOf} from '../../support/recorded-expressions.ts'

const recorded = recordedExpressions(import.meta.dirname)
const before = readFileSync(path.join(import.meta.dirname, 'before.py'), 'utf8')

describe('shows what PyTorch shows', () => {
  const session = sessionOf(recorded, before)

  test.each(recorded)('$expression', async (one) => {
    await expectShown(session, one)
  })
})
