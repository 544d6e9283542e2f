// `random`: the numbers of CPython for the same seed.
import {BoundMethod, defineType} from '../objects/builtin.ts'
import {Bytes} from '../objects/bytes.ts'
import {hash} from '../objects/equality.ts'
import {raise} from '../objects/exceptions.ts'
import {asIndex} from '../objects/index-of.ts'
import {add, multiply, normalize, subtract, type Integer} from '../objects/integers.ts'
import {callSpecial} from '../objects/invoke.ts'
import {getItem, setItem} from '../objects/items.ts'
import {toArray} from '../objects/iterate.ts'
import {List} from '../objects/list.ts'
import {moduleOf, type PyModule} from '../interpreter/module.ts'
import {toNumber} from '../objects/numbers.ts'
import {Callable, Float, objectType, PyObject, typeOf, type PyType, type Value} from '../objects/object.ts'
import {binary} from '../objects/operators.ts'
import {tellOtherNumbers} from '../objects/other-numbers.ts'
import {PySet} from '../objects/set.ts'
import {runtime} from '../objects/runtime.ts'
import {checkedLength} from '../objects/truth.ts'
import {Tuple} from '../objects/tuple.ts'
import {float} from './functions.ts'
import {MersenneTwister} from './mersenne-twister.ts'
import {Distributions} from './random-distributions.ts'
import {sha512} from './sha512.ts'

const stateVersion = 3

class RandomObject extends PyObject {
  override readonly type: PyType
  override attributes = new Map<string, Value>()
  readonly twister = new MersenneTwister()
  readonly distributions = new Distributions(this.twister)

  constructor(type: PyType) {
    super()
    this.type = type
  }

  seed(value: Value): void {
    this.distributions.next = undefined
    this.twister.onWord = value === null ? tellOtherNumbers : undefined
    this.twister.seed(value === null ? freshSeed() : seedOf(value))
  }

  below(limit: Integer): Integer {
    if (limit <= 0) throw raise('ValueError', 'empty range')
    return this.twister.below(limit)
  }
}

/** The session's own seed, so that the same session gives the same numbers; without one, a new one each time. */
function freshSeed(): bigint {
  const given = runtime().state.get('seed')
  const seed = typeof given === 'number' ? given : Math.floor(Math.random() * 2 ** 53)
  return BigInt(seed)
}

function seedOf(value: Value): bigint {
  if (typeof value === 'string') return seedOfBytes(new TextEncoder().encode(value))
  if (value instanceof Bytes) return seedOfBytes(Uint8Array.from(value.data))
  const index = asIndex(value)
  if (index !== undefined) return sizeOf(BigInt(index))
  if (value instanceof Float) return BigInt.asUintN(64, BigInt(hash(value)))
  throw raise('TypeError', 'The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.')
}

function seedOfBytes(bytes: Uint8Array): bigint {
  let seed = 0n
  for (const byte of [...bytes, ...sha512(bytes)]) seed = (seed << 8n) | BigInt(byte)
  return seed
}

function sizeOf(value: bigint): bigint {
  return value < 0n ? -value : value
}

function lengthOf(value: Value): number {
  const length = callSpecial(value, '__len__')
  if (length === undefined) throw raise('TypeError', `object of type '${typeOf(value).name}' has no len()`)
  return checkedLength(length)
}

function wholeOf(value: Value): Integer {
  const index = asIndex(value)
  if (index !== undefined) return index
  throw raise('TypeError', `'${typeOf(value).name}' object cannot be interpreted as an integer`)
}

function randomRange(self: RandomObject, start: Integer, stop: Integer | undefined, step: Integer): Value {
  if (stop === undefined) {
    if (start > 0) return self.below(start)
    throw raise('ValueError', 'empty range for randrange()')
  }
  const width = subtract(stop, start)
  if (step === 1) {
    if (width > 0) return add(start, self.below(width))
    throw raise('ValueError', `empty range in randrange(${start}, ${stop})`)
  }
  if (step === 0) throw raise('ValueError', 'zero step for randrange()')
  const [wide, by] = [BigInt(width), BigInt(step)]
  const count = by > 0n ? (wide + by - 1n) / by : (wide + by + 1n) / by
  if (count <= 0n) throw raise('ValueError', `empty range in randrange(${start}, ${stop}, ${step})`)
  return add(start, multiply(step, self.below(normalize(count))))
}

