// `keras.Variable`: what layers and optimizers keep their numbers in; every function of TensorFlow takes it as a tensor.
// Source: keras/src/backend/common/variables.py, keras/src/backend/tensorflow/core.py.
import type {Tensor} from 'd2lbook-tensor'
import {raise} from '../../../objects/exceptions.ts'
import {addMembers} from '../../../objects/builtin.ts'
import {callSpecial} from '../../../objects/invoke.ts'
import {Callable, PyObject, type PyType, type Value} from '../../../objects/object.ts'
import {runtime} from '../../../objects/runtime.ts'
import {str} from '../../../objects/text.ts'
import {sameShape} from '../../../engine/broadcast.ts'
import {numberToValue, tensorFromValue, transfer} from '../../../engine/convert.ts'
import {DtypeObject} from '../../../engine/dtype.ts'
import {shapeText} from '../../../engine/print/numpy-text.ts'
import {TensorObject} from '../../../engine/tensor-object.ts'
import {numpy} from '../../numpy/framework.ts'
import {tensorflow, Variable} from '../framework.ts'
import {watchVariable} from '../tape.ts'
import {dtypes, tensorflowType, TensorShape} from '../types.ts'

export const kerasVariableType = tensorflowType('Variable', 'keras.src.backend')

class KerasVariable extends Variable {
  override readonly type = kerasVariableType
  readonly path: string
  #counts: boolean
  #value: Variable | undefined

  constructor(tensor: Tensor, name: string, path: string, isTrainable: boolean) {
    super(tensor, name, isTrainable)
    this.path = path
    this.#counts = isTrainable
    watchVariable(this)
    for (const key of ['regularizer', 'constraint']) this.attributes.set(key, null)
  }

  /** Whether it is among what is trained now: a layer may be frozen after it was made. */
  get counts(): boolean {
    return this.#counts
  }

  set counts(counts: boolean) {
    this.#counts = counts
  }

  /** The variable of TensorFlow that has the same numbers. */
  get value(): Variable {
    return (this.#value ??= new Variable(this.tensor, `${this.path}:0`, this.isTrainable))
  }
}

/** @throws as Keras does where the shapes differ */
function assign(variable: KerasVariable, value: Value): Value {
  const {tensor} = variable
  const given = tensorFromValue(value, tensorflow, tensor.dtype)
  if (!given) throw raise('ValueError', 'Attempt to convert a value with an unsupported type to a Tensor.')
  if (!sameShape(given.shape, tensor.shape))
    throw raise(
      'ValueError',
      'The shape of the target variable and the shape of the target value in `variable.assign(value)` must match. ' +
        `variable.shape=${shapeText(tensor.shape)}, Received: value.shape=${shapeText(given.shape)}. Target variable: ${represent(variable)}`,
    )
  const own = given.detach()
  tensor.tensors.withoutGradient(() => tensor.assign(own))
  return tensorflow.wrap(own)
}

function changed(compute: (now: Tensor, by: Tensor) => Tensor) {
  return (variable: KerasVariable, value: Value): Value => {
    const {tensor} = variable
    const by = tensorFromValue(value, tensorflow, tensor.dtype)
    if (!by) throw raise('ValueError', 'Attempt to convert a value with an unsupported type to a Tensor.')
    const next = tensor.tensors.withoutGradient(() => compute(tensor, by.detach()))
    return assign(variable, tensorflow.wrap(next))
  }
}

const numbersOf = ({tensor}: TensorObject): TensorObject =>
  new TensorObject(numpy, transfer(tensor.detach(), numpy))

function represent(variable: KerasVariable): string {
  const {tensor, path} = variable
  // without axes as Python's own number
  const value = tensor.rank === 0 ? numberToValue(tensor.item(), tensor.dtype) : numbersOf(variable)
  return `<Variable path=${path}, shape=${shapeText(tensor.shape)}, dtype=${tensor.dtype}, value=${str(value)}>`
}

export function addKerasVariableMembers(): void {
  addMembers<KerasVariable>(kerasVariableType, {
    construct: {
      signature:
        'Variable(type, initializer, shape=None, dtype=None, trainable=True, autocast=True, aggregation="none", synchronization="auto", name=None)',
      run: construct,
    },
    methods: {
      '__repr__(self, /)': represent,
      '__str__(self, /)': represent,
      '__bool__(self, /)': () => {
        throw raise('TypeError', 'A Keras Variable cannot be used as a boolean.')
      },
      'assign(self, value)': assign,
      'assign_add(self, value)': changed((now, by) => now.add(by)),
      'assign_sub(self, value)': changed((now, by) => now.sub(by)),
      'numpy(self)': (variable) =>
        variable.tensor.rank === 0 ? numpy.wrap(numbersOf(variable).tensor) : numbersOf(variable),
      '__array__(self, dtype=None)': numbersOf,
    },
    getters: {
      name: ({name}) => name,
      path: ({path}) => path,
      shape: ({tensor}) => new TensorShape(tensor.shape),
      ndim: ({tensor}) => tensor.rank,
      dtype: ({tensor}) => tensor.dtype,
      trainable: ({counts}) => counts,
      value: (variable) => variable.value,
    },
    setters: {
      trainable: (variable, value) => {
        variable.counts = value === true
      },
    },
  })
}

const counter = 'variables of keras without a name'

/** Numbers, or a function that makes them of a shape. */
function construct(
  _type: PyType,
  initializer: Value,
  shape: Value,
  type: Value,
  trainable: Value,
  _autocast: Value,
  _aggregation: Value,
  _synchronization: Value,
  given: Value,
): Value {
  const {state} = runtime()
  const count = Number(state.get(counter) ?? 0)
  if (given === null) state.set(counter, count + 1)
  const name = given === null ? `variable${count === 0 ? '' : `_${count}`}` : str(given)
  const dtype = type instanceof DtypeObject ? type.dtype : type
  const made =
    initializer instanceof Callable ? initializer.call([shape]) : callSpecial(initializer, '__call__', shape)
  return makeVariable(made ?? initializer, name, name, trainable, dtype)
}

/** `Variable` made of finished numbers, for Keras' own Python. */
export function makeVariable(initial: Value, name: Value, path: Value, trainable: Value, type: Value): Value {
  const wanted = typeof type === 'string' ? dtypes.get(type as never)?.dtype : undefined
  const tensor = tensorFromValue(initial, tensorflow, wanted)
  if (!tensor) throw raise('ValueError', 'Attempt to convert a value with an unsupported type to a Tensor.')
  const own = tensor.tensors.tensor(tensor.values(), tensor.shape, tensor.dtype)
  return new KerasVariable(own, str(name), str(path), trainable === true)
}

const places = new WeakMap<object, number>()
let counted = 0

/** The same number for what has the same numbers: a variable of Keras and its variable of TensorFlow. */
export function placeOf(value: Value): Value {
  const key = value instanceof TensorObject ? value.tensor : value
  if (!(key instanceof PyObject) && (typeof key !== 'object' || key === null)) return -1
  const known = places.get(key) ?? counted++
  places.set(key, known)
  return known
}
