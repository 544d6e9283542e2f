// What PyTorch 2.13 shows for expressions in x, a matrix, and g, a vector that requires a gradient; errors as `type | text`.
import {describe, test} from 'vitest'
import {expectShown, recordedExpressions, sessionOf} from '../support/recorded-expressions.ts'

const recorded = recordedExpressions(import.meta.dirname)

const before = `import torch
x = torch.arange(6.).reshape(2, 3)
g = torch.tensor([1., 2, 3], requires_grad=True)
`

describe('shows what PyTorch shows', () => {
  const session = sessionOf(recorded, before)

  test.each(recorded)('$expression', async (one) => {
    await expectShown(session, one)
  })
})