function shuffle(self: RandomObject, items: Value): void {
  if (items instanceof List) {
    const {items: array} = items
    for (let i = array.length - 1; i > 0; i--) {
      const j = Number(self.below(i + 1))
      ;[array[i], array[j]] = [array[j] ?? null, array[i] ?? null]
    }
    return
  }
  for (let i = lengthOf(items) - 1; i > 0; i--) {
    const j = self.below(i + 1)
    const kept = getItem(items, i)
    setItem(items, i, getItem(items, j))
    setItem(items, j, kept)
  }
}

function population(value: Value, counts: Value): readonly Value[] {
  if (value instanceof PySet || callSpecial(value, '__len__') === undefined)
    throw raise('TypeError', 'Population must be a sequence.  For dicts or sets, use sorted(d).')
  const items = toArray(value)
  if (counts === null) return items
  const numbers = toArray(counts).map(Number)
  if (numbers.length !== items.length)
    throw raise('ValueError', 'The number of counts does not match the population')
  return items.flatMap((item, i) => Array.from({length: numbers[i] ?? 0}, () => item))
}

function sample(self: RandomObject, from: readonly Value[], count: number): Value {
  const {length} = from
  if (count < 0 || count > length) throw raise('ValueError', 'Sample larger than population or is negative')
  // the same choice of method as CPython's decides which numbers come
  let setSize = 21
  if (count > 5) setSize += 4 ** Math.ceil(Math.log(count * 3) / Math.log(4))
  const result: Value[] = []
  if (length <= setSize) {
    const pool = [...from]
    for (let i = 0; i < count; i++) {
      const j = Number(self.below(length - i))
      result.push(pool[j] ?? null)
      pool[j] = pool[length - i - 1] ?? null
    }
    return new List(result)
  }
  const selected = new Set<number>()
  for (let i = 0; i < count; i++) {
    let j = Number(self.below(length))
    while (selected.has(j)) j = Number(self.below(length))
    selected.add(j)
    result.push(from[j] ?? null)
  }
  return new List(result)
}

function choices(self: RandomObject, from: Value, weights: Value, cumulative: Value, count: number): Value {
  const items = toArray(from)
  const {length} = items
  if (weights === null && cumulative === null)
    return new List(
      Array.from({length: count}, () => items[Math.floor(self.twister.random() * length)] ?? outside()),
    )
  if (weights !== null && cumulative !== null)
    throw raise('TypeError', 'Cannot specify both weights and cumulative weights')
  const sums = cumulative === null ? sumsOf(toArray(weights)) : toArray(cumulative).map(toNumber)
  if (sums.length !== length) throw raise('ValueError', 'The number of weights does not match the population')
  const total = sums.at(-1) ?? 0
  if (total <= 0) throw raise('ValueError', 'Total of weights must be greater than zero')
  if (!Number.isFinite(total)) throw raise('ValueError', 'Total of weights must be finite')
  return new List(
    Array.from({length: count}, () => {
      const place = firstAbove(sums, self.twister.random() * total, length - 1)
      return items[place] ?? null
    }),
  )
}

function outside(): never {
  throw raise('IndexError', 'list index out of range')
}

function sumsOf(weights: readonly Value[]): number[] {
  let sum: Value = 0
  return weights.map((weight, i) => {
    sum = i === 0 ? weight : binary('add', sum, weight)
    return toNumber(sum)
  })
}

