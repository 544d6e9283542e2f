// The table of operations: every entry can be made into functions of every framework, and computes what the tensor room does.
import {describe, expect, test} from 'vitest'
import {createTensors, promotions, Tensor, Tensors} from 'd2lbook-tensor'
import {functionsOf, type Operation} from '../../../plugins/python/src/engine/operation.ts'
import {operations} from '../../../plugins/python/src/engine/operations/index.ts'
import {openRoom, room} from '../../../plugins/python/src/engine/room.ts'
import {TensorObject} from '../../../plugins/python/src/engine/tensor-object.ts'
import {torch} from '../../../plugins/python/src/modules/torch/framework.ts'
import {numpy} from '../../../plugins/python/src/modules/numpy/framework.ts'
import {withRuntime} from '../../../plugins/python/src/objects/runtime.ts'
import {aRuntime} from '../support/a-runtime.ts'

describe('the table', () => {
  test.each([torch, numpy])('$name has each path once', (framework) => {
    const paths = functionsOf(framework, operations).map(({path}) => path)
    expect(paths.filter((path, i) => paths.indexOf(path) !== i)).toEqual([])
  })
})

const shapes = [[], [3], [2, 3], [2, 1, 3]]

describe('functions of one array compute what the tensor room does', () => {
  const names = [
    'exp',
    'log',
    'sqrt',
    'sin',
    'cos',
    'tanh',
    'sigmoid',
    'relu',
    'neg',
    'abs',
    'sign',
    'floor',
    'ceil',
    'round',
  ] as const

  test.each(names)('%s', async (name) => {
    await openRoom()
    const plain = new Tensors((await createTensors('plain')).backend, 0, promotions.torch)
    const find = (path: string) => functionsOf(torch, operations).find((one) => one.path === path)?.callable
    withRuntime(aRuntime(), () => {
      for (const shape of shapes) {
        const x = plain.uniform(shape, 0.1, 2)
        const object = new TensorObject(torch, room(torch).tensor(x.values(), shape))
        for (const path of [`torch.${name}`, `Tensor.${name}`]) {
          const result = find(path)?.call([object])
          expect(result).toBeInstanceOf(TensorObject)
          if (!(result instanceof TensorObject)) return
          expect(result.tensor.shape).toEqual(shape)
          const expected = x[name]().values()
          for (const [i, value] of result.tensor.values().entries())
            expect(value).toBeCloseTo(expected[i] ?? NaN, 5)
        }
      }
    })
  })
})

/** What an operation makes of these numbers: its own, or the error it refuses them with. */
function outcome(operation: Operation, given: Record<string, Tensor>): unknown {
  try {
    const result = operation.run(given, torch)
    if (result instanceof Tensor)
      return {shape: [...result.shape], dtype: result.dtype, values: result.values()}
    return typeof result === 'object' ? 'an object' : result
  } catch (error) {
    return String(error)
  }
}

const ofArraysAlone = operations.filter(({parameters, name}) => {
  const keys = Object.keys(parameters).join()
  return (keys === 'x' || keys === 'x,y') && !name.startsWith('bernoulli')
})

describe('operations on arrays alone give the same on each backend, for random numbers of many shapes', () => {
  test.each(ofArraysAlone.map((operation) => [operation.name, operation] as const))(
    '%s',
    async (_, operation) => {
      await openRoom()
      const {backend} = await createTensors('plain')
      withRuntime(aRuntime(), () => {
        const plain = new Tensors(backend, 1, promotions.torch)
        for (const shape of [...shapes, [300], [3, 3]]) {
          const numbers = [plain.uniform(shape, -2, 2), plain.uniform(shape, -2, 2)]
          const [onPlain, onWasm] = [plain, room(torch)].map((tensors) => {
            const [x, y] = numbers.map((tensor) => tensors.tensor(tensor.values(), shape)) as [Tensor, Tensor]
            return outcome(operation, 'y' in operation.parameters ? {x, y} : {x})
          })
          expect(near(onWasm, onPlain)).toEqual(onPlain)
        }
      })
    },
  )
})

/** The first, where it differs from the second by no more than backends do in single precision. */
function near(result: unknown, other: unknown): unknown {
  if (!hasValues(result) || !hasValues(other)) return result
  const isNear = result.values.every((value, i) => {
    const wanted = other.values[i] ?? NaN
    return Object.is(value, wanted) || Math.abs(value - wanted) <= 1e-5 + 1e-3 * Math.abs(wanted)
  })
  return isNear ? {...result, values: other.values} : result
}

function hasValues(result: unknown): result is {values: Float32Array} {
  return typeof result === 'object' && result !== null && 'values' in result
}
