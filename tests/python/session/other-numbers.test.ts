// Which cells show random numbers that the real framework would not have drawn.
import {createSession} from 'd2lbook-python'
import {expect, test} from 'vitest'

/** @returns for each cell, whether it does */
async function otherNumbers(sources: readonly string[]): Promise<boolean[]> {
  const cells = sources.map((source, i) => ({id: String(i), source}))
  const results = await createSession({cells, seed: 0, onEvent: () => {}}).runAll()
  expect(results.map(({status}) => status)).toEqual(sources.map(() => 'ok'))
  return results.map(({hasOtherNumbers}) => hasOtherNumbers ?? false)
}

test.each([
  ['no numbers are drawn', [['import torch\ntorch.arange(3) * 0.5', false]]],
  [
    'PyTorch without a seed',
    [
      ['import torch', false],
      ['x = torch.rand(2)\nx', true],
      ['x + 1', true],
      ['x.shape', false],
      ['torch.ones(2)', false],
    ],
  ],
  [
    'PyTorch with a seed that comes later',
    [
      ['import torch\ntorch.rand(2)', true],
      ['_ = torch.manual_seed(1)\ny = torch.randn(2)\ny', false],
      ['y.exp()', false],
    ],
  ],
  ['NumPy without a seed', [['import numpy as np\nnp.random.rand(2)', true]]],
  ['NumPy with one', [['import numpy as np\nnp.random.seed(1)\nnp.random.rand(2)', false]]],
  ['Python without a seed', [['import random\nrandom.random()', true]]],
  ['Python with one', [['import random\nrandom.seed(3)\nrandom.gauss(0, 1)', false]]],
  [
    'MXNet, whose generator is another',
    [
      ['from mxnet import np, npx\nnpx.set_np()\nnp.random.seed(1)', false],
      ['np.random.normal(size=(2,))', true],
    ],
  ],
  [
    'drawn within a function, shown as a plot and as text',
    [
      ['import random\ndef draw():\n    return [random.random() for _ in range(3)]', false],
      ['values = draw()', false],
      ["print(len(values))\nprint(f'{sum(values):.3f}')", true],
    ],
  ],
] as const)('%s', async (_, cells) => {
  expect(await otherNumbers(cells.map(([source]) => source))).toEqual(cells.map(([, is]) => is))
})