function firstAbove(sums: readonly number[], x: number, high: number): number {
  let low = 0
  while (low < high) {
    const middle = (low + high) >> 1
    if (x < (sums[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}

type Method = (self: RandomObject, ...args: never[]) => Value

const numbers = (...values: Value[]): number[] => values.map(toNumber)

function distribution(run: (of: Distributions, ...args: number[]) => number): Method {
  return (self, ...args: Value[]) => float(run(self.distributions, ...numbers(...args)))
}

const methods: Record<string, Method> = {
  'seed(self, a=None, version=2)': (self, a: Value) => {
    self.seed(a)
    return null
  },
  'random(self, /)': (self) => float(self.twister.random()),
  'getrandbits(self, k, /)': (self, k: Value) => {
    const count = Number(wholeOf(k))
    if (count < 0) throw raise('ValueError', 'Cannot convert negative int')
    const bits = self.twister.bits(count)
    return typeof bits === 'bigint' ? normalize(bits) : bits
  },
  'randrange(self, start, stop=None, step=1)': (self, start: Value, stop: Value, step: Value) =>
    randomRange(self, wholeOf(start), stop === null ? undefined : wholeOf(stop), wholeOf(step)),
  'randint(self, a, b)': (self, a: Value, b: Value) => {
    const [low, high] = [wholeOf(a), wholeOf(b)]
    return randomRange(self, low, add(high, 1), 1)
  },
  'randbytes(self, n)': (self, n: number) => {
    let bits = BigInt(self.twister.bits(n * 8))
    const bytes = Array.from({length: n}, () => {
      const byte = Number(bits & 255n)
      bits >>= 8n
      return byte
    })
    return new Bytes(Uint8Array.from(bytes))
  },
  'choice(self, seq)': (self, items: Value) => {
    const length = lengthOf(items)
    if (length === 0) throw raise('IndexError', 'Cannot choose from an empty sequence')
    return getItem(items, self.below(length))
  },
  'choices(self, population, weights=None, *, cum_weights=None, k=1)': (
    self,
    from: Value,
    weights: Value,
    cumulative: Value,
    k: Value,
  ) => choices(self, from, weights, cumulative, Number(wholeOf(k))),
  'shuffle(self, x)': (self, items: Value) => {
    shuffle(self, items)
    return null
  },
  'sample(self, population, k, *, counts=None)': (self, from: Value, k: Value, counts: Value) =>
    sample(self, population(from, counts), Number(wholeOf(k))),
  'uniform(self, a, b)': distribution((of, a = 0, b = 0) => of.uniform(a, b)),
  'triangular(self, low=0.0, high=1.0, mode=None)': (self, low: Value, high: Value, mode: Value) =>
    float(
      self.distributions.triangular(
        toNumber(low),
        toNumber(high),
        mode === null ? undefined : toNumber(mode),
      ),
    ),
  'gauss(self, mu=0.0, sigma=1.0)': distribution((of, a = 0, b = 1) => of.gauss(a, b)),
  'normalvariate(self, mu=0.0, sigma=1.0)': distribution((of, a = 0, b = 1) => of.normal(a, b)),
  'lognormvariate(self, mu=0.0, sigma=1.0)': distribution((of, a = 0, b = 1) => Math.exp(of.normal(a, b))),
  'expovariate(self, lambd=1.0)': distribution((of, a = 1) => of.exponential(a)),
  'vonmisesvariate(self, mu, kappa)': distribution((of, a = 0, b = 0) => of.vonMises(a, b)),
  'gammavariate(self, alpha, beta)': distribution((of, a = 0, b = 0) => of.gamma(a, b)),
  'betavariate(self, alpha, beta)': distribution((of, a = 0, b = 0) => of.beta(a, b)),
  'paretovariate(self, alpha)': distribution((of, a = 0) => of.pareto(a)),
  'weibullvariate(self, alpha, beta)': distribution((of, a = 0, b = 0) => of.weibull(a, b)),
  'binomialvariate(self, n=1, p=0.5)': (self, n: Value, p: Value) =>
    self.distributions.binomial(Number(wholeOf(n)), toNumber(p)),
  'getstate(self, /)': (self) => {
    const {twister, distributions} = self
    const words = new Tuple([...twister.words, twister.place])
    return new Tuple([
      stateVersion,
      words,
      distributions.next === undefined ? null : float(distributions.next),
    ])
  },
  'setstate(self, state)': (self, state: Value) => {
    const [, words = null, next = null] = toArray(state)
    const all = toArray(words).map(Number)
    self.twister.onWord = undefined
    self.twister.words.set(all.slice(0, -1))
    self.twister.place = all.at(-1) ?? 0
    self.distributions.next = next === null ? undefined : toNumber(next)
    return null
  },
}

const randomType = defineType<RandomObject>('Random', [objectType], {
  construct: {
    signature: 'Random(type, x=None, /)',
    run: (type: PyType, seed: Value) => {
      const self = new RandomObject(type)
      self.seed(seed)
      return self
    },
  },
  methods: {...methods, '__init__(self, x=None, /)': () => null},
})
randomType.module = 'random'

export function makeRandom(): PyModule {
  const shared = new RandomObject(randomType)
  shared.seed(null)
  const members = Object.keys(methods).map((text) => {
    const name = text.slice(0, text.indexOf('('))
    return [name, new BoundMethod(shared, randomType.lookup(name) as Callable)] as const
  })
  return moduleOf('random', {...Object.fromEntries(members), Random: randomType})
}
