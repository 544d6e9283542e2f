// `torch.distributions.multinomial`: how often each of several outcomes came.
import type {Tensor} from 'd2lbook-tensor'
import {addMembers} from '../../objects/builtin.ts'
import {raise} from '../../objects/exceptions.ts'
import {objectType, PyObject, PyType, type Value} from '../../objects/object.ts'
import {repr} from '../../objects/text.ts'
import {sizeOf as numberOf} from '../../engine/broadcast.ts'
import {tensorFromValue} from '../../engine/convert.ts'
import {shape} from '../../engine/parameters.ts'
import {torchGenerator} from '../../engine/torch-generator.ts'
import {room} from '../../engine/room.ts'
import {TensorObject} from '../../engine/tensor-object.ts'
import {torch} from './framework.ts'

export const multinomialType = new PyType('Multinomial', [objectType])
multinomialType.module = 'torch.distributions.multinomial'

class Multinomial extends PyObject {
  override readonly type = multinomialType
  readonly trials: number
  /** Sums to 1. */
  readonly probabilities: Tensor
  constructor(trials: number, probabilities: Tensor) {
    super()
    this.trials = trials
    this.probabilities = probabilities
  }
}

function create(_type: PyType, trials: Value, probs: Value, logits: Value): Value {
  const given = probs ?? logits
  const weights = given === null ? undefined : tensorFromValue(given, torch, 'float32')
  if (!weights || (probs === null) === (logits === null))
    throw raise('ValueError', 'Either `probs` or `logits` must be specified, but not both.')
  if (weights.rank < 1) throw raise('ValueError', '`probs` parameter must be at least one-dimensional.')
  if (typeof trials !== 'number')
    throw raise('NotImplementedError', 'inhomogeneous total_count is not supported')
  return new Multinomial(trials, probs === null ? weights.softmax(-1) : weights.div(weights.sum(-1, true)))
}

/** Counts of the outcomes, for each of `sizes` draws; drawn in the order in which PyTorch draws them. */
function sample({trials, probabilities}: Multinomial, sizes: Value): Value {
  const place = {framework: torch, name: 'sample', parameter: 'sample_shape', position: 1}
  const wanted = sizes === null ? [] : shape.read(sizes, place)
  const samples = numberOf(wanted)
  const columns = probabilities.shape.at(-1) ?? 0
  const weights = probabilities.values()
  const rows = weights.length / columns
  const counts = new Float64Array(samples * weights.length)
  for (let row = 0; row < rows; row++) {
    const own = weights.slice(row * columns, (row + 1) * columns)
    for (let draw = 0; draw < trials * samples; draw++) {
      const at = ((draw % samples) * rows + row) * columns + outcomeOf(own)
      counts[at] = (counts[at] ?? 0) + 1
    }
  }
  return new TensorObject(torch, room(torch).tensor(counts, [...wanted, ...probabilities.shape], 'float32'))
}

function outcomeOf(weights: ArrayLike<number>): number {
  let rest = torchGenerator().uniform('float64')
  let outcome = 0
  while (outcome < weights.length - 1 && (rest -= weights[outcome] ?? 0) >= 0) outcome++
  return outcome
}

addMembers<Multinomial>(multinomialType, {
  construct: {
    signature: 'Multinomial(type, total_count=1, probs=None, logits=None, validate_args=None)',
    run: create,
  },
  methods: {
    'sample(self, sample_shape=None)': sample,
    '__repr__(self, /)': ({trials}) => `Multinomial(total_count: ${repr(trials)})`,
  },
  getters: {
    total_count: ({trials}) => trials,
    probs: ({probabilities}) => new TensorObject(torch, probabilities),
    mean: ({trials, probabilities}) => new TensorObject(torch, probabilities.mul(trials)),
    variance: ({trials, probabilities}) =>
      new TensorObject(torch, probabilities.mul(probabilities.neg().add(1)).mul(trials)),
  },
})
