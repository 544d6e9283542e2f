// Parts are written without a copy of the whole where nobody can see it: whatever is done, everything reads as if there were copies.
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {
  alias,
  changeInPlace,
  copy,
  createTensors,
  detached,
  part,
  permuted,
  reshaped,
  set,
  type Dtype,
  type Tensor,
  type Tensors,
} from '../../plugins/tensor/src/index.ts'

interface Step {
  name: keyof typeof steps
  /** Which of the tensors that there are, modulo their number. */
  of: number
  other: number
  /** A place, modulo the length of its axis. */
  at: number
}

/** Each is given a tensor, another one and a place, and may give one more. */
const steps = {
  row: (x) => (x.rank > 0 ? part(x, [0]) : undefined),
  columns: (x) => (x.rank > 1 ? part(x, [{}, {step: -2}]) : undefined),
  turned: (x) =>
    permuted(
      x,
      Array.from({length: x.rank}, (_, axis) => x.rank - 1 - axis),
    ),
  flat: (x) => reshaped(x, [-1]),
  detached: (x) => detached(x),
  alias: (x) => alias(x),
  copy: (x) => copy(x),
  detach: (x) => x.detach(),
  product: (x) => x.mul(x),
  setOne: (x, _, at) => {
    if (x.rank > 0) set(x, [at % (x.shape[0] ?? 1)], x.tensors.scalar(at))
  },
  setFrom: (x, other, at) => {
    if (x.rank > 0 && x.shape[0])
      set(
        x,
        [at % x.shape[0]],
        other
          .reshape([-1])
          .get(at % other.size)
          .detach(),
      )
  },
  setReversed: (x) => {
    if (x.rank > 0) set(x, [{step: -1}], x)
  },
  setOwn: (x) => {
    if (x.rank > 0) set(x, [{}], alias(x))
  },
  assign: (x, other) => {
    if (x !== other && x.shape.join() === other.shape.join()) x.assign(other)
  },
  increase: (x) => {
    x.assign(x.add(1))
  },
  changed: (x, other, at) => {
    const by = x.shape.join() === other.shape.join() ? other : x.tensors.constant(at)
    if (x.dtype === 'bool') return
    x.tensors.withoutGradient(() => {
      if (!changeInPlace(x, 'add', [x, by])) x.assign(x.add(by))
    })
  },
  unrecorded: (x, _, at) => {
    x.tensors.withoutGradient(() => set(x, ['...'], x.tensors.scalar(at)))
  },
} satisfies Record<string, (x: Tensor, other: Tensor, at: number) => Tensor | undefined | void>

const program = fc.array(
  fc.record<Step>({
    name: fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])),
    of: fc.nat(50),
    other: fc.nat(50),
    at: fc.nat(20),
  }),
  {minLength: 2, maxLength: 25},
)

/** All that can be read after each step, and the gradient at the end. */
function run(t: Tensors, start: {dtype: Dtype; isDifferentiable: boolean}, list: readonly Step[]): unknown[] {
  const origin = t.arange(12).reshape([3, 4]).to(start.dtype)
  if (start.isDifferentiable) origin.requiresGradient = true
  const all = [origin.mul(1)]
  const seen: unknown[] = []
  for (const {name, of, other, at} of list) {
    const made = steps[name](all[of % all.length]!, all[other % all.length]!, at)
    if (made) all.push(made)
    seen.push(all.map((tensor) => tensor.toNested()))
  }
  if (!start.isDifferentiable) return seen
  all[0]!.sum().backward(t.scalar(1, start.dtype))
  return [...seen, origin.gradient?.toNested()]
}

test.each([
  {backend: 'plain', dtype: 'float32', isDifferentiable: false},
  {backend: 'wasm', dtype: 'float32', isDifferentiable: true},
  {backend: 'plain', dtype: 'float64', isDifferentiable: true},
  {backend: 'plain', dtype: 'int64', isDifferentiable: false},
  {backend: 'plain', dtype: 'bool', isDifferentiable: false},
] as const)('with $dtype on $backend', async ({backend, ...start}) => {
  const [t, copying] = await Promise.all([createTensors(backend), createTensors(backend)])
  copying.changesInPlace = () => false
  fc.assert(
    fc.property(program, (list) => {
      const [mine, theirs] = [t, copying].map((tensors) => outcome(() => run(tensors, start, list)))
      expect(mine).toEqual(theirs)
    }),
    {numRuns: 300},
  )
})

function outcome(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return String(error)
  }
}

test('numbers that a gradient still needs are not written over', async () => {
  const t = await createTensors('plain')
  const x = t.tensor([3], [1], 'float64')
  x.requiresGradient = true
  const y = x.mul(1)
  const square = y.mul(y)
  t.withoutGradient(() => set(y, ['...'], t.scalar(0)))
  square.sum().backward()
  expect(x.gradient?.toNested()).toEqual([6])
})

test('the numbers stay where they are from the second change on', async () => {
  const t = await createTensors('plain')
  const x = t.zeros([1000])
  set(x, [0], t.scalar(1))
  const {slot} = x.storage
  set(x, [1], t.scalar(2))
  expect(x.storage.slot).toBe(slot)
  const seen = x.detach()
  set(x, [2], t.scalar(3))
  expect(x.storage.slot).not.toBe(slot)
  expect(seen.get(2).item()).toBe(0)
})

test('a parameter is changed where it lies, unless a graph still needs what it was', async () => {
  const t = await createTensors('plain')
  const [x, y] = [t.ones([1000]), t.full([1000], 3)]
  x.requiresGradient = true
  const step = (): boolean => t.withoutGradient(() => changeInPlace(x, 'sub', [x, t.ones([1000])]))
  const {slot} = x.storage
  x.mul(y).mul(x).sum().backward(undefined, {freesGraph: true})
  expect(step()).toBe(true)
  expect(x.storage.slot).toBe(slot)
  const product = x.mul(x)
  expect(step()).toBe(true)
  expect(x.storage.slot).not.toBe(slot)
  expect(x.get(0).item()).toBe(-1)
  expect(x.gradient?.get(0).item()).toBe(6)
  product.sum().backward()
  // of what it was, 0
  expect(x.gradient?.get(0).item()).toBe(6)
  expect(changeInPlace(x, 'sub', [x, y])).toBe(false)
})

test('all numbers become one, also where others look at them', async () => {
  const t = await createTensors('plain')
  const x = t.arange(6).reshape([2, 3]).to('float32')
  const seen = x.detach()
  expect(changeInPlace(x, 'copy', [t.constant(7)])).toBe(true)
  expect(x.toNested()).toEqual([
    [7, 7, 7],
    [7, 7, 7],
  ])
  expect(x.storage.slot).toHaveLength(6)
  expect(seen.get(0, 1).item()).toBe(1)
})
