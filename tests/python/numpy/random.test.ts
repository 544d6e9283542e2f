// What NumPy 2.4 draws: the generators of old and new, seeded.
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {sessionOf, type RecordedExpression} from '../support/recorded-expressions.ts'

const recorded = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'recorded/random.json'), 'utf8'),
) as RecordedExpression[]

describe('draws what NumPy draws', () => {
  const session = sessionOf(recorded, 'import numpy as np\n')

  test.each(recorded)('$expression', async ({expression, shows}) => {
    const {outputs} = await session.runAlone(expression)
    const shown = outputs.map((output) => ('text' in output ? output.text : output.kind)).join('')
    // to the last digit
    expect(shown.trimEnd().replaceAll(/\s+/g, ' ')).toBe(shows.replaceAll(/\s+/g, ' '))
  })
})
