// Functions that go number by number: `np.add`, which also has `np.add.reduce` and the like.
import {addMembers} from '../../objects/builtin.ts'
import {raise} from '../../objects/exceptions.ts'
import {Callable, objectType, PyType, type Kwargs, type Value} from '../../objects/object.ts'
import {List} from '../../objects/list.ts'
import {Tuple} from '../../objects/tuple.ts'
import {tensorFromValue} from '../../engine/convert.ts'
import type {FrameworkModule} from '../../engine/framework-module.ts'
import {getItem, setItem} from '../../objects/items.ts'
import {numpy} from './framework.ts'
import type {Tensor} from 'd2lbook-tensor'

/** By how many arguments they take. */
const names: Readonly<Record<1 | 2, string>> = {
  1: 'abs absolute arccos arccosh arcsin arcsinh arctan arctanh bitwise_not cbrt ceil conjugate cos cosh exp exp2 expm1 fabs floor invert isfinite isinf isnan log log10 log1p log2 logical_not negative reciprocal rint sign sin sinh sqrt square tan tanh trunc',
  2: 'add arctan2 bitwise_and bitwise_or bitwise_xor copysign divide equal floor_divide fmax fmin fmod greater greater_equal hypot left_shift less less_equal logaddexp logical_and logical_or logical_xor matmul maximum minimum mod multiply not_equal pow power remainder right_shift subtract true_divide',
}

/** Functions that do the same at once. */
const wholes: Readonly<Record<string, string>> = {
  add: 'sum',
  multiply: 'prod',
  maximum: 'max',
  minimum: 'min',
  logical_and: 'all',
  logical_or: 'any',
}

const sums: Readonly<Record<string, string>> = {add: 'cumsum', multiply: 'cumprod'}

const identities: Readonly<Record<string, Value>> = {
  add: 0,
  multiply: 1,
  logical_and: true,
  logical_or: false,
  logical_xor: false,
  bitwise_or: 0,
  bitwise_xor: 0,
  bitwise_and: -1,
}

const ufuncType = new PyType('ufunc', [objectType])
ufuncType.module = 'numpy'

class Ufunc extends Callable {
  override readonly type = ufuncType
  readonly name: string
  readonly inputs: 1 | 2
  readonly #run: Callable
  readonly #find: (name: string) => Value | undefined

  constructor(name: string, inputs: 1 | 2, run: Callable, find: (name: string) => Value | undefined) {
    super()
    this.name = name
    this.inputs = inputs
    this.#run = run
    this.#find = find
  }

  override call(args: Value[], kwargs?: Kwargs): Value {
    return this.#run.call(args, kwargs)
  }

  /** Another function of the module. */
  other(table: Readonly<Record<string, string>>): Callable | undefined {
    const {[this.name]: name} = table
    const found = name === undefined ? undefined : this.#find(name)
    return found instanceof Callable ? found : undefined
  }

  requireTwo(method: string): void {
    if (this.inputs === 1) throw raise('ValueError', `${method} only supported for binary functions`)
  }
}

function tensorOf(value: Value): Tensor {
  const tensor = tensorFromValue(value, numpy)
  if (tensor) return tensor
  throw raise('TypeError', 'only arrays of numbers can be reduced')
}

/** Along one axis: the parts, each an array. */
function partsOf(value: Value, axis: number): Value[] {
  const tensor = tensorOf(value)
  const at = axis < 0 ? axis + tensor.rank : axis
  const length = tensor.shape[at]
  if (length === undefined) throw numpy.errors.axis(axis, tensor.rank)
  const before = Array.from({length: at}, () => ({}))
  return Array.from({length}, (_, i) => numpy.wrap(tensor.get(...before, i)))
}

function reduce(self: Ufunc, array: Value, axis: Value, keeps: Value, initial: Value): Value {
  self.requireTwo('reduce')
  const whole = self.other(wholes)
  if (whole) {
    const found = whole.call(
      [array],
      new Map<string, Value>([
        ['axis', axis],
        ['keepdims', keeps],
      ]),
    )
    return initial === null ? found : self.call([found, initial])
  }
  if (axis instanceof Tuple)
    throw raise(
      'ValueError',
      `reduction operation '${self.name}' is not reorderable, so at most one axis may be specified`,
    )
  const parts =
    axis === null ? partsOf(numpy.wrap(tensorOf(array).reshape([-1])), 0) : partsOf(array, Number(axis))
  const [first = initial, ...others] = initial === null ? parts : [initial, ...parts]
  if (first === null)
    throw raise('ValueError', `zero-size array to reduction operation ${self.name} which has no identity`)
  const found = others.reduce<Value>((sum, part) => self.call([sum, part]), first)
  if (keeps !== true) return found
  const shape = [...tensorOf(array).shape]
  shape.splice(Number(axis ?? 0), 1, 1)
  return numpy.wrap(tensorOf(found).reshape(shape))
}

