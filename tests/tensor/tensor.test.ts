import {describe, expect, test} from 'vitest'
import {
  createTensors,
  gradientsOf,
  type BasicIndex,
  type Nested,
  type Tensor,
  type Tensors,
} from '../../plugins/tensor/src/index.ts'

const t: Tensors = await createTensors('plain')

describe('making tensors', () => {
  test('from nested lists, with the type of the values', () => {
    const x = t.tensor([
      [1, 2, 3],
      [4, 5, 6.5],
    ])
    expect([x.shape, x.dtype]).toEqual([[2, 3], 'float32'])
    expect(t.tensor([1, 2]).dtype).toBe('int32')
    expect(t.tensor([true, false]).toNested()).toEqual([true, false])
    expect(t.tensor(new Float32Array(6), [2, -1]).shape).toEqual([2, 3])
  })

  test('arange stops before its end, linspace at it', () => {
    expect(t.arange(-1, 1, 0.5).toNested()).toEqual([-1, -0.5, 0, 0.5])
    expect(t.arange(3).toNested()).toEqual([0, 1, 2])
    expect(t.linspace(0, 1, 3).toNested()).toEqual([0, 0.5, 1])
    expect(t.eye(2).toNested()).toEqual([
      [1, 0],
      [0, 1],
    ])
  })

  test('an empty tensor is one too', () => {
    const empty = t.zeros([0, 3])
    expect(empty.add(1).toNested()).toEqual([])
    expect(empty.sum().item()).toBe(0)
    expect(t.arange(5).get({start: 3, stop: 1}).shape).toEqual([0])
  })
})

describe('types', () => {
  const whole = t.tensor([7, -7])
  const truth = t.tensor([true, false])

  test.each([
    ['whole + whole', () => whole.add(whole), 'int32'],
    ['whole + 0.5', () => whole.add(0.5), 'float32'],
    ['whole / whole', () => whole.div(2), 'float32'],
    ['whole // whole', () => whole.floorDivide(2), 'int32'],
    ['truth + truth', () => truth.add(truth), 'int32'],
    ['sum of truths', () => truth.sum(), 'int32'],
    ['mean of wholes', () => whole.mean(), 'float32'],
    ['comparison', () => whole.less(3), 'bool'],
    ['place of the largest', () => whole.argmax(), 'int32'],
    ['exp of wholes', () => whole.exp(), 'float32'],
  ])('%s is %s', (_, make, expected) => {
    expect(make().dtype).toBe(expected)
  })

  test('whole numbers divide as in Python', () => {
    expect(whole.floorDivide(2).toNested()).toEqual([3, -4])
    expect(whole.remainder(3).toNested()).toEqual([1, 2])
  })
})

