// What SciPy 1.17 shows; errors as `type | text`.
import {test} from 'vitest'
import {expectShown, recordedExpressions, sessionOf} from '../support/recorded-expressions.ts'

const recorded = recordedExpressions(import.meta.dirname)

const session = sessionOf(
  recorded,
  `from scipy import stats, special
from scipy.stats import norm
from scipy.spatial import distance, distance_matrix
import numpy as np
`,
)

test.each(recorded)('$expression', async (one) => expectShown(session, one))
