// What NumPy 2.4 shows for functions of its library.
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {sessionOf, type RecordedExpression} from '../support/recorded-expressions.ts'

const recorded = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'recorded/lib.json'), 'utf8'),
) as RecordedExpression[]

describe('shows what NumPy shows', () => {
  const session = sessionOf(recorded, 'import numpy as np\n')

  test.each(recorded)('$expression', async ({expression, shows}) => {
    const {outputs} = await session.runAlone(expression)
    const shown = outputs.map((output) => ('text' in output ? output.text : output.kind)).join('')
    // to the last digit
    expect(shown.trimEnd().replaceAll(/\s+/g, ' ')).toBe(shows.replaceAll(/\s+/g, ' '))
  })
})