describe('errors say what was got and what would fit', () => {
  const [a, b] = [t.zeros([2, 3]), t.zeros([4, 5])]
  test.each([
    [() => a.matmul(b), 'matmul: inner sizes differ: [2, 3] and [4, 5]'],
    [() => a.add(b), 'add: shapes do not fit together: [2, 3] and [4, 5]'],
    [() => a.reshape([4]), 'reshape: cannot give 6 numbers the shape [4]'],
    [() => a.reshape([-1, 4]), 'reshape: cannot give 6 numbers the shape [-1, 4]'],
    [() => a.sum(2), 'sum: got axis 2, expected -2 to 1'],
    [() => a.get(5), 'index: got 5 for axis 0, expected -2 to 1'],
    [() => a.get(0, 0, 0), 'index: got 3 indices, expected at most 2 for [2, 3]'],
    [() => a.permute([0, 0]), 'permute: got axes [0, 0], expected each of 2 once'],
    [() => a.item(), 'item: got shape [2, 3], expected one number'],
    [() => a.assign(b), 'assign: got [4, 5], expected [2, 3]'],
    [
      () => a.crossEntropy(t.zeros([3])),
      'crossEntropy: logits and labels do not fit together: [2, 3] and [3]',
    ],
    [() => t.concat([a, b]), 'concat: shapes differ beside axis 0: [2, 3], [4, 5]'],
    [() => t.tensor([[1], [1, 2]]), 'tensor: lists differ in shape: [1] and [2]'],
    [() => a.assign(t.zeros([2, 3], 'int32').add(0.5).sum()), 'assign: got [], expected [2, 3]'],
    [
      () => t.zeros([2], 'int32').assign(t.zeros([2])),
      "assign: got float32 numbers, expected int32: say to('int32')",
    ],
    [
      () => (t.tensor([1, 2]).requiresGradient = true),
      'requiresGradient: got int32 numbers, expected float32',
    ],
    [() => a.take(t.tensor([0, 2])), 'take: got 2, expected whole numbers from 0 to 1'],
    [() => a.takeAt(t.tensor([0]), t.tensor([-1])), 'takeAt: got -1, expected whole numbers from 0 to 2'],
    [
      () => a.crossEntropy(t.tensor([0, 3])),
      'crossEntropy: class: got 3, expected whole numbers from 0 to 2',
    ],
    [() => a.select(t.tensor([true])), 'select: shapes do not fit together: [2, 3] and [1]'],
    [() => a.matmul(t.scalar(1)), 'matmul: got [2, 3] and [], expected at least vectors'],
    [() => a.dropout(2), 'dropout: got probability 2, expected 0 to 1'],
    [() => a.split(0), 'split: got length 0, expected at least 1'],
    [() => a.argmax(2), 'argmax: got axis 2, expected -2 to 1'],
    [() => t.zeros([0]).max(), 'max: of nothing'],
    [() => t.concat([]), 'concat: got nothing'],
    [() => a.get('...', '...'), "index: got '...' twice, expected it once"],
    [() => a.get({step: 0}), 'slice: got step 0, expected a whole number'],
    [() => a.backward(), 'gradient: the result comes from no tensor that requires one'],
  ])('%# %s', (fails, message) => {
    expect(fails).toThrow(message)
  })
})

describe('gradients', () => {
  test('add up where a tensor is used twice, and over calls of backward', () => {
    const x = t.tensor([3], undefined, 'float32')
    x.requiresGradient = true
    x.mul(x).add(x).sum().backward()
    expect(x.gradient!.toNested()).toEqual([7])
    x.mul(2).sum().backward()
    expect(x.gradient!.toNested()).toEqual([9])
  })

  test('of relu and its leaky kin at 0 are those of their left side, as in PyTorch', () => {
    const x = t.zeros([1])
    x.requiresGradient = true
    const slope = t.full([1], 0.25)
    const at0 = (y: Tensor) => gradientsOf(y.sum()).get(x)!.toNested()
    expect([at0(x.relu()), at0(x.leakyRelu(0.25)), at0(x.prelu(slope))]).toEqual([[0], [0.25], [0.25]])
  })

  test('do not pass detached tensors and work done without gradient', () => {
    const x = t.tensor([3.5])
    x.requiresGradient = true
    expect(t.withoutGradient(() => x.mul(2)).isDifferentiable).toBe(false)
    expect(gradientsOf(x.mul(x.detach())).get(x)!.toNested()).toEqual([3.5])
  })

  test('see the numbers of the time of the computation, also after an assignment', () => {
    const x = t.tensor([3.5])
    x.requiresGradient = true
    const square = x.mul(x)
    x.assign(t.tensor([100.5]))
    expect(gradientsOf(square).get(x)!.toNested()).toEqual([7])
  })

  test('go back through ten thousand ops', () => {
    const x = t.scalar(1.5)
    x.requiresGradient = true
    let y = x
    for (let i = 0; i < 10_000; i++) y = y.add(x)
    expect(gradientsOf(y).get(x)!.item()).toBe(10_001)
  })

  test('of a result with several numbers need to be told what they weigh', () => {
    const x = t.tensor([1.5, 2.5])
    x.requiresGradient = true
    expect(() => x.mul(2).backward()).toThrow('gradient: got a result of shape [2]')
    x.mul(2).backward(t.tensor([1, 10]))
    expect(x.gradient!.toNested()).toEqual([2, 20])
  })
})

