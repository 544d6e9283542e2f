// What PyTorch 2.13 shows for expressions in x, a matrix, and g, a vector that requires a gradient; errors as `type | text`.
import {describe, expect, test} from 'vitest'
import {createSession} from 'd2lbook-python'
import {readFileSync} from 'node:fs'
import {isAlike} from '../truth/truth-pages.ts'

const recorded = JSON.parse(readFileSync(new URL('recorded/expressions.json', import.meta.url), 'utf8')) as {
  expression: string
  shows: string
}[]

const before = `import torch
x = torch.arange(6.).reshape(2, 3)
g = torch.tensor([1., 2, 3], requires_grad=True)
`

function cellOf(expression: string): string {
  return `${before}
try:
    shown = repr((${expression}))
except Exception as error:
    shown = type(error).__name__ + ' | ' + str(error)
print(shown)`
}

describe('shows what PyTorch shows', () => {
  const session = createSession({
    cells: recorded.map(({expression}) => ({id: expression, source: cellOf(expression)})),
    onEvent: () => {},
  })

  test.each(recorded)('$expression', async ({expression, shows}) => {
    const {outputs} = await session.run(expression)
    const shown = outputs.map((output) => ('text' in output ? output.text : output.kind)).join('')
    expect(isAlike(shown, shows) ? shows : shown).toBe(shows)
  })
})
