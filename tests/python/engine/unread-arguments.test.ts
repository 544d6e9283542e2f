// Arguments that an operation does not read are told where they would change the numbers, and passed over where not.
import {createSession} from 'd2lbook-python'
import {expect, test} from 'vitest'

async function run(expression: string): Promise<string> {
  const source = `import torch\nimport numpy as np\nx = torch.ones(2, 2)\n${expression}`
  const session = createSession({cells: [{id: 'cell', source}], onEvent: () => undefined})
  const {status, reason} = await session.run('cell')
  return reason === undefined ? status : `${status}: ${reason}`
}

test.each([
  [
    'torch.nn.functional.mse_loss(x, x, weight=x)',
    'unsupported: mse_loss(): the argument `weight` is not supported on this page',
  ],
  ['np.linspace(0, 1, axis=1)', 'unsupported: linspace(): the argument `axis` is not supported on this page'],
  [
    'import pandas\npandas.Series([1.0, None]).fillna(0, limit=1)',
    'unsupported: fillna(): the argument `limit` is not supported on this page',
  ],
  ['import pandas\npandas.Series([1.0, None]).fillna(0, limit=None)', 'ok'],
  ['torch.nn.functional.mse_loss(x, x, weight=None)', 'ok'],
  ["np.zeros((2, 2), order='F')", 'ok'],
  ['torch.zeros(2, pin_memory=False)', 'ok'],
])('%s', async (expression, told) => {
  expect(await run(expression)).toBe(told)
})