describe('changes in place', () => {
  const parameter = (...values: number[]): Tensor => {
    const made = t.tensor(Float32Array.from(values))
    made.requiresGradient = true
    return made
  }

  test('of a part leave copies and earlier results alone', () => {
    const x = t.zeros([2, 3])
    const [row, twice] = [x.get(0), x.add(1)]
    x.set([0], 5).set([{}, {start: 1}], t.tensor([7.5, 8.5]))
    expect(x.toNested()).toEqual([
      [5, 7.5, 8.5],
      [0, 7.5, 8.5],
    ])
    expect([row.toNested(), twice.get(0).toNested()]).toEqual([
      [0, 0, 0],
      [1, 1, 1],
    ])
  })

  test('of whole numbers stay whole', () => {
    const x = t.arange(4).set([1], 9.75)
    expect([x.toNested(), x.dtype]).toEqual([[0, 9, 2, 3], 'int32'])
    expect(x.assign(x.add(1)).toNested()).toEqual([1, 10, 3, 4])
  })

  test('of a result are part of what is differentiated', () => {
    const x = parameter(3)
    const y = x.mul(2)
    const square = y.mul(y)
    // y += x * x, after y was used
    y.assign(y.add(x.mul(x)))
    expect(
      gradientsOf(square.add(y.mul(10)).sum())
        .get(x)!
        .toNested(),
    ).toEqual([8 * 3 + 10 * (2 + 6)])
  })

  test('of a part hide what was there', () => {
    const x = parameter(1, 2, 3)
    const y = x.mul(x)
    y.set([1], 100)
    y.sum().backward()
    expect(x.gradient!.toNested()).toEqual([2, 0, 6])
    y.assign(t.zeros([3]))
    expect(y.isDifferentiable).toBe(false)
  })

  test('of a parameter are not recorded, or refused', () => {
    const x = parameter(3)
    t.withoutGradient(() => x.assign(x.sub(1)))
    expect([x.toNested(), x.requiresGradient]).toEqual([[2], true])
    expect(() => x.assign(x.mul(2))).toThrow('assign: a parameter would lose its gradient')
    x.mul(x).backward()
    expect(x.gradient!.toNested()).toEqual([4])
  })
})

describe('what is wanted of a graph', () => {
  test('gradients of results on the way, asked for or kept', () => {
    const x = t.scalar(3, 'float32')
    x.requiresGradient = true
    const middle = x.mul(2)
    middle.requiresGradient = true
    const y = middle.mul(middle)
    expect(gradientsOf(y).get(middle)!.item()).toBe(12)
    expect(gradientsOf(y).get(t.scalar(1))).toBeUndefined()
    y.backward()
    y.backward()
    expect([middle.gradient!.item(), x.gradient!.item()]).toEqual([24, 48])
    middle.requiresGradient = false
    expect(middle.isDifferentiable).toBe(true)
  })

  test('nothing while recording is off', () => {
    const x = t.scalar(3, 'float32')
    x.requiresGradient = true
    t.isRecording = false
    const y = x.mul(2)
    t.isRecording = true
    expect(y.isDifferentiable).toBe(false)
    expect(() => t.withoutGradient(() => x.get(5))).toThrow(RangeError)
    expect(t.isRecording).toBe(true)
  })

  test('a parameter that needs none any more is left out', () => {
    const [x, y] = [t.scalar(3, 'float32'), t.scalar(4, 'float32')]
    x.requiresGradient = true
    y.requiresGradient = true
    y.requiresGradient = false
    x.mul(y).backward()
    expect([x.gradient!.item(), y.gradient]).toEqual([4, undefined])
  })

  test('a gradient of the right shape', () => {
    const x = t.ones([2])
    x.requiresGradient = true
    expect(() => x.mul(2).backward(t.ones([3]))).toThrow('gradient: got one of shape [3], expected [2]')
  })
})

