// `torch.Generator`, and what `torch` and `torch.random` have for the one that all share.
import {addMembers, Builtin} from '../../objects/builtin.ts'
import {raise} from '../../objects/exceptions.ts'
import {Boxed, PyType, typeOf, type Value} from '../../objects/object.ts'
import {defaultGenerator, GeneratorObject, generatorType} from '../../engine/generator-object.ts'
import {room} from '../../engine/room.ts'
import {TensorObject} from '../../engine/tensor-object.ts'
import {TorchGenerator, type GeneratorState} from '../../engine/torch-generator.ts'
import {torch} from './framework.ts'
import {cpu} from './types.ts'

function seedOf(value: Value): number | bigint {
  const plain = value instanceof Boxed ? value.value : value
  if (typeof plain === 'boolean') return Number(plain)
  if (plain instanceof TensorObject && plain.tensor.size === 1) return plain.tensor.item()
  if (typeof plain !== 'number' && typeof plain !== 'bigint')
    throw raise('TypeError', `manual_seed expected a long, but got ${typeOf(value).name}`)
  if (plain < -0x8000_0000_0000_0000n || plain > 0xffff_ffff_ffff_ffffn)
    throw raise('RuntimeError', 'Overflow when unpacking long long')
  if (plain >= 0) return plain
  return BigInt.asUintN(64, BigInt(plain))
}

/** What a generator goes on from, as the numbers of an array, which may be given back to it. */
function stateOf({generator: {state}}: GeneratorObject): TensorObject {
  const {words, place, spare, initialSeed} = state
  const bytes = new Uint8Array(words.buffer.slice(0))
  const rest = new Float64Array([place, spare ?? NaN, Number(initialSeed)])
  const all = [...bytes, ...new Uint8Array(rest.buffer)]
  return new TensorObject(torch, room(torch).tensor(all, [all.length], 'uint8'))
}

function setState(self: GeneratorObject, value: Value): GeneratorObject {
  if (!(value instanceof TensorObject) || value.tensor.dtype !== 'uint8')
    throw raise('TypeError', 'RNG state must be a torch.ByteTensor')
  const bytes = Uint8Array.from(value.tensor.values())
  const words = new Uint32Array(bytes.buffer.slice(0, 4 * 624))
  const rest = new Float64Array(bytes.buffer.slice(4 * 624))
  const [place = 0, spare = NaN, initialSeed = 0] = rest
  const state: GeneratorState = {words, place, spare: Number.isNaN(spare) ? undefined : spare, initialSeed}
  self.generator.state = state
  return self
}

/** One that nobody can foresee, unless the session has a seed of its own. */
function freshSeed(): bigint {
  return defaultGenerator.generator.longWord()
}

addMembers<GeneratorObject>(generatorType, {
  construct: {
    signature: 'Generator(type, device="cpu")',
    run: (type: PyType) => new GeneratorObject(new TorchGenerator(), type),
  },
  methods: {
    'manual_seed(self, seed)': (self, seed: Value) => {
      self.generator.seed(seedOf(seed))
      return self
    },
    'initial_seed(self)': ({generator}) => generator.initialSeed,
    'seed(self)': ({generator}) => {
      const seed = freshSeed()
      generator.seed(seed)
      return seed
    },
    'get_state(self)': stateOf,
    'set_state(self, new_state)': setState,
    'clone_state(self)': ({generator}) => {
      const copy = new TorchGenerator()
      copy.state = generator.state
      return new GeneratorObject(copy)
    },
  },
  getters: {device: () => cpu},
})

function manualSeed(seed: Value): Value {
  const known = seedOf(seed)
  const shared = defaultGenerator
  shared.generator.seed(known)
  room(torch).seed(Number(known))
  return shared
}

/** Those of `torch` and `torch.random`. */
export const generatorFunctions: readonly (readonly [string, Value])[] = [
  ['manual_seed', new Builtin('manual_seed(seed)', manualSeed)],
  ['initial_seed', new Builtin('initial_seed()', () => defaultGenerator.generator.initialSeed)],
  [
    'seed',
    new Builtin('seed()', () => {
      const seed = freshSeed()
      manualSeed(seed)
      return seed
    }),
  ],
  ['get_rng_state', new Builtin('get_rng_state()', () => stateOf(defaultGenerator))],
  [
    'set_rng_state',
    new Builtin('set_rng_state(new_state)', (state: Value) => {
      setState(defaultGenerator, state)
      return null
    }),
  ],
]

/** A seed of 64 bits, which no array holds exactly. */
export const drawSeed = new Builtin('_draw_seed(generator=None)', (given: Value) => {
  const {generator} = given instanceof GeneratorObject ? given : defaultGenerator
  return generator.longWord() & 0x7fff_ffff_ffff_ffffn
})
