// Random numbers that a seed fixes are those of PyTorch and NumPy: recorded from PyTorch 2.13 and NumPy 2.4 on a processor.
import {describe, expect, test} from 'vitest'
import {createSession} from 'd2lbook-python'
import {isAlike} from '../truth/truth-pages.ts'

async function shownBy(source: string): Promise<string> {
  const session = createSession({cells: [{id: 'cell', source}], onEvent: () => {}})
  const {outputs} = await session.run('cell')
  return outputs.map((output) => ('text' in output ? output.text : output.kind)).join('')
}

describe('the same seed gives the same numbers', () => {
  test.each<[what: string, source: string, shows: string]>([
    ['torch.rand', 'torch.manual_seed(0)\ntorch.rand(5)', 'tensor([0.4963, 0.7682, 0.0885, 0.1320, 0.3074])'],
    [
      'torch.randn of few, one left over from before',
      'torch.manual_seed(0)\ntorch.rand(5)\ntorch.randn(3), torch.randn(2)',
      '(tensor([0.5507, 0.2704, 0.6472]), tensor([0.2490, -0.3354]))',
    ],
    [
      'torch.randn of many, in blocks',
      'torch.manual_seed(42)\ntorch.randn(2, 3)\ntorch.randn(16)\ntorch.randn(20)[-5:]',
      'tensor([0.6756, -0.0978, 1.8446, -1.1845, 1.3835])',
    ],
    [
      'torch.randint, torch.randperm',
      'torch.manual_seed(1)\ntorch.randint(0, 10, (8,)), torch.randperm(6)',
      '(tensor([5, 9, 4, 8, 3, 3, 1, 1]), tensor([5, 3, 2, 1, 4, 0]))',
    ],
    [
      'torch.normal of double precision',
      'torch.manual_seed(3)\ntorch.rand(3, dtype=torch.float64)\ntorch.randn(3, dtype=torch.float64)',
      'tensor([0.7625, 1.4948, -0.5175], dtype=torch.float64)',
    ],
    [
      'torch.bernoulli, uniform_, normal_',
      'torch.manual_seed(5)\ntorch.bernoulli(torch.full((6,), 0.5)), torch.empty(3).uniform_(-1, 1), torch.empty(4).normal_(1, 2)',
      '(tensor([0., 1., 0., 0., 0., 1.]), tensor([-0.6712, 0.4758, -0.9335]), tensor([3.3091, 0.3051, 0.5611, 3.8039]))',
    ],
    [
      'Multinomial',
      'from torch.distributions.multinomial import Multinomial\ntorch.manual_seed(0)\nMultinomial(10, torch.ones(6) / 6).sample(), Multinomial(3, torch.tensor([.5, .5])).sample((3,))',
      '(tensor([0., 2., 2., 2., 2., 2.]), tensor([[2., 1.], [3., 0.], [2., 1.]]))',
    ],
    [
      'numpy.random',
      'np.random.seed(0)\nprint(np.random.rand(3), np.random.randn(3), np.random.randint(0, 10, 5), np.random.permutation(5), np.random.normal(1, 2, 3))',
      '[0.5488135 0.71518937 0.60276338] [-2.2683282 1.33354538 -0.84272405] [6 8 8 1 6] [4 2 3 1 0] [4.9398489 1.88772647 1.66734865]',
    ],
  ])('%s', async (_, source, shows) => {
    const shown = await shownBy(`import torch\nimport numpy as np\n${source}`)
    expect(isAlike(shown, shows) ? shows : shown).toBe(shows)
  })
})
