// What PyTorch 2.13 prints, recorded from it: tensors of every type, shape and size of numbers, with and without gradients.
import {expect, test} from 'vitest'
import {torchRepr} from '../../../plugins/python/src/engine/print/torch-text.ts'
import {readRecorded} from './recorded.ts'

test.each(readRecorded<{grad: string | null; requires: boolean}>('torch'))(
  '$name',
  ({repr, grad, requires, ...array}) => {
    const state = {gradientFunction: grad ?? undefined, requiresGradient: requires}
    expect(torchRepr(array, state)).toBe(repr)
  },
)