function accumulate(self: Ufunc, array: Value, axis: Value): Value {
  self.requireTwo('accumulate')
  const whole = self.other(sums)
  if (whole) return whole.call([array], new Map<string, Value>([['axis', axis]]))
  const [first, ...others] = partsOf(array, Number(axis))
  if (first === undefined) return array
  const found = [first]
  for (const part of others) found.push(self.call([found.at(-1) ?? null, part]))
  return numpy.wrap(tensorOf(first).tensors.stack(found.map(tensorOf), Number(axis)))
}

function outer(self: Ufunc, a: Value, b: Value): Value {
  self.requireTwo('outer')
  const [x, y] = [tensorOf(a), tensorOf(b)]
  return self.call([numpy.wrap(x.reshape([...x.shape, ...y.shape.map(() => 1)])), numpy.wrap(y)])
}

/** In place; what is named twice is changed twice. */
function changeAt(self: Ufunc, array: Value, indices: Value, other: Value): null {
  const places = indices instanceof List ? tensorOf(indices) : tensorFromValue(indices, numpy)
  if (!places || places.rank > 1) {
    setItem(
      array,
      indices,
      self.call(self.inputs === 1 ? [getItem(array, indices)] : [getItem(array, indices), other]),
    )
    return null
  }
  const values = self.inputs === 1 ? undefined : tensorOf(other).expandTo([...places.shape])
  for (const [i, place] of Array.from(places.values()).entries()) {
    const own = values && numpy.wrap(places.rank === 0 ? values : values.get(i))
    const before = getItem(array, place)
    setItem(array, place, self.call(own === undefined ? [before] : [before, own]))
  }
  return null
}

function reduceAt(self: Ufunc, array: Value, indices: Value): Value {
  const parts = partsOf(array, 0)
  const starts = Array.from(tensorOf(indices).values())
  const found = starts.map((start, i) => {
    const end = starts[i + 1] ?? parts.length
    const [first = null, ...others] = end > start ? parts.slice(start, end) : parts.slice(start, start + 1)
    return others.reduce<Value>((sum, part) => self.call([sum, part]), first)
  })
  const [first] = found
  if (first === undefined) return array
  return numpy.wrap(tensorOf(first).tensors.stack(found.map(tensorOf)))
}

addMembers<Ufunc>(ufuncType, {
  getters: {
    __name__: ({name}) => name,
    nin: ({inputs}) => inputs,
    nout: () => 1,
    nargs: ({inputs}) => inputs + 1,
    identity: ({name}) => identities[name] ?? null,
  },
  methods: {
    '__repr__(self, /)': ({name}) => `<ufunc '${name}'>`,
    'reduce(self, array, axis=0, dtype=None, out=None, keepdims=False, initial=None, where=True)': (
      self,
      array: Value,
      axis: Value,
      _dtype: Value,
      _out: Value,
      keeps: Value,
      initial: Value,
    ) => reduce(self, array, axis, keeps, initial),
    'accumulate(self, array, axis=0, dtype=None, out=None)': accumulate,
    'outer(self, A, B, /)': outer,
    'at(self, a, indices, b=None, /)': changeAt,
    'reduceat(self, array, indices, axis=0, dtype=None, out=None)': reduceAt,
  },
})

/** In place of the functions of the table, which they call. */
export function makeUfuncs(modules: ReadonlyMap<string, FrameworkModule>): void {
  const attributes = modules.get('numpy')?.attributes
  if (!attributes) return
  for (const inputs of [1, 2] as const)
    for (const name of names[inputs].split(' ')) {
      const run = attributes.get(name)
      if (run instanceof Callable)
        attributes.set(name, new Ufunc(name, inputs, run, (other) => attributes.get(other)))
    }
}
