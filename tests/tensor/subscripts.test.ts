// Reading and writing by subscripts; what is expected is what NumPy 2 gives.
import {describe, expect, test} from 'vitest'
import {
  addedAt,
  createTensors,
  get,
  gradientsOf,
  set,
  type Index,
  type Tensor,
} from '../../plugins/tensor/src/index.ts'

const t = await createTensors('plain')
const x = t.arange(24).reshape([2, 3, 4])
const all = {}
const p = (places: (number | number[])[]): Tensor => t.tensor(places, undefined, 'int64')
const m = (truths: boolean[]): Tensor => t.tensor(truths)

describe('places and masks', () => {
  /** Subscripts, the shape read, the numbers read, and all numbers after 100, 101, ... were written there. */
  const table: [string, Index[], number[], number[], number[]][] = [
    [
      'x[[1, 0]]',
      [p([1, 0])],
      [2, 3, 4],
      [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
      [
        112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 100, 101, 102, 103, 104, 105, 106, 107,
        108, 109, 110, 111,
      ],
    ],
    [
      'x[:, [2, 0, -1]]',
      [all, p([2, 0, -1])],
      [2, 3, 4],
      [8, 9, 10, 11, 0, 1, 2, 3, 8, 9, 10, 11, 20, 21, 22, 23, 12, 13, 14, 15, 20, 21, 22, 23],
      [
        104, 105, 106, 107, 4, 5, 6, 7, 108, 109, 110, 111, 116, 117, 118, 119, 16, 17, 18, 19, 120, 121, 122,
        123,
      ],
    ],
    [
      'x[..., [0, 3]]',
      ['...', p([0, 3])],
      [2, 3, 2],
      [0, 3, 4, 7, 8, 11, 12, 15, 16, 19, 20, 23],
      [100, 1, 2, 101, 102, 5, 6, 103, 104, 9, 10, 105, 106, 13, 14, 107, 108, 17, 18, 109, 110, 21, 22, 111],
    ],
    [
      'x[[0, 1], :, [1, 2]]',
      [p([0, 1]), all, p([1, 2])],
      [2, 3],
      [1, 5, 9, 14, 18, 22],
      [0, 100, 2, 3, 4, 101, 6, 7, 8, 102, 10, 11, 12, 13, 103, 15, 16, 17, 104, 19, 20, 21, 105, 23],
    ],
    [
      'x[:, [0, 1], [1, 2]]',
      [all, p([0, 1]), p([1, 2])],
      [2, 2],
      [1, 6, 13, 18],
      [0, 100, 2, 3, 4, 5, 101, 7, 8, 9, 10, 11, 12, 102, 14, 15, 16, 17, 103, 19, 20, 21, 22, 23],
    ],
    [
      'x[0, :, [1, 2]]',
      [0, all, p([1, 2])],
      [2, 3],
      [1, 5, 9, 2, 6, 10],
      [0, 100, 103, 3, 4, 101, 104, 7, 8, 102, 105, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23],
    ],
    [
      'x[:, 1, [0, 3]]',
      [all, 1, p([0, 3])],
      [2, 2],
      [4, 7, 16, 19],
      [0, 1, 2, 3, 100, 5, 6, 101, 8, 9, 10, 11, 12, 13, 14, 15, 102, 17, 18, 103, 20, 21, 22, 23],
    ],
    [
      'x[[[0], [1]], [0, 2]]',
      [p([[0], [1]]), p([0, 2])],
      [2, 2, 4],
      [0, 1, 2, 3, 8, 9, 10, 11, 12, 13, 14, 15, 20, 21, 22, 23],
      [
        100, 101, 102, 103, 4, 5, 6, 7, 104, 105, 106, 107, 108, 109, 110, 111, 16, 17, 18, 19, 112, 113, 114,
        115,
      ],
    ],
    [
      'x[x > 20]',
      [x.greater(20)],
      [3],
      [21, 22, 23],
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 100, 101, 102],
    ],
    [
      'x[mask of 2 axes]',
      [x.get('...', 0).greater(7)],
      [4, 4],
      [8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23],
      [
        0, 1, 2, 3, 4, 5, 6, 7, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114,
        115,
      ],
    ],
    [
      'x[:, mask]',
      [all, m([true, false, true])],
      [2, 2, 4],
      [0, 1, 2, 3, 8, 9, 10, 11, 12, 13, 14, 15, 20, 21, 22, 23],
      [
        100, 101, 102, 103, 4, 5, 6, 7, 104, 105, 106, 107, 108, 109, 110, 111, 16, 17, 18, 19, 112, 113, 114,
        115,
      ],
    ],
    [
      'x[mask, ..., [0, 1]]',
      [m([true, true]), '...', p([0, 1])],
      [2, 3],
      [0, 4, 8, 13, 17, 21],
      [100, 1, 2, 3, 101, 5, 6, 7, 102, 9, 10, 11, 12, 103, 14, 15, 16, 104, 18, 19, 20, 105, 22, 23],
    ],
    [
      'x[None, [1], ::2]',
      [null, p([1]), {step: 2}],
      [1, 1, 2, 4],
      [12, 13, 14, 15, 20, 21, 22, 23],
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 100, 101, 102, 103, 16, 17, 18, 19, 104, 105, 106, 107],
    ],
    [
      'x[[1], None, :, [1, 2]]',
      [p([1]), null, all, p([1, 2])],
      [2, 1, 3],
      [13, 17, 21, 14, 18, 22],
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 100, 103, 15, 16, 101, 104, 19, 20, 102, 105, 23],
    ],
    [
      'x[::-1, [0], 1:3]',
      [{step: -1}, p([0]), {start: 1, stop: 3}],
      [2, 1, 2],
      [13, 14, 1, 2],
      [0, 102, 103, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 100, 101, 15, 16, 17, 18, 19, 20, 21, 22, 23],
    ],
    [
      'x[[]]',
      [p([])],
      [0, 3, 4],
      [],
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23],
    ],
  ]

  test.each(table)('%s', (_, indices, shape, read, written) => {
    const found = get(x, indices)
    expect(found.shape).toEqual(shape)
    expect([...found.values()]).toEqual(read)
    const changed = t.arange(24).reshape([2, 3, 4])
    set(changed, indices, t.arange(100, 100 + found.size).reshape(found.shape))
    expect([...changed.values()]).toEqual(written)
  })

  test('a number beside places is taken first where the framework does so', () => {
    expect(get(x, [0, all, p([1, 2])], {numbersArePlaces: true}).shape).toEqual([2, 3])
    expect(get(x, [0, all, p([1, 2])], {numbersArePlaces: false}).toNested()).toEqual([
      [1, 2],
      [5, 6],
      [9, 10],
    ])
  })

  test.each([
    [() => get(x, [p([2])]), 'index: got 2 for axis 0, expected -2 to 1'],
    [() => get(x, [all, p([0, -4])]), 'index: got -4 for axis 1, expected -3 to 2'],
    [() => get(x, [m([true])]), 'index: a mask of shape [1] does not fit to [2, 3, 4] at axis 0'],
    [
      () => get(x, [p([0]), p([0]), p([0]), p([0])]),
      'index: got 4 indices, expected at most 3 for [2, 3, 4]',
    ],
    [() => get(x, [p([0, 1]), p([0, 1, 2])]), 'index: shapes do not fit together: [2] and [3]'],
  ])('%# %s', (fails, message) => {
    expect(fails).toThrow(message)
  })
})

