import {expect, test} from 'vitest'
import {fuseCalls} from '../../plugins/tensor/src/gpu/fuse-calls.ts'
import type {MatmulCall, ProgramCall} from '../../plugins/tensor/src/kernel-calls.ts'
import type {ScalarFunctionName} from '../../plugins/tensor/src/scalar-functions.ts'

/** Slots are named by what they hold. */
function multiply(left: string, right: string, output: string): MatmulCall<string> {
  const sizes = {batch: 1, m: 2, n: 2, k: 2, leftStep: 0, rightStep: 0}
  return {kernel: 'matmul', ...sizes, left, right, transposeLeft: false, transposeRight: false, output}
}

function apply(fn: ScalarFunctionName, inputs: string[], output: string, stride = 1): ProgramCall<string> {
  const walked = inputs.map((slot) => ({slot, strides: [stride]}))
  return {kernel: 'map', fn, shape: [4], inputs: walked, scalars: [], output}
}

/** Each kernel as the calls done in it. */
function kernels(calls: ProgramCall<string>[], kept: string[]): string[] {
  return fuseCalls(calls, kept).map(({first, maps, output}) => {
    const names = [first, ...maps].map((call) => (call.kernel === 'map' ? call.fn : call.kernel))
    return `${names.join(' + ')} -> ${output}`
  })
}

test('an activation in place is part of the product', () => {
  expect(kernels([multiply('x', 'w', 'h'), apply('relu', ['h'], 'h')], ['h'])).toEqual(['matmul + relu -> h'])
})

test('so is an update, whose gradient then is never stored', () => {
  const calls = [
    multiply('x', 'dy', 'dw'),
    apply('momentum', ['dw', 'w', 'v'], 'v'),
    apply('descend', ['v', 'w'], 'w'),
  ]
  expect(kernels(calls, ['w', 'v'])).toEqual(['matmul + momentum -> v', 'descend -> w'])
  expect(kernels(calls, ['w'])).toEqual(['matmul + momentum + descend -> w'])
})

test('what is read again later is stored', () => {
  const calls = [
    multiply('x', 'w', 'z'),
    apply('gelu', ['z'], 'h'),
    apply('geluGradientOfInput', ['h', 'z'], 'd'),
  ]
  expect(kernels(calls, ['d'])).toEqual(['matmul -> z', 'gelu + geluGradientOfInput -> d'])
})

test('what is read from outside is stored', () => {
  const calls = [multiply('x', 'w', 'z'), apply('tanh', ['z'], 'h')]
  expect(kernels(calls, ['h'])).toEqual(['matmul + tanh -> h'])
  expect(kernels(calls, ['h', 'z'])).toEqual(['matmul -> z', 'tanh -> h'])
})

test('a map that reads at other places is a kernel of its own', () => {
  const calls = [multiply('x', 'w', 'z'), apply('tanh', ['z'], 'h', 0)]
  expect(kernels(calls, ['h'])).toEqual(['matmul -> z', 'tanh -> h'])
})
