import {describe, expect, test} from 'vitest'
import {
  alias,
  broadcastTo,
  ChangedInPlaceError,
  copy,
  createTensors,
  detached,
  isContiguous,
  part,
  permuted,
  reshaped,
  set,
  stridesIn,
  type Nested,
  type Tensor,
} from '../../plugins/tensor/src/index.ts'

const t = await createTensors('plain')

describe('what is written to one is read from the other', () => {
  const table: [string, (x: Tensor) => Tensor, Nested][] = [
    [
      'a row',
      (x) => part(x, [1]),
      [
        [0, 1, 2],
        [9, 9, 9],
      ],
    ],
    [
      'a column',
      (x) => part(x, [{}, 0]),
      [
        [9, 1, 2],
        [9, 4, 5],
      ],
    ],
    [
      'backwards',
      (x) => part(x, [0, {step: -2}]),
      [
        [9, 1, 9],
        [3, 4, 5],
      ],
    ],
    [
      'with a new axis',
      (x) => part(x, [null, {}, {start: 2}]),
      [
        [0, 1, 9],
        [3, 4, 9],
      ],
    ],
    [
      'the other way round',
      (x) => part(permuted(x, [1, 0]), [0]),
      [
        [9, 1, 2],
        [9, 4, 5],
      ],
    ],
    [
      'in a row',
      (x) => part(reshaped(x, [-1]), [{start: 2, stop: 4}]),
      [
        [0, 1, 9],
        [9, 4, 5],
      ],
    ],
    [
      'the diagonal of a row',
      (x) => part(reshaped(x, [6]), [{step: 4}]),
      [
        [9, 1, 2],
        [3, 9, 5],
      ],
    ],
    [
      'a part of a part',
      (x) => part(part(x, [{}, {start: 1}]), [1, 1]),
      [
        [0, 1, 2],
        [3, 4, 9],
      ],
    ],
    [
      'all of it',
      (x) => alias(x),
      [
        [9, 9, 9],
        [9, 9, 9],
      ],
    ],
  ]

  test.each(table)('%s', (_, look, expected) => {
    const x = t.arange(6).reshape([2, 3])
    const [view, before] = [look(x), x.add(0)]
    view.assign(t.full(view.shape, 9, 'int32'))
    expect(x.toNested()).toEqual(expected)
    expect(before.toNested()).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ])
    x.assign(before)
    expect(view.toNested()).toEqual(look(before).toNested())
  })

  test('also through several views of one', () => {
    const x = t.zeros([4])
    const [left, middle] = [part(x, [{stop: 3}]), part(x, [{start: 1, stop: 3}])]
    middle.assign(middle.add(1))
    left.assign(left.mul(2).add(1))
    expect([x.toNested(), middle.toNested()]).toEqual([
      [1, 3, 3, 0],
      [3, 3],
    ])
    set(left, [0], t.scalar(7))
    expect(x.toNested()).toEqual([7, 3, 3, 0])
    expect([left.root, left.changes.count]).toEqual([x, 3])
  })

  test('but a copy is its own, and nothing is written through what is broadcast', () => {
    const x = t.zeros([2])
    copy(x).assign(t.ones([2]))
    expect(x.toNested()).toEqual([0, 0])
    const broad = broadcastTo(x, [3, -1])
    x.assign(t.tensor([1, 2]))
    expect(broad.toNested()).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
    ])
    expect(() => broad.assign(t.zeros([3, 2]))).toThrow('several places of what is broadcast are one')
  })
})

test('a shape is a view where the layout allows it', () => {
  const x = t.arange(6).reshape([2, 3])
  const other = permuted(x, [1, 0])
  expect([stridesIn(other), isContiguous(other), isContiguous(x)]).toEqual([[1, 3], false, true])
  expect(reshaped(other, [6]).root).not.toBe(x)
  expect(reshaped(other, [3, 1, 2, 1]).root).toBe(x)
  expect(reshaped(part(x, [{}, {stop: 2}]), [4]).view).toBeUndefined()
  expect(reshaped(part(x, [1]), [3, 1]).root).toBe(x)
  expect(stridesIn(part(x, [{step: -1}, {step: 2}]))).toEqual([-3, 2])
})

describe('gradients', () => {
  const parameter = (...values: number[]): Tensor => {
    const made = t.tensor(Float32Array.from(values))
    made.requiresGradient = true
    return made
  }

  test('pass through views that were changed', () => {
    const x = parameter(1, 2, 3)
    const y = x.mul(2)
    const first = part(y, [{stop: 2}])
    first.assign(first.mul(first))
    y.sum().backward()
    // y = [4 x0², 4 x1², 2 x2]
    expect(x.gradient!.toNested()).toEqual([8, 16, 2])
  })

  test('of a view see changes of its base', () => {
    const x = parameter(1, 2)
    const y = x.mul(3)
    const last = part(y, [1])
    y.assign(y.mul(y))
    last.backward()
    expect(x.gradient!.toNested()).toEqual([0, 36])
  })

  test('do not pass what is detached, changes do', () => {
    const x = parameter(1, 2)
    const y = x.mul(3)
    const numbers = detached(y)
    expect(numbers.isDifferentiable).toBe(false)
    numbers.assign(t.tensor([10.5, 20]))
    expect([y.toNested(), y.isDifferentiable]).toEqual([[10.5, 20], true])
    detached(x).assign(t.zeros([2]))
    expect([x.toNested(), x.requiresGradient]).toEqual([[0, 0], true])
  })

  test('a parameter is not changed through a view while gradients are recorded', () => {
    const x = parameter(1, 2)
    expect(() => part(x, [0]).assign(t.scalar(5, 'float32').mul(x.sum()))).toThrow('a parameter would lose')
    t.withoutGradient(() => part(x, [0]).assign(t.scalar(5, 'float32')))
    expect([x.toNested(), x.requiresGradient]).toEqual([[5, 2], true])
  })

  test('are refused where numbers they need were changed, if that is watched', async () => {
    const watching = await createTensors('plain')
    watching.watchesChanges = true
    const x = watching.tensor([1, 2], undefined, 'float32')
    x.requiresGradient = true
    const y = x.exp()
    const z = y.mul(y)
    part(y, [0]).assign(watching.scalar(0, 'float32'))
    expect(() => z.sum().backward()).toThrow(ChangedInPlaceError)
    const twice = x.mul(2)
    const plus = twice.add(1)
    twice.assign(twice.mul(2))
    plus.sum().backward()
    expect(x.gradient!.toNested()).toEqual([2, 2])
    // x is not needed where its partner wants no gradient
    const scaled = x.mul(watching.tensor([3, 4], undefined, 'float32'))
    watching.withoutGradient(() => x.assign(x.add(1)))
    expect(() => scaled.sum().backward()).not.toThrow()
  })
})
