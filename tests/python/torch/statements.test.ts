// What PyTorch 2.13 leaves in r after statements on x, a matrix, and g, a vector that requires a gradient: views, changes in place, gradients; errors as `type | text`.
import {describe, expect, test} from 'vitest'
import {createSession} from 'd2lbook-python'
import {readFileSync} from 'node:fs'
import {isAlike} from '../truth/truth-pages.ts'

const recorded = JSON.parse(readFileSync(new URL('recorded/statements.json', import.meta.url), 'utf8')) as {
  statements: string
  shows: string
}[]

const before = `import copy, math, torch
import numpy as np
x = torch.arange(6.).reshape(2, 3)
g = torch.tensor([1., 2, 3], requires_grad=True)
r = None
`

function cellOf(statements: string): string {
  return `${before}
try:
    ${statements}
    shown = repr(r)
except Exception as error:
    shown = type(error).__name__ + ' | ' + str(error)
print(shown)`
}

describe('shows what PyTorch shows', () => {
  const session = createSession({
    cells: recorded.map(({statements}) => ({id: statements, source: cellOf(statements)})),
    onEvent: () => {},
  })

  test.each(recorded)('$statements', async ({statements, shows}) => {
    const {outputs} = await session.run(statements)
    const shown = outputs.map((output) => ('text' in output ? output.text : output.kind)).join('')
    expect(isAlike(shown, shows) ? shows : shown).toBe(shows)
  })
})
