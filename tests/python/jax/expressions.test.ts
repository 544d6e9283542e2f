// What JAX 0.10 shows for expressions in x, a matrix, w, a number that gives way, i, whole numbers, v, a vector, and k and key, keys; errors as
// `type | text`.
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, test} from 'vitest'
import {
  expectShown,
  recordedExpressions,
  sessionOf,
  type RecordedExpression,
} from '../support/recorded-expressions.ts'

const before = `import jax
import jax.numpy as jnp
import numpy as np
from jax import lax, random, grad, vmap, jit
from functools import partial
x = jnp.arange(6.).reshape(2, 3)
w = jnp.array(2.0)
i = jnp.arange(5)
v = jnp.array([1., 2., 3.])
k = random.PRNGKey(0)
key = random.key(42)
f = lambda x: jnp.sum(x ** 2)
`

describe('shows what JAX shows', () => {
  const recorded = recordedExpressions(import.meta.dirname)
  const session = sessionOf(recorded, before)

  test.each(recorded)('$expression', async (one) => {
    await expectShown(session, one)
  })
})

describe('draws what JAX draws', () => {
  const file = path.join(import.meta.dirname, 'recorded/random.json')
  const recorded = JSON.parse(readFileSync(file, 'utf8')) as RecordedExpression[]
  const session = sessionOf(recorded, before)

  test.each(recorded)('$expression', async (one) => {
    await expectShown(session, one)
  })
})
