// `tf.Variable`.
import {get, set, type Index, type Tensor} from 'd2lbook-tensor'
import {addMembers} from '../../objects/builtin.ts'
import {raise} from '../../objects/exceptions.ts'
import {type Value} from '../../objects/object.ts'
import {sameShape} from '../../engine/broadcast.ts'
import {operandOf, tensorFromValue} from '../../engine/convert.ts'
import {dtype as dtypeParameter} from '../../engine/parameters.ts'
import {indicesOf} from '../../engine/subscripts.ts'
import {TensorObject} from '../../engine/tensor-object.ts'
import {shapeText} from '../../engine/print/numpy-text.ts'
import {tensorflow, tensorType, Variable, variableType} from './framework.ts'
import {kerasVariableType} from './keras/variable.ts'
import {watchVariable} from './tape.ts'

function create(initial: Value, trainable: Value, name: Value, type: Value): Value {
  if (initial === null)
    throw raise(
      'ValueError',
      'The `initial_value` arg to `tf.Variable` must be specified except when `shape` is',
    )
  const place = {framework: tensorflow, name: 'Variable', parameter: 'dtype', position: 1}
  const wanted = type === null ? undefined : dtypeParameter.read(type, place)
  const tensor = tensorFromValue(initial, tensorflow, wanted)
  if (!tensor) throw raise('ValueError', 'Attempt to convert a value with an unsupported type to a Tensor.')
  // its own numbers, from nowhere
  const own = tensor.tensors.tensor(tensor.values(), tensor.shape, tensor.dtype)
  return watchVariable(
    new Variable(own, `${typeof name === 'string' ? name : 'Variable'}:0`, trainable !== false),
  )
}

/** The numbers change, not who they belong to. */
function change(variable: Variable, value: Value, compute: (now: Tensor, operand: Tensor) => Tensor): Value {
  const {tensor} = variable
  const operand = operandOf(value, tensorflow)
  if (!operand) throw raise('ValueError', 'Attempt to convert a value with an unsupported type to a Tensor.')
  tensor.tensors.withoutGradient(() => {
    const result = compute(tensor, operand.detach())
    checkShape(variable, result)
    tensor.assign(result.to(tensor.dtype))
  })
  return unread(variable)
}

/** What an assignment gives: the same numbers under the name that TensorFlow shows then. */
function unread({tensor, isTrainable}: Variable): Variable {
  return new Variable(tensor, 'UnreadVariable', isTrainable)
}

function checkShape({tensor, name}: Variable, result: Tensor): void {
  if (sameShape(tensor.shape, result.shape)) return
  throw raise(
    'ValueError',
    `Cannot assign value to variable '${name}': Shape mismatch.The variable shape ${shapeText(tensor.shape)}, and the assigned value shape ${shapeText(result.shape)} are incompatible.`,
  )
}

/** A part of a variable: a tensor that can be assigned to where it came from. */
class VariablePart extends TensorObject {
  readonly variable: Variable
  readonly indices: Index[]
  constructor(variable: Variable, indices: Index[]) {
    super(tensorflow, get(variable.tensor, indices))
    this.variable = variable
    this.indices = indices
  }
}

function changePart(
  {variable, indices}: VariablePart,
  value: Value,
  compute: (now: Tensor, operand: Tensor) => Tensor,
): Value {
  const {tensor} = variable
  const operand = operandOf(value, tensorflow)
  if (!operand) throw raise('ValueError', 'Attempt to convert a value with an unsupported type to a Tensor.')
  tensor.tensors.withoutGradient(() => {
    const now = get(tensor, indices)
    set(tensor, indices, compute(now, operand.detach()).to(tensor.dtype).expandTo(now.shape))
  })
  return unread(variable)
}

const assignments = {
  assign: (_now: Tensor, operand: Tensor) => operand,
  assign_add: (now: Tensor, operand: Tensor) => now.add(operand),
  assign_sub: (now: Tensor, operand: Tensor) => now.sub(operand),
}

const partOf = (self: Variable, key: Value): VariablePart =>
  new VariablePart(self, indicesOf(key, self.tensor, tensorflow))

export function addVariableMembers(): void {
  const methods: Record<string, (self: Variable, ...args: Value[]) => Value> = {}
  for (const [name, compute] of Object.entries(assignments)) {
    const signature = `${name}(self, value, use_locking=False, name=None, read_value=True)`
    methods[signature] = (self, value = null) => change(self, value, compute)
    // on tensors it exists only where these are parts of variables
    addMembers<TensorObject>(tensorType, {
      methods: {
        [signature]: (self, value: Value) => {
          if (self instanceof VariablePart) return changePart(self, value, compute)
          throw raise('AttributeError', `'EagerTensor' object has no attribute '${name}'`)
        },
      },
    })
  }
  addMembers<Variable>(kerasVariableType, {methods: {'__getitem__(self, key, /)': partOf}})
  addMembers<Variable>(variableType, {
    construct: {
      signature:
        'Variable(type, initial_value=None, trainable=True, validate_shape=True, caching_device=None, name=None, variable_def=None, dtype=None, shape=None)',
      run: (
        _type,
        initial: Value,
        trainable: Value,
        _validate: Value,
        _caching: Value,
        name: Value,
        _definition: Value,
        type: Value,
      ) => create(initial, trainable, name, type),
    },
    methods: {
      ...methods,
      '__getitem__(self, key, /)': partOf,
      'read_value(self)': ({tensor}) => tensorflow.wrap(tensor.mul(1)),
      'value(self)': ({tensor}) => tensorflow.wrap(tensor.mul(1)),
    },
    getters: {name: ({name}) => name, trainable: ({isTrainable}) => isTrainable},
  })
}