describe('writing', () => {
  const zeros = (): Tensor => t.zeros([2, 3])

  test('broadcasts and casts', () => {
    const y = t.zeros([2, 3], 'int64')
    set(y, [all, 1], t.scalar(2.9))
    set(y, [0], t.tensor([[7, 8, 9]]))
    expect(y.toNested()).toEqual([
      [7, 8, 9],
      [0, 2, 0],
    ])
    expect(() => set(zeros(), [0], t.ones([2]))).toThrow(RangeError)
  })

  test('one number where a mask holds', () => {
    const y = t.tensor([-1.5, 2, -3])
    set(y, [y.less(0)], t.scalar(0))
    expect(y.toNested()).toEqual([0, 2, 0])
  })

  test('to one place twice keeps the last, or adds up', () => {
    const y = t.zeros([3])
    set(y, [p([0, 0, 2])], t.tensor([1, 2, 3]))
    expect(y.toNested()).toEqual([2, 0, 3])
    expect(addedAt(y, [p([0, 0, 2])], t.tensor([1, 2, 3])).toNested()).toEqual([5, 0, 6])
    expect(y.toNested()).toEqual([2, 0, 3])
  })

  test('is part of what is differentiated', () => {
    const a = t.tensor([1, 2, 3], undefined, 'float32')
    const b = t.tensor([10, 20], undefined, 'float32')
    a.requiresGradient = true
    b.requiresGradient = true
    const y = a.mul(2)
    set(y, [p([2, 0])], b.mul(3))
    const gradients = gradientsOf(y.mul(t.tensor([1, 10, 100])).sum())
    expect(gradients.get(a)!.toNested()).toEqual([0, 20, 0])
    expect(gradients.get(b)!.toNested()).toEqual([300, 3])
    expect(
      gradientsOf(get(a, [p([0, 0, 1])]).sum())
        .get(a)!
        .toNested(),
    ).toEqual([2, 1, 0])
  })
})
