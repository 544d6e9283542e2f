// `mxnet.autograd`.
import {addMembers, Builtin} from '../../objects/builtin.ts'
import {raise} from '../../objects/exceptions.ts'
import {objectType, PyObject, PyType, typeOf, type Value} from '../../objects/object.ts'
import {List} from '../../objects/list.ts'
import {Tuple} from '../../objects/tuple.ts'
import {runtime} from '../../objects/runtime.ts'
import {room} from '../../engine/room.ts'
import {TensorObject} from '../../engine/tensor-object.ts'
import type {Tensor} from 'd2lbook-tensor'
import {mxnet} from './framework.ts'
import {backward, gradients} from './gradients.ts'

/** What holds within a `with`. */
interface Mode {
  isRecording?: boolean
  isTraining?: boolean
}

const trainingKey = 'mxnet is training'

function isTraining(): boolean {
  return runtime().state.get(trainingKey) === true
}

function enter({isRecording, isTraining: training}: Mode): Required<Mode> {
  const tensors = room(mxnet)
  const before = {isRecording: tensors.isRecording, isTraining: isTraining()}
  if (isRecording !== undefined) tensors.isRecording = isRecording
  if (training !== undefined) runtime().state.set(trainingKey, training)
  return before
}

const scopeType = new PyType('_RecordingStateScope', [objectType])
scopeType.module = 'mxnet.autograd'

class RecordingScope extends PyObject {
  override readonly type = scopeType
  readonly mode: Mode
  readonly before: Required<Mode>[] = []
  constructor(mode: Mode) {
    super()
    this.mode = mode
  }
}

addMembers<RecordingScope>(scopeType, {
  methods: {
    '__enter__(self, /)': (self) => {
      self.before.push(enter(self.mode))
      return null
    },
    '__exit__(self, *args)': ({before}) => {
      const last = before.pop()
      if (last) enter(last)
      return false
    },
  },
})

/** `backward(heads)`, `backward([a, b], [da, db])` */
export function tensorsOf(value: Value): Tensor[] {
  const items = value instanceof List || value instanceof Tuple ? value.items : [value]
  return items.map((item) => {
    if (item instanceof TensorObject && item.framework === mxnet) return item.tensor
    throw raise('TypeError', `expected an ndarray, got ${typeOf(item).name}`)
  })
}

function headGradients(value: Value): (Tensor | undefined)[] {
  if (value === null) return []
  const items = value instanceof List || value instanceof Tuple ? value.items : [value]
  return items.map((item) => (item === null ? undefined : tensorsOf(item)[0]))
}

function grad(heads: Value, variables: Value, given: Value, retain: Value, creates: Value): Value {
  const createsGraph = creates === true
  const retains = retain === null ? createsGraph : retain === true
  const found = gradients(tensorsOf(heads), tensorsOf(variables), headGradients(given), {
    createsGraph,
    retains,
  })
  const [single] = found
  if (!(variables instanceof List || variables instanceof Tuple) && single) return mxnet.wrap(single)
  return new List(found.map((gradient) => mxnet.wrap(gradient)))
}

export const autograd: readonly (readonly [string, Value])[] = [
  [
    'record',
    new Builtin(
      'record(train_mode=True)',
      (training: Value) => new RecordingScope({isRecording: true, isTraining: training === true}),
    ),
  ],
  [
    'pause',
    new Builtin(
      'pause(train_mode=False)',
      (training: Value) => new RecordingScope({isRecording: false, isTraining: training === true}),
    ),
  ],
  ['train_mode', new Builtin('train_mode()', () => new RecordingScope({isTraining: true}))],
  ['predict_mode', new Builtin('predict_mode()', () => new RecordingScope({isTraining: false}))],
  ['is_recording', new Builtin('is_recording()', () => room(mxnet).isRecording)],
  ['is_training', new Builtin('is_training()', isTraining)],
  [
    'set_recording',
    new Builtin(
      'set_recording(is_recording)',
      (wanted: Value) => enter({isRecording: wanted === true}).isRecording,
    ),
  ],
  [
    'set_training',
    new Builtin(
      'set_training(train_mode)',
      (wanted: Value) => enter({isTraining: wanted === true}).isTraining,
    ),
  ],
  [
    'backward',
    new Builtin(
      'backward(heads, head_grads=None, retain_graph=False, train_mode=True)',
      (heads: Value, given: Value, retain: Value) => {
        backward(tensorsOf(heads), headGradients(given), retain === true)
        return null
      },
    ),
  ],
  [
    'grad',
    new Builtin(
      'grad(heads, variables, head_grads=None, retain_graph=None, create_graph=False, train_mode=True)',
      grad,
    ),
  ],
]