describe('numbers picked', () => {
  const x = t.tensor([
    [1, -2, 3],
    [-4, 5, -6],
  ])

  test('by a mask, whole rows too', () => {
    expect(x.select(x.greater(0)).toNested()).toEqual([1, 3, 5])
    expect(x.select(t.tensor([false, true])).toNested()).toEqual([[-4, 5, -6]])
    expect(x.select(x.greater(100)).shape).toEqual([0])
    const weights = t.tensor(Float32Array.of(1, 2, 3))
    weights.requiresGradient = true
    weights
      .select(t.tensor([true, false, true]))
      .mul(weights.sum())
      .sum()
      .backward()
    expect(weights.gradient!.toNested()).toEqual([10, 4, 10])
  })

  test('and a mask of two conditions', () => {
    expect(x.select(x.greater(-3).logicalAnd(x.less(2))).toNested()).toEqual([1, -2])
    expect(x.select(x.less(-4).logicalOr(x.equal(5))).toNested()).toEqual([5, -6])
    expect(x.less(0).logicalNot().dtype).toBe('bool')
  })

  test.each([
    ['x[1]', [1], [-4, 5, -6]],
    ['x[-1, 0]', [-1, 0], -4],
    ['x[:, 1]', [{}, 1], [-2, 5]],
    ['x[..., -1]', ['...', -1], [3, -6]],
    [
      'x[:, ::-2]',
      [{}, {step: -2}],
      [
        [3, 1],
        [-6, -4],
      ],
    ],
    [
      'x[:, -2:]',
      [{}, {start: -2}],
      [
        [-2, 3],
        [5, -6],
      ],
    ],
    ['x[5:]', [{start: 5}], []],
    ['x[0, None, :1]', [0, null, {stop: 1}], [[1]]],
  ] as [string, BasicIndex[], Nested][])('%s', (_, indices, expected) => {
    expect(x.get(...indices).toNested()).toEqual(expected)
  })
})

describe('composed methods', () => {
  const x = t.tensor([
    [1, 2, 3],
    [4, 6, 8],
  ])

  test('statistics', () => {
    expect(x.mean(0).toNested()).toEqual([2.5, 4, 5.5])
    expect(x.variance(1).toNested()).toEqual([1, 4])
    expect(x.variance(1, false, 0).values()[1]).toBeCloseTo(8 / 3)
    expect(x.argmax().item()).toBe(5)
    expect(x.max().item()).toBe(8)
  })

  test('losses', () => {
    expect(x.meanSquaredError(x.add(2)).item()).toBe(4)
    expect(
      t
        .tensor([0.0, 0.0])
        .reshape([1, 2])
        .crossEntropy(t.tensor([1]))
        .item(),
    ).toBeCloseTo(Math.log(2))
  })

  test('splitting and joining give the same back', () => {
    const parts = x.split(2, 1)
    expect(parts.map(({shape}) => shape)).toEqual([
      [2, 2],
      [2, 1],
    ])
    expect(t.concat(parts, 1).toNested()).toEqual(x.toNested())
  })

  test('classes as rows of zeros and a one', () => {
    expect(t.tensor([2, 0]).oneHot(3).toNested()).toEqual([
      [0, 0, 1],
      [1, 0, 0],
    ])
  })

  test('clip, prelu and dropout', () => {
    expect(x.clip(2, 4).toNested()).toEqual([
      [2, 2, 3],
      [4, 4, 4],
    ])
    expect(
      t
        .tensor([-4.0, 4.0])
        .prelu(t.tensor([0.25]))
        .toNested(),
    ).toEqual([-1, 4])
    const dropped = t.ones([1000]).dropout(0.25)
    expect(new Set(dropped.values())).toEqual(new Set([0, Math.fround(1 / 0.75)]))
    expect(dropped.mean().item()).toBeCloseTo(1, 1)
  })
})
